//! Why a decision comes too late, or too early.

use actix_web::http::StatusCode;
use cimaise_core::{Contribution, State};
use cimaise_store::{Db, contributions, decisions, institutions};
use cimaise_web::{Problem, ProblemValue};
use cimaise_words::{Voice, time_zone};

/// 409, with who decided and when if a person did.
pub(super) fn explained(
    db: &mut Db,
    contribution: &Contribution,
    voice: Voice,
) -> Result<Problem, Problem> {
    match contributions::by_id(db, contribution.id)?.state {
        State::Received => return Ok(Problem::new(StatusCode::CONFLICT, "not-ready")),
        State::Withdrawn => return Ok(Problem::new(StatusCode::CONFLICT, "taken-back")),
        _ => {}
    }
    let already = Problem::new(StatusCode::CONFLICT, "already-decided");
    let all = decisions::of_contribution(db, contribution.id)?;
    let standing = all.into_iter().rev().find(|(decision, _)| decision.undone.is_none());
    let Some((decision, Some(who))) = standing else { return Ok(already) };
    let zone = time_zone(&institutions::by_id(db, contribution.institution)?.time_zone);
    let when = voice.date_time(decision.decided_at, &zone).to_string();
    let arguments =
        [("who", ProblemValue::from(who.as_str())), ("when", ProblemValue::from(when.as_str()))];
    Ok(already.with("who", who).with("when", when).field_with("verdict", "decided-by", arguments))
}
