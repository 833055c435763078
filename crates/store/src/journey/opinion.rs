//! queue → queue: what one of two would decide, until both agree.

use cimaise_core::{
    Act, CallId, Clock, Contribution, ContributionId, DecisionId, Flag, Opinion, Person, PersonId,
    SecondOpinion, Verdict, journey,
};

use super::decided::{Deciding, cited};
use super::own::not_left_to_others;
use super::step::{log, step};
use super::{approve, ask_for_change, refuse, take_down};
use crate::connection::Db;
use crate::{StoreResult, Tx, appeals, calls, flags, opinions, people, themes};

/// What came of a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is decided.
    Decided(DecisionId),
    /// It is noted as an opinion; somebody else has to agree.
    Noted(Opinion),
}

/// Decides on a contribution, or notes an opinion where two have to agree and nobody else is of the
/// same mind yet.
pub fn decide(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    verdict: &Verdict,
    deciding: Deciding,
) -> StoreResult<Outcome> {
    if verdict.ends_the_waiting() {
        // Its row is locked from here on: of two who speak at once, the second hears the first.
        let contribution = step(tx, id, journey::say_opinion)?;
        not_left_to_others(tx, &contribution, deciding.by)?;
        if !is_agreed(tx, &contribution, verdict, deciding.by)? {
            return say_opinion(tx, clock, &contribution, verdict, deciding).map(Outcome::Noted);
        }
    }
    let made = match *verdict {
        Verdict::Approve => approve(tx, clock, id, deciding),
        Verdict::Refuse(reason) => refuse(tx, clock, id, reason, deciding),
        Verdict::TakeDown(reason) => take_down(tx, clock, id, reason, deciding),
        Verdict::AskForChange(reason) => ask_for_change(tx, clock, id, reason, deciding),
    };
    made.map(Outcome::Decided)
}

/// Somebody else is of the same mind, or nobody else is asked.
fn is_agreed(
    tx: &mut Tx<'_>,
    contribution: &Contribution,
    verdict: &Verdict,
    by: PersonId,
) -> StoreResult<bool> {
    let said = opinions::of_contribution(tx, contribution.id)?;
    let agrees = |one: &Opinion| one.by != by && one.kind == verdict.kind();
    Ok(said.iter().any(|(one, _)| agrees(one)) || !needs_second(tx, contribution, by)?)
}

/// Whether somebody else has to agree with this person on a contribution: its call asks for it, and
/// there is somebody else.
pub fn needs_second(
    db: &mut Db,
    contribution: &Contribution,
    person: PersonId,
) -> StoreResult<bool> {
    let theme = themes::by_id(db, contribution.theme)?;
    let call = calls::by_id(db, theme.call)?;
    let asked = match call.second_opinion {
        SecondOpinion::Never => false,
        SecondOpinion::Always => true,
        SecondOpinion::Flagged => {
            let noticed = flags::of_contribution(db, contribution.id)?;
            noticed.iter().any(|flag| *flag != Flag::SecondOpinion)
        }
    };
    Ok(asked && is_there_another(db, contribution, call.id, person)?)
}

/// Somebody else may decide, who neither sent it nor had a part in what is contested.
fn is_there_another(
    db: &mut Db,
    contribution: &Contribution,
    call: CallId,
    person: PersonId,
) -> StoreResult<bool> {
    let parts = appeals::parts(db, &[contribution.id])?;
    let is_free = |one: &Person| {
        one.id != person
            && !contribution.is_from(&one.email)
            && !parts.contains(&(contribution.id, one.id))
    };
    let theme = contribution.theme;
    Ok(people::who_decide(db, contribution.institution, call, theme)?.iter().any(is_free))
}

fn say_opinion(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    verdict: &Verdict,
    deciding: Deciding,
) -> StoreResult<Opinion> {
    let (id, by) = (contribution.id, deciding.by);
    let reason = verdict.reason().map(|id| cited(tx, contribution, id)).transpose()?;
    let opinion = Opinion {
        contribution: id,
        kind: verdict.kind(),
        reason: reason.map(|reason| reason.id),
        words: deciding.words,
        private_note: deciding.private_note,
        by,
        said_at: clock.now(),
    };
    opinions::say(tx, &opinion)?;
    flags::raise(tx, clock, id, Flag::SecondOpinion)?;
    // It is a colleague's now, though it stays in its place.
    crate::queue::give_up(tx, id, by)?;
    log(tx, clock, contribution, Act::SayOpinion, Some(by), opinion.kind.code())?;
    Ok(opinion)
}

/// Takes a person's opinion on what waits back; gives whether they had one.
pub(super) fn take_opinion_back(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    by: PersonId,
) -> StoreResult<bool> {
    let contribution = step(tx, id, journey::say_opinion)?;
    if !opinions::take_back(tx, id, by)? {
        return Ok(false);
    }
    if opinions::of_contribution(tx, id)?.is_empty() {
        flags::lower(tx, id, Flag::SecondOpinion)?;
    }
    log(tx, clock, &contribution, Act::TakeOpinionBack, Some(by), "")?;
    Ok(true)
}

/// What was seen is no longer what is there: opinions on it end.
pub(super) fn end_opinions(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<()> {
    opinions::end(tx, id)?;
    flags::lower(tx, id, Flag::SecondOpinion)
}
