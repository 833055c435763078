//! What colleagues would decide, where two have to agree.

use cimaise_core::{DecisionKind, Language, Opinion, PersonId, Reason, State};
use cimaise_store::journey::needs_second;
use cimaise_store::{Db, StoreResult, institutions, opinions, reasons};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use super::Seen;

/// The opinions on a contribution that waits.
pub struct Opinions {
    /// That two have to agree, when the reader is asked.
    pub asked: Option<String>,
    /// They, oldest first.
    pub said: Vec<Said>,
}

/// One opinion.
pub struct Said {
    /// Who would decide what, and why.
    pub sentence: String,
    /// When, for machines.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// The words to the contributor, which may be empty.
    pub words: String,
    /// The note for the staff, which may be empty.
    pub note: String,
}

impl Opinions {
    /// Reads them; none on what is decided.
    pub fn read(db: &mut Db, t: Voice, seen: &Seen, reader: PersonId) -> StoreResult<Self> {
        let contribution = &seen.contribution;
        if contribution.state != State::Queued {
            return Ok(Self { asked: None, said: Vec::new() });
        }
        let found = opinions::of_contribution(db, contribution.id)?;
        let is_asked = seen.may_decide && needs_second(db, contribution, reader)?;
        let house = institutions::by_id(db, contribution.institution)?;
        let zone = time_zone(&house.time_zone);
        let catalogue = reasons::of_institution(db, contribution.institution)?;
        let said = found.into_iter().map(|(one, name)| {
            let who = if one.by == reader { "you" } else { "other" };
            let sentence = t
                .say("desk-opinion")
                .with("verdict", one.kind.code())
                .with("who", who)
                .with("name", name)
                .with("reason", label(&one, &catalogue, t.language()));
            Said {
                sentence: sentence.to_string(),
                at: one.said_at,
                when: t.date_time(one.said_at, &zone).to_string(),
                words: one.words.to_string(),
                note: one.private_note.to_string(),
            }
        });
        let said: Vec<_> = said.collect();
        let key = if said.is_empty() { "desk-two-agree" } else { "desk-second-asked" };
        Ok(Self { asked: is_asked.then(|| t.say(key).to_string()), said })
    }
}

fn label(opinion: &Opinion, catalogue: &[Reason], language: Language) -> String {
    let reason = catalogue.iter().find(|reason| opinion.reason == Some(reason.id));
    reason.map(|reason| reason.label.get(language).to_owned()).unwrap_or_default()
}

/// What a colleague would refuse it for, for whoever agrees to begin with.
pub fn of_colleague(
    db: &mut Db,
    seen: &Seen,
    verdict: DecisionKind,
    reader: PersonId,
) -> StoreResult<Option<Opinion>> {
    if seen.contribution.state != State::Queued {
        return Ok(None);
    }
    let said = opinions::of_contribution(db, seen.contribution.id)?;
    let mut theirs = said.into_iter().map(|(one, _)| one);
    Ok(theirs.rfind(|one| one.by != reader && one.kind == verdict))
}
