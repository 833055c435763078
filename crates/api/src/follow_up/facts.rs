//! All that the follow-up of one contribution tells, read at once.

use cimaise_core::{
    Call, Consent, Contribution, ContributionId, DecisionKind, Flag, Institution, Picture, Theme,
};
use cimaise_media::Limits;
use cimaise_store::acts::Line;
use cimaise_store::appeals::Recourse;
use cimaise_store::{
    Db, StoreResult, acts, appeals, calls, consents, contributions, decisions, erasures, flags,
    hangings, institutions, pictures, statements, themes, wall,
};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use super::told::{Told, Waits, Why};

/// A decision that its contributor contested.
#[derive(Clone, Debug)]
pub(super) struct Contested {
    /// A refusal or a takedown.
    pub kind: DecisionKind,
    /// Why.
    pub why: Why,
    /// When it was contested, UTC.
    pub at: Timestamp,
}

impl Contested {
    fn read(db: &mut Db, id: ContributionId) -> StoreResult<Option<Self>> {
        let Some(appeal) = appeals::latest(db, id)? else { return Ok(None) };
        let decision = decisions::by_id(db, appeal.decision)?;
        let told = statements::told(db, &decision)?;
        let (kind, at) = (decision.kind, appeal.made_at);
        Ok(Some(Self { kind, why: Why::of(decision, told), at }))
    }
}

/// A contribution with what surrounds it.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub institution: Institution,
    pub call: Call,
    pub theme: Theme,
    pub contribution: Contribution,
    pub pictures: Vec<Picture>,
    pub consents: Vec<Consent>,
    /// What was noticed of it, or declared by its contributor.
    pub flags: Vec<Flag>,
    /// Every word of it is gone.
    pub erased: bool,
    pub log: Vec<Line>,
    pub told: Told,
    /// What can be done against what was decided.
    pub recourse: Recourse,
    /// What was contested last.
    pub contested: Option<Contested>,
}

impl Facts {
    /// What may be told of a contribution at this instant.
    pub async fn of(app: &App, id: ContributionId) -> Result<Self, Problem> {
        let now = app.now();
        Ok(app.store.read(move |db| Self::read(db, id, now)).await?)
    }

    /// When it will hang, UTC, while it is accepted and a date is named.
    pub const fn hangs_at(&self) -> Option<Timestamp> {
        match self.told {
            Told::Accepted { on } => on,
            _ => None,
        }
    }

    /// What a new picture may be: as the house takes them, and no heavier than the call does.
    pub fn limits(&self, house: &Limits) -> Limits {
        Limits { max_bytes: self.call.terms.bytes_max(house.max_bytes), ..*house }
    }

    /// Until when what was told can be contested, UTC.
    pub fn may_appeal_until(&self) -> Option<Timestamp> {
        match (&self.told, self.recourse) {
            (
                Told::Refused(_) | Told::TakenDown(_) | Told::NotAfterAll(_),
                Recourse::Until(until),
            ) => Some(until),
            _ => None,
        }
    }

    fn read(db: &mut Db, id: ContributionId, now: Timestamp) -> StoreResult<Self> {
        let contribution = contributions::by_id(db, id)?;
        let theme = themes::by_id(db, contribution.theme)?;
        let call = calls::by_id(db, theme.call)?;
        let institution = institutions::by_id(db, contribution.institution)?;
        let log = acts::of_contribution(db, id)?;
        let standing = match decisions::standing(db, id)? {
            None => None,
            Some(decision) => {
                let told = statements::told(db, &decision)?;
                Some((decision, told))
            }
        };
        let recourse = appeals::recourse(db, id, now)?;
        let hangs = (wall::of_contribution(db, id)?, waits(db, id)?);
        Ok(Self {
            pictures: pictures::of_contribution(db, id)?,
            consents: consents::of_contribution(db, id)?,
            flags: flags::of_contribution(db, id)?,
            told: Told::new(&contribution, standing, hangs, recourse, &log, now),
            contested: Contested::read(db, id)?,
            recourse,
            erased: erasures::is_erased(db, id)?,
            institution,
            call,
            theme,
            contribution,
            log,
        })
    }
}

/// For what it waits, if it is approved and does not hang yet; while its call is paused, for no date.
fn waits(db: &mut Db, id: ContributionId) -> StoreResult<Option<Waits>> {
    let Some(row) = hangings::of_contribution(db, id)? else { return Ok(None) };
    let is_paused = hangings::paused_since(db, row.call)?.is_some();
    Ok(Some(Waits { on: row.on.filter(|_| !is_paused) }))
}
