//! The sheet as an SVG file that prints the same everywhere: its letters are outlines.

use askama::Template;
use resvg::usvg::{Options, Tree, WriteOptions};

use crate::faces;
use crate::fitting::clean;
use crate::pattern::{KitError, Pattern};
use crate::sheet::sheet;

/// The sheet as a self-sufficient SVG 1.1 file of 210 by 297 mm, with a `<title>` and a `<desc>`
/// for those who cannot see it.
pub fn pattern_svg(pattern: &Pattern) -> Result<String, KitError> {
    let tree = tree(pattern)?;
    let outlined =
        tree.to_string(&WriteOptions { preserve_text: false, ..WriteOptions::default() });
    let body = outlined.split_once('>').map_or("", |(_, body)| body);
    let file = Outlined {
        language: &pattern.language,
        title: clean(&format!("{} · {}", pattern.theme, pattern.institution)),
        description: clean(&format!(
            "{} · {} · {}",
            pattern.words.kind, pattern.credit, pattern.licence
        )),
        width: tree.size().width(),
        height: tree.size().height(),
        body,
    };
    Ok(file.render()?)
}

/// What usvg leaves out of the file it writes: the paper's size and the words for who cannot see.
#[derive(Template)]
#[template(path = "kit/outlined.svg")]
struct Outlined<'a> {
    language: &'a str,
    title: String,
    description: String,
    width: f32,
    height: f32,
    /// The drawing, and the end of the root element.
    body: &'a str,
}

/// The sheet read back, its texts laid out with the shipped font; CSS pixels (96 to the inch).
pub(crate) fn tree(pattern: &Pattern) -> Result<Tree, KitError> {
    let options = Options { fontdb: faces::database(), ..Options::default() };
    Ok(Tree::from_str(&sheet(pattern)?, &options)?)
}
