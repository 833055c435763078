//! The letter of a refusal or a takedown, as the outbox will write it.

use cimaise_core::{Contribution, DecisionKind, Language, Reason, Words};
use cimaise_store::{Db, StoreResult, calls, institutions, themes};
use cimaise_web::Edge;
use cimaise_words::Voice;
use cimaise_words::letters::{self, News};

/// The most characters on a line of a letter's text, addresses excepted.
const WIDTH: usize = 72;

/// A letter as the desk shows it.
pub struct Preview {
    /// Its subject.
    pub subject: String,
    /// Its text; lines that were broken for mail readers are whole again.
    pub text: String,
    /// The language in which it is written.
    pub language: Language,
    /// The contributor gave an address.
    pub by_mail: bool,
}

impl Preview {
    /// The letter that a decision of that kind, for that reason, with these words would send.
    pub fn read(
        db: &mut Db,
        edge: &Edge,
        to: &Contribution,
        verdict: DecisionKind,
        reason: &Reason,
        words: &str,
    ) -> StoreResult<Self> {
        let language = to.language;
        let institution = institutions::by_id(db, to.institution)?;
        let theme = themes::by_id(db, to.theme)?;
        let call = calls::by_id(db, theme.call)?;
        let page = format!("/{language}/{}/{}/{}", institution.slug, call.slug, theme.slug);
        let reason = reason.text.get(language).to_owned();
        let letter = letters::Letter {
            institution: institution.name,
            accent: institution.accent,
            contact: institution.contact.to_string(),
            title: to.title.to_string(),
            theme: theme.title.get(language).to_owned(),
            theme_page: edge.absolute(&page),
            // The real one is a secret between the house and the contributor.
            follow_up: edge.absolute(&format!("/{language}/follow/…")),
            // Too long, it is shown as it would be if it fitted: the form says that it does not.
            words: Words::parse(words).map_or_else(|_| words.to_owned(), |words| words.to_string()),
            news: match verdict {
                DecisionKind::TakeDown => News::TakenDown { reason },
                DecisionKind::Approve | DecisionKind::Refuse => News::Refused { reason },
            },
        };
        let mail = letters::render(Voice::new(language), &letter);
        Ok(Self {
            subject: mail.subject,
            text: unbroken(&mail.text),
            language,
            by_mail: to.email.is_some(),
        })
    }
}

/// Joins the lines that end only because the next word would not have fitted.
fn unbroken(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut length = 0;
    for line in text.lines() {
        // Plain spaces alone: French marks are set with others, at which no line is broken.
        let next = line.trim_start().split(' ').next().map_or(0, |word| word.chars().count());
        if length > 0 && next > 0 && length + 1 + next > WIDTH && !line.trim().contains("://") {
            whole.push(' ');
            whole.push_str(line.trim_start());
        } else {
            if !whole.is_empty() {
                whole.push('\n');
            }
            whole.push_str(line);
        }
        length = line.chars().count();
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_line_is_whole_again_and_a_short_one_stays_short() {
        let long = "a".repeat(70);
        assert_eq!(unbroken(&format!("{long}\nand more\n")), format!("{long} and more"));
        assert_eq!(unbroken("one\ntwo\n\nthree\n"), "one\ntwo\n\nthree");
    }

    #[test]
    fn an_address_keeps_its_line() {
        let label = "b".repeat(60);
        let text = format!("{label}\nhttps://cimaise.example/fr/a");
        assert_eq!(unbroken(&text), text);
    }
}
