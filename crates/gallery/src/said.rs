//! Texts of institutions, which may not exist in the reader's language.

use cimaise_core::{Language, Localized};
use cimaise_words::{Html, plain};

/// A text with the language it is in, when that is not the page's (WCAG 2.2, 3.1.2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// For the `lang` attribute around it.
    pub lang: Option<Language>,
}

impl Said {
    /// The text in the reader's language, else in one that exists.
    pub fn new(text: &Localized, reader: Language) -> Self {
        let lang = text.language_of(reader);
        Self { text: text.get(reader).to_owned(), lang: (lang != reader).then_some(lang) }
    }

    /// The first line of a text without its marks, for a list.
    pub fn first_line(text: &Localized, reader: Language) -> Self {
        let said = Self::new(text, reader);
        let line = plain(&said.text).lines().next().unwrap_or_default().to_owned();
        Self { text: line, ..said }
    }

    /// As it shows under a heading of level `under`.
    pub fn html(&self, under: u8) -> Html {
        Html::of(&self.text, under)
    }

    /// Whether there is any text.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The lines of a contributor's text that hold something.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The beginning of a text, for search engines and shared links: its first lines up to about 200
/// characters, cut between words.
pub fn beginning(text: &str) -> Option<String> {
    const MOST: usize = 200;
    let whole = paragraphs(text).collect::<Vec<_>>().join(" ");
    if whole.is_empty() {
        return None;
    }
    let Some((end, _)) = whole.char_indices().nth(MOST) else { return Some(whole) };
    let cut = whole[..end].rfind(char::is_whitespace).unwrap_or(end);
    Some(format!("{}…", whole[..cut].trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_another_language_says_so() {
        let french = Localized::new([(Language::Fr, "Une larme\n\nPourquoi ?")]);
        let said = Said::new(&french, Language::En);
        assert_eq!(said.lang, Some(Language::Fr));
        assert_eq!(said.html(1).to_string(), "<p>Une larme</p><p>Pourquoi ?</p>");
        assert_eq!(Said::first_line(&french, Language::Fr).text, "Une larme");
        assert_eq!(Said::new(&french, Language::Fr).lang, None);
    }

    #[test]
    fn a_beginning_ends_between_words() {
        assert_eq!(beginning(" \n"), None);
        assert_eq!(beginning("one\ntwo"), Some("one two".to_owned()));
        let long = beginning(&"wörd ".repeat(60)).unwrap();
        assert_eq!(long, format!("{}…", "wörd ".repeat(40).trim_end()));
    }
}
