//! A sheet as an SVG file that prints the same everywhere: its letters are outlines.

use askama::Template;
use resvg::usvg::WriteOptions;

use crate::paper::Paper;
use crate::pattern::KitError;

impl Paper {
    /// The sheet as a self-sufficient SVG 1.1 file of 210 by 297 mm, with a `<title>` and a `<desc>`
    /// for those who cannot see it.
    ///
    /// # Errors
    /// When its template cannot be filled.
    pub fn svg(&self) -> Result<String, KitError> {
        let options = WriteOptions { preserve_text: false, ..WriteOptions::default() };
        let outlined = self.drawing.to_string(&options);
        let body = outlined.split_once('>').map_or("", |(_, body)| body);
        let said = &self.said;
        let file = Outlined {
            language: &said.language,
            title: format!("{} · {}", said.title, said.author),
            description: format!("{} · {}", said.kind, said.more),
            width: self.drawing.size().width(),
            height: self.drawing.size().height(),
            body,
        };
        Ok(file.render()?)
    }
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
