//! What the public said of it, and the answer.

use cimaise_core::{Notice, QueuePart, Staff, State, Words};
use cimaise_store::{Db, StoreResult, institutions, notices};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Seen;
use crate::addresses;

/// The notices of a contribution.
pub struct Notices {
    /// Each, oldest first.
    pub given: Vec<Given>,
    /// Where it is kept on the wall, for who may.
    pub keep: Option<String>,
    /// Where that is undone, while it can be.
    pub undo: Option<String>,
    /// The most characters of the words to who gave notice.
    pub words_max: usize,
}

/// One notice.
pub struct Given {
    /// What is wrong, and when it was said.
    pub said: String,
    /// Why; may be empty.
    pub words: String,
    /// The language of these words.
    pub language: &'static str,
    /// Who says so, for who decides.
    pub by: Option<String>,
    /// What came of it.
    pub answered: Option<String>,
    /// It waits.
    pub is_open: bool,
}

impl Notices {
    /// Reads them.
    pub fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        seen: &Seen,
        part: &QueuePart,
        now: Timestamp,
    ) -> StoreResult<Self> {
        let (id, state) = (seen.contribution.id, seen.contribution.state);
        let all = notices::of_contribution(db, id)?;
        let house = institutions::by_id(db, seen.contribution.institution)?;
        let zone = time_zone(&house.time_zone);
        let decides =
            staff.may_decide(seen.contribution.institution, seen.call, seen.contribution.theme);
        let hangs = matches!(state, State::Published | State::Hidden);
        let is_open = all.iter().any(|notice| notice.answer.is_none());
        let untold = |notice: &Notice| {
            let kept = notice.answer.as_ref();
            kept.is_some_and(|answer| answer.by.is_some() && answer.settles_at > now)
        };
        let may_undo = hangs && all.iter().any(untold);
        Ok(Self {
            keep: (seen.may_decide && hangs && is_open).then(|| addresses::keep(id, part)),
            undo: (seen.may_decide && may_undo).then(|| addresses::undo_keep(id, part)),
            given: all.iter().map(|notice| Given::of(t, notice, decides, &zone)).collect(),
            words_max: Words::MAX,
        })
    }
}

impl Given {
    /// A notice in words; who gave it is for who decides alone.
    pub fn of(t: Voice, notice: &Notice, decides: bool, zone: &TimeZone) -> Self {
        let when = |at: Timestamp| t.date_time(at, zone).to_string();
        let said = t.say("desk-notice-said").with("kind", notice.kind.code());
        let answered = notice.answer.as_ref().map(|answer| {
            let told = t.say("desk-notice-answered").with("outcome", answer.outcome.code());
            told.with("when", when(answer.at)).to_string()
        });
        Self {
            said: said.with("when", when(notice.made_at)).to_string(),
            words: notice.words.to_string(),
            language: notice.language.tag(),
            by: decides.then(|| by(t, notice)),
            is_open: answered.is_none(),
            answered,
        }
    }
}

/// Who says so, as far as they said it.
fn by(t: Voice, notice: &Notice) -> String {
    let email = notice.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let key = match (notice.name.is_empty(), email.is_empty()) {
        (true, true) => "desk-notice-by-nobody",
        (false, true) => "desk-notice-by-name",
        (true, false) => "desk-notice-by-mail",
        (false, false) => "desk-notice-by",
    };
    t.say(key).with("name", notice.name.as_str()).with("email", email).to_string()
}
