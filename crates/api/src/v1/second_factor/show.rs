//! `GET /api/v1/account/second-factor`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_store::second_factors;
use cimaise_web::{App, OwnAccount, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::answers::{Answer, private_json};
use crate::openapi::problems::SignedOut;

/// How your second factor stands.
#[derive(Serialize, ToSchema)]
#[schema(as = SecondFactorState)]
pub(crate) struct StateView {
    /// A code is asked for when you sign in.
    set: bool,
    /// How many codes are left on paper.
    recovery_codes_left: i64,
    /// One of your institutions asks for one, and you have none: until then you see nothing else.
    owed: bool,
}

/// How your second factor stands
#[utoipa::path(
    get, path = "/api/v1/account/second-factor", tag = "session", operation_id = "get_second_factor",
    responses(
        (status = 200, description = "So.", body = StateView),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn show(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    let read = app.store.read(move |db| {
        let person = me.staff.person.id;
        Ok::<_, Problem>(StateView {
            set: second_factors::asked_for(db, person)?.is_some(),
            recovery_codes_left: second_factors::recovery_left(db, person)?,
            owed: second_factors::is_owed_in(db, &me.staff, me.session.id)?,
        })
    });
    private_json(StatusCode::OK, &read.await?)
}
