//! The act of deciding.

use std::sync::Arc;

use actix_web::http::StatusCode;
use cimaise_core::{
    Clock, ContributionId, Decision, DecisionKind, Opinion, PrivateNote, ReasonId, ReasonKind,
    Staff, Verdict, Words,
};
use cimaise_store::journey::{self, Deciding, Outcome};
use cimaise_store::{
    Db, StoreError, StoreResult, Tx, answers, decisions, institutions, queue, reasons,
};
use cimaise_web::{App, Problem};
use cimaise_words::{Voice, time_zone};
use jiff::{SignedDuration, Timestamp};

use super::conflict;
use crate::instants::hanging_date;
use crate::subject::{self, Subject};

/// A decision as it is asked for.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) verdict: DecisionKind,
    /// The code or the id of an entry of the institution's catalogue.
    pub(crate) reason: Option<String>,
    pub(crate) words: Words,
    pub(crate) private_note: PrivateNote,
    /// The latest change of the contribution that was on the screen, empty for none; where it is not
    /// said, any will do.
    pub(crate) seen: Option<String>,
    /// The date on which what is approved is to hang, as it was typed.
    pub(crate) hang_at: Option<String>,
}

/// What came of it.
pub(crate) enum Made {
    /// It is decided.
    Decided(Decision),
    /// It is noted as an opinion: somebody else has to agree.
    Noted(Opinion),
}

impl Made {
    /// On what.
    pub(crate) const fn contribution(&self) -> ContributionId {
        match self {
            Self::Decided(decision) => decision.contribution,
            Self::Noted(opinion) => opinion.contribution,
        }
    }

    /// It was taken off the wall.
    pub(crate) fn is_takedown(&self) -> bool {
        matches!(self, Self::Decided(made) if made.kind == DecisionKind::TakeDown)
    }
}

/// Decides on a contribution, or notes an opinion where two have to agree; what else the person holds
/// stays theirs, since they are at work. 404 for who may not, 422 on `reason` when all but an approval
/// have none, or on `hang_at` when the date does not fit, 409 `already-decided` when someone was faster: `voice` says who and when; 409
/// `changed-meanwhile` when its contributor changed it since.
pub(crate) async fn decide(
    app: &App,
    staff: Staff,
    id: ContributionId,
    asked: Asked,
    voice: Voice,
) -> Result<Made, Problem> {
    let by = By::new(app, staff, voice);
    app.store.write(move |tx| by.decides(tx, id, asked)).await
}

/// Who decides, when, and in which language they are told why they cannot.
pub(crate) struct By {
    staff: Staff,
    voice: Voice,
    clock: Arc<dyn Clock>,
    delay: SignedDuration,
    claim_length: SignedDuration,
}

impl By {
    /// Somebody, now.
    pub(crate) fn new(app: &App, staff: Staff, voice: Voice) -> Self {
        let (clock, delay, claim_length) = (app.clock.clone(), app.undo_delay, app.claim_length);
        Self { staff, voice, clock, delay, claim_length }
    }

    /// See [`decide`], as a part of what else happens.
    pub(crate) fn decides(
        &self,
        tx: &mut Tx<'_>,
        id: ContributionId,
        asked: Asked,
    ) -> Result<Made, Problem> {
        let (person, now, seen) = (self.staff.person.id, self.clock.now(), asked.seen.clone());
        let subject = subject::decidable(tx, &self.staff, id)?;
        let verdict = verdict(tx, &subject, &asked)?;
        let hang_on = hang_on(tx, &subject, &asked, now)?;
        let deciding = Deciding { hang_on, ..deciding(&self.staff, asked, self.delay) };
        match journey::decide(tx, &*self.clock, id, &verdict, deciding) {
            Ok(outcome) => {
                // Its row is locked now: nothing can change it any more.
                is_as_seen(tx, id, seen.as_deref())?;
                queue::renew(tx, person, now, now + self.claim_length)?;
                Ok(match outcome {
                    Outcome::Decided(made) => Made::Decided(decisions::by_id(tx, made)?),
                    Outcome::Noted(opinion) => Made::Noted(opinion),
                })
            }
            Err(error) => Err(told(tx, &subject, self.voice, error)?),
        }
    }
}

/// 409 `changed-meanwhile` when its contributor changed it since it was on the screen.
fn is_as_seen(db: &mut Db, id: ContributionId, seen: Option<&str>) -> Result<(), Problem> {
    let Some(seen) = seen else { return Ok(()) };
    let latest = answers::latest(db, id)?.map(|id| id.to_string());
    if latest.unwrap_or_default() == seen.trim() {
        return Ok(());
    }
    Err(Problem::new(StatusCode::CONFLICT, "changed-meanwhile"))
}

fn deciding(staff: &Staff, asked: Asked, delay: SignedDuration) -> Deciding {
    let Asked { words, private_note, .. } = asked;
    Deciding { by: staff.person.id, words, private_note, hang_on: None, delay }
}

/// The date on which it is to hang. 422 on `hang_at` when it does not fit, or when nothing is to hang.
fn hang_on(
    db: &mut Db,
    subject: &Subject,
    asked: &Asked,
    now: Timestamp,
) -> Result<Option<Timestamp>, Problem> {
    let typed = asked.hang_at.as_deref().unwrap_or_default();
    let zone = time_zone(&institutions::by_id(db, subject.contribution.institution)?.time_zone);
    let date = hanging_date(typed, &zone, now)?;
    if date.is_some() && asked.verdict != DecisionKind::Approve {
        return Err(Problem::invalid().field("hang_at", "nothing-to-hang"));
    }
    Ok(date)
}

/// The verdict, with the reason that all but an approval must have.
fn verdict(db: &mut Db, subject: &Subject, asked: &Asked) -> Result<Verdict, Problem> {
    let given = asked.reason.as_deref().map(str::trim).filter(|given| !given.is_empty());
    let mut reason = || {
        let given = given.ok_or_else(|| Problem::invalid().field("reason", "missing"))?;
        reason(db, subject, given, asked.verdict)?
            .ok_or_else(|| Problem::invalid().field("reason", "unreadable"))
    };
    match asked.verdict {
        DecisionKind::Approve => Ok(Verdict::Approve),
        DecisionKind::Refuse => reason().map(Verdict::Refuse),
        DecisionKind::TakeDown => reason().map(Verdict::TakeDown),
        DecisionKind::AskForChange => reason().map(Verdict::AskForChange),
    }
}

/// The entry of the catalogue that is named, if it is one for such a verdict.
fn reason(
    db: &mut Db,
    subject: &Subject,
    given: &str,
    verdict: DecisionKind,
) -> StoreResult<Option<ReasonId>> {
    let institution = subject.contribution.institution;
    let found = match given.parse::<ReasonId>() {
        Ok(id) => reasons::by_id(db, id),
        Err(_) => reasons::by_code(db, institution, given),
    };
    match found {
        Ok(reason) => {
            let wanted = match verdict {
                DecisionKind::AskForChange => ReasonKind::Change,
                _ => ReasonKind::Refusal,
            };
            let fits = reason.offered && reason.ground.kind() == wanted;
            Ok((fits && reason.institution == institution).then_some(reason.id))
        }
        Err(StoreError::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

fn told(
    tx: &mut Tx<'_>,
    subject: &Subject,
    voice: Voice,
    error: StoreError,
) -> Result<Problem, Problem> {
    match error {
        StoreError::Misstep(_) | StoreError::AlreadyDecided => {
            conflict::explained(tx, &subject.contribution, voice)
        }
        other => Ok(other.into()),
    }
}
