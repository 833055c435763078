//! The letter of a refusal or a takedown, as the outbox will write it.

use cimaise_core::{Appeal, Contribution, DecisionKind, Language, Reason, State, Words};
use cimaise_store::{Db, StoreResult, appeals, calls, institutions, themes};
use cimaise_web::Edge;
use cimaise_words::letters::{self, News, Recourse};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

/// A letter as the desk shows it.
pub struct Preview {
    /// Its subject.
    pub subject: String,
    /// Its text.
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
        told_at: Timestamp,
    ) -> StoreResult<Self> {
        let language = to.language;
        let answers = to.state == State::Queued && appeals::latest(db, to.id)?.is_some();
        let institution = institutions::by_id(db, to.institution)?;
        let theme = themes::by_id(db, to.theme)?;
        let call = calls::by_id(db, theme.call)?;
        let page = format!("/{language}/{}/{}/{}", institution.slug, call.slug, theme.slug);
        let ground = Some(reason.ground);
        let reason = reason.text.get(language).to_owned();
        let zone = time_zone(&institution.time_zone);
        let until = Voice::new(language).date(Appeal::until(told_at, &zone), &zone).to_string();
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
            ground,
            recourse: if answers { Recourse::Answered } else { Recourse::Until(until) },
            news: match verdict {
                DecisionKind::TakeDown if to.state == State::Approved => {
                    News::NotAfterAll { reason }
                }
                DecisionKind::TakeDown => News::TakenDown { reason },
                DecisionKind::AskForChange => News::ChangeAsked { reason },
                DecisionKind::Approve | DecisionKind::Refuse => News::Refused { reason },
            },
        };
        let mail = letters::render(Voice::new(language), &letter);
        Ok(Self { subject: mail.subject, text: mail.text, language, by_mail: to.email.is_some() })
    }
}
