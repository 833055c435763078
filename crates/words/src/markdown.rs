//! The small Markdown in which institutions write: paragraphs, emphasis, lists, links, headings.
//!
//! Whatever is not on that list stays what was typed, letter by letter: HTML, pictures, code, quotes. What is
//! read becomes pieces of a closed list ([`piece`]), and pages are written of these alone, so that there is
//! nothing left to clean.

mod html;
mod piece;
mod plain;
mod reading;

use std::fmt;

/// HTML that was written here, of `p`, `br`, `em`, `strong`, `a`, `ul`, `ol`, `li` and headings alone;
/// templates show it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// A text as it shows under a heading of level `under` (1 to 5), its own headings below that one.
    pub fn of(text: &str, under: u8) -> Self {
        Self(html::write(&reading::read(text), under))
    }

    /// Nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// The same text without its marks, a line for each of its paragraphs, headings and items: for descriptions,
/// feeds and whatever else knows no HTML.
pub fn plain(text: &str) -> String {
    plain::write(&reading::read(text))
}

#[cfg(test)]
mod tests;
