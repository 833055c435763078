//! The entries that a contribution resembles.

use cimaise_core::{QueuePart, Staff, State};
use cimaise_store::look_alikes::{self, Resembling};
use cimaise_store::{Db, StoreResult, contributions, pictures, themes};
use cimaise_words::Voice;

use super::Seen;
use crate::addresses;

/// How many are shown: the nearest.
const SHOWN: usize = 6;
/// The width, in pixels, of their thumbnails.
const SMALL: i32 = 320;

/// An entry that resembles the one that is looked at.
pub struct Alike {
    /// Where it is looked at.
    pub href: String,
    /// Its smallest rendition.
    pub src: String,
    /// In pixels.
    pub width: i32,
    /// In pixels.
    pub height: i32,
    /// Its title.
    pub title: String,
    /// In which way it resembles, and where it stands.
    pub line: String,
}

/// The nearest entries, of calls that the reader may read.
pub fn read(db: &mut Db, t: Voice, staff: &Staff, seen: &Seen) -> StoreResult<Vec<Alike>> {
    let mut shown = Vec::new();
    for one in look_alikes::of_contribution(db, seen.contribution.id)? {
        if shown.len() == SHOWN {
            break;
        }
        let other = contributions::by_id(db, one.contribution)?;
        let call = themes::by_id(db, other.theme)?.call;
        if staff.may_read(other.institution, call, other.theme) {
            shown.extend(alike(db, t, one)?);
        }
    }
    Ok(shown)
}

fn alike(db: &mut Db, t: Voice, one: Resembling) -> StoreResult<Option<Alike>> {
    let picture = pictures::by_id(db, one.picture)?;
    let Some(small) = picture.rendition_for("jpeg", SMALL) else { return Ok(None) };
    let line = t.say("desk-alike-line").with("how", one.how).with("state", standing(one.state));
    Ok(Some(Alike {
        href: addresses::contribution(one.contribution, &QueuePart::default()),
        src: addresses::picture(one.picture, small.width, "jpg"),
        width: small.width,
        height: small.height,
        title: one.title.to_string(),
        line: line.to_string(),
    }))
}

/// Where it stands, as the sentence distinguishes it.
pub const fn standing(state: State) -> &'static str {
    match state {
        State::Approved | State::Published => "hung",
        State::Hidden => "hidden",
        State::Refused => "refused",
        State::TakenDown => "taken-down",
        State::Received | State::Queued | State::ChangeRequested | State::Withdrawn => "waiting",
    }
}
