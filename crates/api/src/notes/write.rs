//! The two acts.

use actix_web::http::StatusCode;
use cimaise_core::{ContributionId, PersonId, PrivateNote, Staff};
use cimaise_store::{StoreError, notes, people};
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
                // Whoever sent it does not decide on it.
                Ok(colleague) => {
                    colleague.may_decide(institution, subject.call.id)
                        && !subject.contribution.is_from(&colleague.person.email)
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
