//! Spaces and apostrophes as printers set them, so that authors of messages type plain text.

use std::borrow::Cow;

/// A narrow no-break space, which French sets before `; : ? !` and inside guillemets.
pub(crate) const NARROW: char = '\u{202f}';

/// French: `Pourquoi ?` keeps its question mark on the line; apostrophes are curved.
pub(crate) fn french(text: &str) -> Cow<'_, str> {
    let mut set = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        match character {
            ' ' if matches!(next, Some(';' | ':' | '?' | '!' | '»' | '%')) => set.push(NARROW),
            '«' if next == Some(' ') => {
                characters.next();
                set.push('«');
                set.push(NARROW);
            }
            '\'' => set.push('’'),
            other => set.push(other),
        }
    }
    Cow::Owned(set)
}

/// English: apostrophes are curved.
pub(crate) fn english(text: &str) -> Cow<'_, str> {
    if text.contains('\'') { Cow::Owned(text.replace('\'', "’")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_marks_stay_with_their_word() {
        assert_eq!(
            french("Qu'est-ce ? « Non » !"),
            "Qu’est-ce\u{202f}? «\u{202f}Non\u{202f}»\u{202f}!"
        );
    }

    #[test]
    fn an_address_is_left_alone() {
        assert_eq!(french("https://exemple.fr"), "https://exemple.fr");
    }

    #[test]
    fn english_apostrophes_are_curved() {
        assert_eq!(english("don't"), "don’t");
    }
}
