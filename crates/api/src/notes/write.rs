//! The two acts.

use actix_web::http::StatusCode;
use cimaise_core::{Contribution, ContributionId, Person, PersonId, PrivateNote, Staff};
use cimaise_store::{Db, StoreError, StoreResult, journey, notes, people};
use cimaise_web::{App, Problem};

use crate::subject;

/// Writes a note on a contribution. 404 for who may not decide on it, 422 on `note` when there is none.
pub(crate) async fn write(
    app: &App,
    staff: Staff,
    id: ContributionId,
    note: PrivateNote,
) -> Result<(), Problem> {
    if note.is_empty() {
        return Err(Problem::invalid().field("note", "missing"));
    }
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            subject::decidable(tx, &staff, id)?;
            Ok(notes::write(tx, clock.as_ref(), id, staff.person.id, &note)?)
        })
        .await
}

/// Whoever sent it, or decided what is contested, does not decide on it.
fn is_kept_from(db: &mut Db, contribution: &Contribution, person: &Person) -> StoreResult<bool> {
    Ok(journey::left_to_others(db, contribution, person.id, &person.email)?.is_some())
}

/// Passes an entry of the queue to a colleague. 404 for who may not decide on it, 422 on `to` when it
/// is nobody who may, 409 `held` when a third person looks at it, `already-decided` when it does not
/// wait.
pub(crate) async fn pass(
    app: &App,
    staff: Staff,
    id: ContributionId,
    to: Option<PersonId>,
    note: PrivateNote,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let subject = subject::decidable(tx, &staff, id)?;
            let to = to.ok_or_else(|| Problem::invalid().field("to", "missing"))?;
            let institution = subject.contribution.institution;
            let may = match people::by_id(tx, to) {
                // To whom it is not left, it is not passed.
                Ok(colleague) => {
                    colleague.may_decide(institution, subject.call.id, subject.theme.id)
                        && !is_kept_from(tx, &subject.contribution, &colleague.person)?
                }
                Err(StoreError::NotFound) => false,
                Err(error) => return Err(error.into()),
            };
            if !may || to == staff.person.id {
                return Err(Problem::invalid().field("to", "unreadable"));
            }
            match notes::pass(tx, clock.as_ref(), id, staff.person.id, to, &note)? {
                None => Ok(()),
                Some(holder) => {
                    Err(Problem::new(StatusCode::CONFLICT, "held").with("name", holder.name))
                }
            }
        })
        .await
}
