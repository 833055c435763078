//! The lines of the outbox.

use cimaise_core::{DecisionId, MailId, QueuePart};
use cimaise_store::outbox::{Entry, Undelivered};
use cimaise_words::Voice;
use jiff::tz::TimeZone;

use crate::addresses;

/// A decision that is not told yet.
pub(super) struct Row {
    pub(super) decision: DecisionId,
    pub(super) title: String,
    /// What was decided, by whom and when.
    pub(super) said: String,
    /// When it is told.
    pub(super) when: String,
    pub(super) held: bool,
    /// To which address, where there is one.
    pub(super) to: Option<String>,
    /// Where its letter is read.
    pub(super) href: String,
}

impl Row {
    pub(super) fn of(t: Voice, entry: Entry, zone: &TimeZone) -> Self {
        let made = entry.decision;
        let when = match made.told_at() {
            None => t.say("outbox-held").to_string(),
            Some(at) => t.say("outbox-leaves").with("date", t.date_time(at, zone)).to_string(),
        };
        let name = entry.by.unwrap_or_else(|| t.say("desk-by-house").to_string());
        let said = t.say("outbox-decided").with("verdict", made.kind.code()).with("name", name);
        Self {
            decision: made.id,
            title: entry.title,
            said: said.with("when", t.date_time(made.decided_at, zone)).to_string(),
            when,
            held: made.is_held(),
            to: entry.to.map(|to| to.to_string()),
            href: addresses::letter(made.id),
        }
    }
}

/// A letter that did not arrive.
pub(super) struct Failed {
    pub(super) id: MailId,
    pub(super) title: String,
    pub(super) href: String,
    /// Which letter, and when it failed.
    pub(super) said: String,
    pub(super) recipient: String,
    /// In a sentence of the mail server.
    pub(super) why: String,
}

impl Failed {
    pub(super) fn of(t: Voice, found: Undelivered, zone: &TimeZone) -> Self {
        let (letter, title) = (found.letter, found.title);
        let when = letter.failed.as_ref().map(|failed| t.date_time(failed.at, zone).to_string());
        let said = t.say("outbox-failed").with("kind", letter.kind.code());
        Self {
            id: letter.id,
            title,
            href: addresses::contribution(letter.contribution, &QueuePart::default()),
            said: said.with("when", when.unwrap_or_default()).to_string(),
            recipient: letter.recipient.to_string(),
            why: letter.failed.map(|failed| failed.why).unwrap_or_default(),
        }
    }
}
