//! Who looks at it: opening a contribution claims it, so that two people do not decide on the same
//! one without knowing.

use actix_web::HttpRequest;
use cimaise_core::{ContributionId, PersonId};
use cimaise_store::{StoreResult, Tx, queue};
use cimaise_words::Voice;
use jiff::Timestamp;

use super::Seen;
use super::strip::Strip;

/// Who looks at a contribution, in words.
pub struct Hold {
    /// `reçue il y a 2 h · tenue par vous`.
    pub line: String,
    /// The colleague who looks at it too.
    pub by: Option<String>,
    mine: bool,
}

/// The page is fetched ahead, not read yet (`Sec-Purpose: prefetch`, Fetch standard, section 2.3;
/// scripts cannot set that header, so `desk.js` sends `Purpose`).
pub fn only_peeks(request: &HttpRequest) -> bool {
    let named = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let ahead = |value: &str| value.starts_with("prefetch");
    named("sec-purpose").or(named("purpose")).is_some_and(ahead)
}

/// Claims it, unless a colleague holds it, and lets go of whatever else the person only opened. Their
/// batch stays theirs: they are at work on it.
pub fn take(
    tx: &mut Tx<'_>,
    id: ContributionId,
    person: PersonId,
    now: Timestamp,
    until: Timestamp,
) -> StoreResult<Hold> {
    let other = queue::claim(tx, id, person, now, until)?;
    queue::release(tx, person, id)?;
    queue::renew(tx, person, now, until)?;
    let mine = other.is_none();
    Ok(Hold { line: String::new(), by: other.map(|holder| holder.name), mine })
}

impl Hold {
    /// Nothing was claimed.
    pub fn of_reader() -> Self {
        Self { line: String::new(), by: None, mine: false }
    }

    /// Adds the words, and for one who claimed nothing, who holds it.
    pub fn or_seen(mut self, t: Voice, seen: &Seen, strip: &Strip, now: Timestamp) -> Self {
        let shown = strip.waiting.iter().find(|one| one.current);
        if let Some(shown) = shown.filter(|_| !self.mine && self.by.is_none()) {
            self.mine = shown.held_by_me;
            self.by.clone_from(&shown.held_by);
        }
        let contribution = &seen.contribution;
        let received = t.ago(contribution.received_at, now);
        self.line = match (&self.by, self.mine) {
            (Some(name), _) => {
                t.say("desk-received-held-by").with("ago", received).with("name", name).to_string()
            }
            (None, true) => t.say("desk-received-held-by-you").with("ago", received).to_string(),
            (None, false) => t.say("desk-received").with("ago", received).to_string(),
        };
        self
    }
}
