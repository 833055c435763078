//! Who can be kept from sending, or from giving notice, from here.

use cimaise_core::{Notice, State};
use cimaise_store::{Db, StoreResult, notices};
use cimaise_words::Voice;

use super::Seen;
use crate::frame::Frame;

/// Somebody who can be paused.
pub struct Pausing {
    /// Where the form is posted.
    pub action: String,
    /// Who it is, in a sentence.
    pub whom: String,
}

/// Whoever sent it, and each who gave notice of it and left an address; nobody for who may not.
pub fn read(db: &mut Db, t: Voice, frame: &Frame, seen: &Seen) -> StoreResult<Vec<Pausing>> {
    let contribution = &seen.contribution;
    if !frame.staff.may_pause(contribution.institution) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    // Of what was taken back, nobody is known by their key any more.
    if contribution.email.is_some() || contribution.state != State::Withdrawn {
        found.push(Pausing {
            action: format!("/desk/contributions/{}/pause", contribution.id),
            whom: t.say("desk-pause-sender").to_string(),
        });
    }
    let given = notices::of_contribution(db, contribution.id)?;
    found.extend(given.iter().filter_map(|notice| notifier(t, notice)));
    Ok(found)
}

fn notifier(t: Voice, notice: &Notice) -> Option<Pausing> {
    let email = notice.email.as_ref()?;
    let whom = t.say("desk-pause-notifier").with("email", email.as_str());
    Some(Pausing { action: format!("/desk/notices/{}/pause", notice.id), whom: whom.to_string() })
}
