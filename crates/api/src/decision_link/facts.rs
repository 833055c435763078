//! What a link in a mail leads to.

use cimaise_core::{
    Contribution, Decision, DecisionLink, Flag, Institution, Opinion, Picture, Reason, Staff,
    State, Theme,
};
use cimaise_store::journey::left_to_others;
use cimaise_store::{
    Db, StoreResult, answers, decision_links, decisions, flags, institutions, opinions, people,
    pictures, reasons,
};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use super::over;
use crate::subject;

/// A link that was sealed here, and what there is to decide.
pub(super) struct Facts {
    pub(super) link: DecisionLink,
    /// Whose it is.
    pub(super) staff: Staff,
    pub(super) institution: Institution,
    pub(super) theme: Theme,
    pub(super) contribution: Contribution,
    pub(super) pictures: Vec<Picture>,
    pub(super) flags: Vec<Flag>,
    pub(super) reasons: Vec<Reason>,
    /// The latest change of the contribution, as forms say it; empty for none.
    pub(super) seen: String,
    pub(super) standing: Standing,
}

/// How it stands with what the link is for.
pub(super) enum Standing {
    /// It waits for a verdict.
    Open,
    /// Its person decided by this link.
    Decided(Decision),
    /// Its person said their opinion by this link; somebody else has to agree.
    Noted(Opinion),
    /// Nothing is left to them: a colleague decided, who is named; it was taken back, or is for others.
    Elsewhere(Option<(Decision, String)>),
}

impl Facts {
    /// Reads them. 404 for a forged link, and for who decides there no longer; 410
    /// `decision-link-over` when it opens nothing any more.
    pub(super) async fn of(app: &App, token: &str) -> Result<Self, Problem> {
        let id = app.staff_key.read_decision_link(token).ok_or_else(Problem::not_found)?;
        let (now, only_elsewhere) = (app.now(), app.providers.only);
        app.store
            .read(move |db| {
                let link = decision_links::by_id(db, id)?;
                Self::read(db, link, only_elsewhere, now)
            })
            .await
    }

    fn read(
        db: &mut Db,
        link: DecisionLink,
        only_elsewhere: bool,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let staff = people::by_id(db, link.person)?;
        let subject = subject::decidable(db, &staff, link.contribution)?;
        let is_used = link.used_at.is_some();
        // A mailbox is no account elsewhere.
        let open = !only_elsewhere && decision_links::are_open_to(db, &staff)?;
        if !is_used && (!link.stands(now) || !open) {
            return Err(over());
        }
        let contribution = subject.contribution;
        let latest = answers::latest(db, contribution.id)?;
        Ok(Self {
            institution: institutions::by_id(db, contribution.institution)?,
            theme: subject.theme,
            pictures: pictures::of_contribution(db, contribution.id)?,
            flags: flags::of_contribution(db, contribution.id)?,
            reasons: reasons::of_institution(db, contribution.institution)?,
            seen: latest.map(|id| id.to_string()).unwrap_or_default(),
            standing: Standing::read(db, &link, &staff, &contribution)?,
            link,
            staff,
            contribution,
        })
    }

    /// There is something to see and to decide.
    pub(super) const fn is_open(&self) -> bool {
        matches!(self.standing, Standing::Open)
    }
}

impl Standing {
    fn read(
        db: &mut Db,
        link: &DecisionLink,
        staff: &Staff,
        contribution: &Contribution,
    ) -> Result<Self, Problem> {
        let (id, person) = (contribution.id, &staff.person);
        if link.used_at.is_some() {
            let opinions = opinions::of_contribution(db, id)?;
            let own = opinions.into_iter().find(|(opinion, _)| opinion.by == person.id);
            return Ok(match (decisions::standing(db, id)?, own) {
                (Some(decision), _) if decision.by == Some(person.id) => Self::Decided(decision),
                (None, Some((opinion, _))) => Self::Noted(opinion),
                (decision, _) => Self::elsewhere(db, decision)?,
            });
        }
        let waits = contribution.state == State::Queued;
        if waits && left_to_others(db, contribution, person.id, &person.email)?.is_none() {
            return Ok(Self::Open);
        }
        let decision = decisions::standing(db, id)?;
        Ok(Self::elsewhere(db, decision)?)
    }

    fn elsewhere(db: &mut Db, decision: Option<Decision>) -> StoreResult<Self> {
        let by = decision.and_then(|decision| Some((decision.by?, decision)));
        let named = by.map(|(by, decision)| Ok((decision, people::by_id(db, by)?.person.name)));
        named.transpose().map(Self::Elsewhere)
    }
}
