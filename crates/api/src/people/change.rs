//! A colleague has another post, or none.

use cimaise_core::{InstitutionId, PersonId, Staff};
use cimaise_store::{people, posts};
use cimaise_web::{App, Problem};

use super::{reading, replaceable};
use crate::set_up::Typed;

/// Gives a colleague another post. 404 for who may not, 422 with every fault, 409 `last-owner` when
/// nobody would answer for the institution any more.
pub(crate) async fn change_post(
    app: &App,
    staff: Staff,
    institution: InstitutionId,
    id: PersonId,
    typed: Typed,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            posts::alone(tx, institution)?;
            let staff = people::by_id(tx, staff.person.id)?;
            let colleague = replaceable(tx, &staff, institution, id)?;
            let post = reading::post(tx, &staff, institution, &typed)?;
            if colleague.post_in(institution) == Some(post.clone()) {
                return Ok(());
            }
            Ok(posts::fill(tx, clock.as_ref(), institution, id, &post, Some(staff.person.id))?)
        })
        .await
}

/// A colleague works there no longer. 404 for who may not, 409 `last-owner` when nobody would answer for
/// the institution any more.
pub(crate) async fn dismiss(
    app: &App,
    staff: Staff,
    institution: InstitutionId,
    id: PersonId,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            posts::alone(tx, institution)?;
            let staff = people::by_id(tx, staff.person.id)?;
            replaceable(tx, &staff, institution, id)?;
            Ok(posts::dismiss(tx, clock.as_ref(), institution, id, staff.person.id)?)
        })
        .await
}
