//! From what was typed to pieces.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

use super::piece::{Mark, Piece};

/// Reads a text; nothing that was typed gets lost but the marks themselves.
pub(super) fn read(text: &str) -> Vec<Piece> {
    let text = without_definitions(text);
    let events = Parser::new_ext(&text, Options::empty()).into_offset_iter().peekable();
    Reading { text: &text, events, pieces: Vec::new(), open: Vec::new() }.read()
}

/// A line such as `[note]: word` would be taken for the definition of a link, and vanish.
fn without_definitions(text: &str) -> String {
    text.replace("\r\n", "\n").replace("]:", "]\\:")
}

struct Reading<'t> {
    text: &'t str,
    events: Peekable<OffsetIter<'t>>,
    pieces: Vec<Piece>,
    /// What is open, the innermost last; a heading that is none is a paragraph here.
    open: Vec<Mark>,
}

impl Reading<'_> {
    fn read(mut self) -> Vec<Piece> {
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(tag) => self.start(tag, range),
                Event::End(end) => self.end(end, range),
                Event::Text(text) => self.lines(&text),
                Event::SoftBreak => self.new_line(),
                Event::HardBreak => self.pieces.push(Piece::Break),
                Event::Rule => self.paragraph(range),
                // HTML and code within a line, and what is not asked for.
                _ => self.as_typed(range),
            }
        }
        self.pieces
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let mark = match tag {
            Tag::Heading { level, .. } if self.is_heading(&range) => Mark::Heading(level as u8),
            Tag::Heading { .. } if self.ends_next() => {
                self.events.next();
                return self.paragraph(range);
            }
            // A heading that only a line under it makes, too.
            Tag::Paragraph | Tag::Heading { .. } => Mark::Paragraph,
            Tag::List(None) => Mark::Bullets,
            Tag::List(Some(first)) => Mark::Numbers(first),
            Tag::Item => Mark::Item,
            Tag::Emphasis => Mark::Emphasis,
            Tag::Strong => Mark::Strong,
            Tag::Link { link_type, dest_url, .. } => match address(link_type, &dest_url) {
                Some(address) if !self.ends_next() => Mark::Link(address),
                _ => {
                    self.skip();
                    return self.as_typed(range);
                }
            },
            Tag::Image { .. } => {
                self.skip();
                return self.as_typed(range);
            }
            _ => {
                self.skip();
                return self.paragraph(range);
            }
        };
        self.open.push(mark.clone());
        self.pieces.push(Piece::Open(mark));
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        let Some(mark) = self.open.pop() else { return };
        let underlined = matches!((end, &mark), (TagEnd::Heading(_), Mark::Paragraph));
        self.pieces.push(Piece::Close(mark));
        if underlined && let Some(line) = self.text[range].trim_end().lines().last() {
            let line = line.to_owned();
            self.open_paragraph();
            self.lines(&line);
            self.close_paragraph();
        }
    }

    /// Begins with its marks and says something: a line over dashes is none, else a line drawn under a
    /// paragraph would make a heading of all of it.
    fn is_heading(&mut self, range: &Range<usize>) -> bool {
        self.text[range.clone()].trim_start().starts_with('#') && !self.ends_next()
    }

    fn ends_next(&mut self) -> bool {
        matches!(self.events.peek(), Some((Event::End(_), _)))
    }

    /// Passes over what is inside of what has begun, and its end.
    fn skip(&mut self) {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// What was typed, as a paragraph of its own.
    fn paragraph(&mut self, range: Range<usize>) {
        let indent = self.text[range.clone()].len() - self.text[range.clone()].trim_start().len();
        self.open_paragraph();
        self.as_typed(range.start + indent..range.end);
        self.close_paragraph();
    }

    fn open_paragraph(&mut self) {
        self.open.push(Mark::Paragraph);
        self.pieces.push(Piece::Open(Mark::Paragraph));
    }

    fn close_paragraph(&mut self) {
        self.open.pop();
        self.pieces.push(Piece::Close(Mark::Paragraph));
    }

    /// Each line is a paragraph, as people mean it who know no Markdown; within a list or in the midst of
    /// emphasis it stays a line.
    fn new_line(&mut self) {
        if self.open == [Mark::Paragraph] {
            self.close_paragraph();
            self.open_paragraph();
        } else {
            self.pieces.push(Piece::Break);
        }
    }

    fn as_typed(&mut self, range: Range<usize>) {
        let typed = self.text[range].replace("]\\:", "]:");
        self.lines(&typed);
    }

    fn lines(&mut self, text: &str) {
        for (number, line) in text.trim_end_matches('\n').split('\n').enumerate() {
            if number > 0 {
                self.new_line();
            }
            // What stands before words that follow others parts them.
            let line = if number > 0 { line.trim_start() } else { line };
            self.pieces.push(Piece::Text(line.to_owned()));
        }
    }
}

/// Where a link may lead: to pages and mail addresses, and nothing that would run.
fn address(kind: LinkType, typed: &str) -> Option<String> {
    let address = match kind {
        LinkType::Email => format!("mailto:{typed}"),
        _ => typed.to_owned(),
    };
    let begins = |scheme: &str| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    let leads = ["https://", "http://", "mailto:"].into_iter().any(begins);
    (leads && !address.chars().any(|c| c.is_control() || c.is_whitespace())).then_some(address)
}
