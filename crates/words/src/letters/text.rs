//! A letter as plain text, readable alone.

use super::message::Message;
use super::parts::{Link, Part};

/// What stands before the lines of a quoted text.
const INDENT: &str = "  ";

/// A paragraph is one line, which the reader's window breaks: a line that we broke would be broken
/// again on a phone. On its way, the mail's encoding keeps lines short (RFC 2045, section 6.7).
pub(super) fn render(message: &Message) -> String {
    let parts = message.body.iter().chain(&message.foot).map(paragraph);
    let mut blocks: Vec<String> = parts.collect();
    blocks.push(message.signature.clone());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn paragraph(part: &Part) -> String {
    match part {
        Part::Say(text) => spaced(text),
        Part::Quote(text) => {
            let lines = Part::lines(text).map(set_in);
            lines.collect::<Vec<_>>().join("\n")
        }
        Part::Open(Link { label, address }) | Part::See(Link { label, address }) => {
            format!("{label}\n{address}")
        }
    }
}

fn set_in(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!("{INDENT}{}", spaced(line)) }
}

/// One plain space between words; those that hold are words' own.
fn spaced(text: &str) -> String {
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_one_line_whatever_its_length() {
        let text = format!("{}  Pourquoi\u{202f}?", "é".repeat(90));
        let line = format!("{} Pourquoi\u{202f}?", "é".repeat(90));
        assert_eq!(paragraph(&Part::say(text)), line);
    }

    #[test]
    fn quoted_lines_are_set_in_and_keep_their_ends() {
        let quote = Part::Quote(format!("{}\n\n{} end", "one", "w".repeat(90)));
        assert_eq!(paragraph(&quote), format!("  one\n\n  {} end", "w".repeat(90)));
    }
}
