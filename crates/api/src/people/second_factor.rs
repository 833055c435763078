//! Whether an institution asks its staff for a second factor.

use actix_web::http::StatusCode;
use cimaise_core::{InstitutionId, Staff};
use cimaise_store::{StoreError, second_factors};
use cimaise_web::{App, Problem};

/// Whether it does. 404 for who does not answer for it.
pub(crate) async fn is_second_factor_asked(
    app: &App,
    staff: Staff,
    id: InstitutionId,
) -> Result<bool, Problem> {
    let read = app.store.read(move |db| {
        if !staff.owns(id) {
            return Err(StoreError::NotFound);
        }
        second_factors::is_asked(db, id)
    });
    Ok(read.await?)
}

/// Chooses whether it does. 404 for who does not answer for it; 409 `second-factor-first` for who has none
/// themselves, neither an authenticator nor a passkey: they would shut themselves out.
pub(crate) async fn ask_for_second_factor(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    asked: bool,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            if !staff.owns(id) {
                return Err(Problem::not_found());
            }
            let person = staff.person.id;
            if asked && !second_factors::has_one(tx, person)? {
                return Err(Problem::new(StatusCode::CONFLICT, "second-factor-first"));
            }
            Ok(second_factors::ask(tx, clock.as_ref(), id, asked, person)?)
        })
        .await
}
