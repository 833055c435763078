//! Text that fits: wrapped at spaces, made smaller while it is too wide, and only then broken.

use crate::faces::Ruler;

/// A box that a text must stay in. Lengths are millimetres.
pub(crate) struct Room {
    pub width: f32,
    pub lines: usize,
    pub largest: f32,
    pub smallest: f32,
}

/// A text laid in its room.
#[derive(Debug, PartialEq)]
pub(crate) struct Fitted {
    /// Font size, millimetres.
    pub size: f32,
    /// The lines, top to bottom; empty for an empty text.
    pub lines: Vec<String>,
}

impl Room {
    /// The largest size at which `text` fits; at the smallest, what is left over is cut with an
    /// ellipsis.
    pub(crate) fn fit(&self, text: &str, ruler: &Ruler) -> Fitted {
        let text = clean(text);
        let mut size = self.largest;
        while size > self.smallest {
            let lines = wrap(&text, self.width / size, ruler);
            let wide = lines.iter().any(|line| ruler.width(line) * size > self.width);
            if lines.len() <= self.lines && !wide {
                return Fitted { size, lines };
            }
            size *= 0.96;
        }
        let size = self.smallest;
        let mut lines: Vec<String> = wrap(&text, self.width / size, ruler)
            .into_iter()
            .flat_map(|line| split(&line, self.width / size, ruler))
            .collect();
        if lines.len() > self.lines {
            lines.truncate(self.lines);
            if let Some(last) = lines.last_mut() {
                while ruler.width(last) + ruler.width("…") > self.width / size
                    && last.pop().is_some()
                {}
                last.push('…');
            }
        }
        Fitted { size, lines }
    }
}

/// Spaces and hyphens that few fonts draw become those that all do; control characters, which XML
/// forbids, go.
pub(crate) fn clean(text: &str) -> String {
    let letters = text.chars().filter_map(|letter| match letter {
        '\u{202f}' | '\u{2007}' => Some('\u{a0}'),
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => None,
        '\n' | '\t' | '\r' => Some(' '),
        control if control.is_control() => None,
        other => Some(other),
    });
    letters.collect::<String>().trim().to_owned()
}

/// Greedy lines of at most `width` (in font sizes); a longer word stands alone on its line.
fn wrap(text: &str, width: f32, ruler: &Ruler) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in pieces(text) {
        match lines.last_mut() {
            Some(line) if ruler.width(line) + ruler.width(word.trim_end_matches(' ')) <= width => {
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end_matches(' ').len());
    }
    lines
}

/// Words with the space after them; an address may also break after its slashes.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '/']).filter(|piece| *piece != " ")
}

/// Cuts a line wider than `width` (in font sizes) wherever it must.
fn split(line: &str, width: f32, ruler: &Ruler) -> Vec<String> {
    let mut parts = vec![String::new()];
    for letter in line.chars() {
        let mut longer = parts.last().cloned().unwrap_or_default();
        longer.push(letter);
        if ruler.width(&longer) > width && longer.chars().count() > 1 {
            parts.push(letter.to_string());
        } else if let Some(last) = parts.last_mut() {
            *last = longer;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { width: 100.0, lines: 2, largest: 14.0, smallest: 6.0 };

    fn fitted(text: &str) -> Fitted {
        ROOM.fit(text, &Ruler::new().unwrap())
    }

    #[test]
    fn a_short_title_keeps_the_largest_size() {
        assert_eq!(fitted("Bleu"), Fitted { size: 14.0, lines: vec!["Bleu".into()] });
    }

    #[test]
    fn a_long_title_wraps_at_a_space() {
        let lines = fitted("Pourquoi pleure-t-elle\u{202f}?").lines;
        assert_eq!(lines, ["Pourquoi", "pleure-t-elle\u{a0}?"]);
    }

    #[test]
    fn every_line_stays_in_its_room() {
        let ruler = Ruler::new().unwrap();
        for text in [
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "Rechtsschutzversicherungsgesellschaften und Kraftfahrzeughaftpflichtversicherung",
            &"mot ".repeat(200),
            &"W".repeat(300),
        ] {
            let fitted = fitted(text);
            assert!(fitted.lines.len() <= ROOM.lines, "{text}");
            for line in &fitted.lines {
                assert!(ruler.width(line) * fitted.size <= ROOM.width, "{line}");
            }
        }
    }

    #[test]
    fn what_xml_forbids_is_left_out() {
        assert_eq!(clean("a\u{0}b\u{ad}c\nd\u{fffe}"), "abc d");
    }
}
