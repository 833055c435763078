//! From pieces to HTML.

use std::fmt::Write;

use super::piece::{Mark, Piece};

/// The deepest level of HTML.
const DEEPEST: u8 = 6;

/// How many levels of headings one text has.
const LEVELS: u8 = 2;

/// The pieces as HTML under a heading of level `under`.
pub(super) fn write(pieces: &[Piece], under: u8) -> String {
    let mut html = String::new();
    let mut levels = Levels::of(pieces, under);
    for piece in pieces {
        match piece {
            Piece::Text(text) => escape(&mut html, text),
            Piece::Break => html.push_str("<br>"),
            Piece::Open(mark) => open(&mut html, mark, &mut levels),
            Piece::Close(mark) => close(&mut html, mark, &levels),
        }
    }
    html
}

fn open(html: &mut String, mark: &Mark, levels: &mut Levels) {
    // Writing to a string never fails.
    let _ = match mark {
        Mark::Heading(typed) => write!(html, "<h{}>", levels.enter(*typed)),
        Mark::Numbers(1) => write!(html, "<ol>"),
        Mark::Numbers(first) => write!(html, "<ol start=\"{first}\">"),
        Mark::Link(address) => {
            html.push_str("<a href=\"");
            escape(html, address);
            let elsewhere = !address.to_ascii_lowercase().starts_with("mailto:");
            write!(html, "\"{}>", if elsewhere { " rel=\"external noreferrer\"" } else { "" })
        }
        other => write!(html, "<{}>", name(other)),
    };
}

fn close(html: &mut String, mark: &Mark, levels: &Levels) {
    let _ = match mark {
        Mark::Heading(_) => write!(html, "</h{}>", levels.current()),
        other => write!(html, "</{}>", name(other)),
    };
}

const fn name(mark: &Mark) -> &'static str {
    match mark {
        Mark::Paragraph | Mark::Heading(_) => "p",
        Mark::Bullets => "ul",
        Mark::Numbers(_) => "ol",
        Mark::Item => "li",
        Mark::Emphasis => "em",
        Mark::Strong => "strong",
        Mark::Link(_) => "a",
    }
}

fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&#34;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
}

/// Headings without a gap, whatever levels were typed: the largest one of a text comes right under the page's.
struct Levels {
    under: u8,
    largest: u8,
    depth: u8,
}

impl Levels {
    fn of(pieces: &[Piece], under: u8) -> Self {
        let level = |piece: &Piece| match piece {
            Piece::Open(Mark::Heading(level)) => Some(*level),
            _ => None,
        };
        Self { under, largest: pieces.iter().filter_map(level).min().unwrap_or(1), depth: 0 }
    }

    fn enter(&mut self, typed: u8) -> u8 {
        let depth = typed.saturating_sub(self.largest) + 1;
        self.depth = depth.min(self.depth + 1).min(LEVELS);
        self.current()
    }

    fn current(&self) -> u8 {
        (self.under + self.depth).min(DEEPEST)
    }
}
