//! What colleagues said to each other about a contribution, and to whom it can be passed.

use cimaise_core::{PersonId, PrivateNote, QueuePart, Staff, State};
use cimaise_store::journey::left_to_others;
use cimaise_store::{Db, StoreResult, institutions, notes, people};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use super::Seen;
use crate::addresses;

/// The notes and the form under them.
pub struct Notes {
    /// Oldest first.
    pub written: Vec<Written>,
    /// The reader may write one.
    pub may_write: bool,
    /// Where one is written.
    pub write: String,
    /// Where the entry is passed on.
    pub pass: String,
    /// Colleagues who may decide on it, by name; none where there is nobody else, or nothing to pass.
    pub colleagues: Vec<(PersonId, String)>,
    /// The most characters of a note.
    pub max: usize,
}

/// One note.
pub struct Written {
    /// Who wrote it, or passed it to whom.
    pub said: String,
    /// When, for machines.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// What it says; may be empty.
    pub note: String,
}

impl Notes {
    /// Reads them for a reader.
    pub fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        seen: &Seen,
        part: &QueuePart,
    ) -> StoreResult<Self> {
        let contribution = &seen.contribution;
        let zone = time_zone(&institutions::by_id(db, contribution.institution)?.time_zone);
        let written = notes::of_contribution(db, contribution.id)?.into_iter().map(|one| {
            let key = if one.passed_to.is_some() { "desk-note-passed" } else { "desk-note-by" };
            let to = one.passed_to.unwrap_or_default();
            Written {
                said: t.say(key).with("name", one.by).with("to", to).to_string(),
                at: one.written_at,
                when: t.date_time(one.written_at, &zone).to_string(),
                note: one.note.to_string(),
            }
        });
        let passes = seen.may_decide && contribution.state == State::Queued;
        let colleagues = if passes {
            people::who_decide(db, contribution.institution, seen.call, contribution.theme)?
        } else {
            Vec::new()
        };
        let mut others = Vec::new();
        for one in colleagues.into_iter().filter(|one| one.id != staff.person.id) {
            if left_to_others(db, contribution, one.id, &one.email)?.is_none() {
                others.push((one.id, one.name));
            }
        }
        Ok(Self {
            written: written.collect(),
            may_write: seen.may_decide || seen.left.is_some(),
            write: addresses::notes(contribution.id, part),
            pass: addresses::pass(contribution.id, part),
            colleagues: others,
            max: PrivateNote::MAX,
        })
    }
}
