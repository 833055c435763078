//! What a contributor would read, as the outbox would write it.

use cimaise_core::{Appeal, Ground, Institution, Language, ReasonKind};
use cimaise_words::letters::{self, Letter, News, Recourse};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use super::super::super::Typed;

/// A letter that gives a reason.
pub(super) struct Sample {
    /// In which language.
    pub language: Language,
    pub subject: String,
    pub text: String,
}

/// The letter in each language of an institution in which the reason has a text, were it given now.
pub(super) fn samples(
    institution: &Institution,
    typed: &Typed,
    ground: Ground,
    now: Timestamp,
) -> Vec<Sample> {
    let sample = |language: &Language| {
        let text = typed.one(&format!("text.{language}"));
        (!text.is_empty()).then(|| Sample::of(institution, *language, text, ground, now))
    };
    institution.languages.iter().filter_map(sample).collect()
}

impl Sample {
    fn of(
        institution: &Institution,
        language: Language,
        text: &str,
        ground: Ground,
        now: Timestamp,
    ) -> Self {
        let t = Voice::new(language);
        let zone = time_zone(&institution.time_zone);
        let until = t.date(Appeal::until(now, &zone), &zone).to_string();
        let reason = text.to_owned();
        let mail = letters::render(
            t,
            &Letter {
                institution: institution.name.clone(),
                accent: institution.accent,
                contact: institution.contact.to_string(),
                title: t.say("set-up-reason-sample-title").to_string(),
                theme: t.say("set-up-reason-sample-theme").to_string(),
                theme_page: "https://…".to_owned(),
                follow_up: "https://…".to_owned(),
                words: String::new(),
                ground: (ground.kind() == ReasonKind::Refusal).then_some(ground),
                recourse: Recourse::Until(until),
                news: match ground.kind() {
                    ReasonKind::Refusal => News::Refused { reason },
                    ReasonKind::Change => News::ChangeAsked { reason },
                    ReasonKind::File => News::FileRefused { reason },
                },
            },
        );
        Self { language, subject: mail.subject, text: mail.text }
    }
}
