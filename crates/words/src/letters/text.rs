//! A letter as plain text, readable alone.

use super::message::Message;
use super::parts::{Link, Part};

/// The most characters on a line, addresses excepted (RFC 3676, section 4.2, recommends 72 or so).
const WIDTH: usize = 72;
/// What stands before the lines of a quoted text.
const INDENT: &str = "  ";

pub(super) fn render(message: &Message) -> String {
    let parts = message.body.iter().map(paragraph);
    let mut blocks: Vec<String> = parts.collect();
    blocks.extend(message.foot.iter().map(paragraph));
    blocks.push(wrap(&message.signature, ""));
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn paragraph(part: &Part) -> String {
    match part {
        Part::Say(text) => wrap(text, ""),
        Part::Quote(text) => {
            let lines = Part::lines(text).map(|line| wrap(line, INDENT));
            lines.collect::<Vec<_>>().join("\n")
        }
        Part::Open(Link { label, address }) | Part::See(Link { label, address }) => {
            format!("{}\n{address}", wrap(label, ""))
        }
    }
}

/// Breaks a line at plain spaces, never at those that hold; a word that is longer than a line, such
/// as an address, stays whole.
fn wrap(text: &str, indent: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + 16);
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        if used > 0 && used + 1 + length <= WIDTH {
            wrapped.push(' ');
            used += 1 + length;
            wrapped.push_str(word);
            continue;
        }
        if used > 0 {
            wrapped.push('\n');
        }
        wrapped.push_str(indent);
        wrapped.push_str(word);
        used = indent.len() + length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_plain_spaces_and_hold_72_characters() {
        let text = format!("{} {} c", "a".repeat(40), "b".repeat(31));
        assert_eq!(wrap(&text, ""), format!("{} {}\nc", "a".repeat(40), "b".repeat(31)));
        for space in ["\u{202f}", "\u{a0}"] {
            let french = format!("{} Pourquoi{space}?", "é".repeat(63));
            assert_eq!(wrap(&french, ""), format!("{}\nPourquoi{space}?", "é".repeat(63)));
        }
    }

    #[test]
    fn a_word_longer_than_a_line_stays_whole() {
        let address = format!("https://cimaise.example/{}", "x".repeat(80));
        assert_eq!(wrap(&format!("voir {address} ici"), ""), format!("voir\n{address}\nici"));
    }

    #[test]
    fn quoted_lines_are_set_in_and_keep_their_ends() {
        let quote = Part::Quote(format!("{}\n\n{} end", "one", "w".repeat(68)));
        assert_eq!(paragraph(&quote), format!("  one\n\n  {}\n  end", "w".repeat(68)));
    }
}
