//! Your passkeys.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_core::{Passkey, PasskeyId};
use cimaise_store::passkeys;
use cimaise_web::{App, OwnAccount, Problem};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answers::{Answer, private_json};
use crate::openapi::problems::SignedOut;

/// By this you sign in without a password.
#[derive(Serialize, ToSchema)]
#[schema(as = Passkey)]
pub(crate) struct PasskeyView {
    #[schema(value_type = uuid::Uuid)]
    id: PasskeyId,
    name: String,
    /// Its maker may keep copies of it on your other devices.
    may_be_copied: bool,
    #[schema(value_type = String, format = DateTime)]
    added_at: Timestamp,
    /// To the day.
    #[schema(value_type = Option<String>, format = DateTime)]
    used_at: Option<Timestamp>,
}

impl From<Passkey> for PasskeyView {
    fn from(one: Passkey) -> Self {
        Self {
            id: one.id,
            name: one.name.to_string(),
            may_be_copied: one.may_be_copied,
            added_at: one.added_at,
            used_at: one.used_at,
        }
    }
}

/// Your passkeys
#[utoipa::path(
    get, path = "/api/v1/account/passkeys", tag = "session", operation_id = "list_passkeys",
    responses(
        (status = 200, description = "The oldest first.", body = Vec<PasskeyView>),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    let person = me.staff.person.id;
    let own = app.store.read(move |db| passkeys::of_person(db, person)).await;
    let own = own.map_err(Problem::from)?.into_iter().map(PasskeyView::from);
    private_json(StatusCode::OK, &own.collect::<Vec<_>>())
}
