//! Your accounts elsewhere.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_core::{Identity, IdentityId};
use cimaise_store::identities;
use cimaise_web::{App, OwnAccount, Problem};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answers::{Answer, private_json};
use crate::openapi::problems::SignedOut;

/// With this you sign in without a password of this house.
#[derive(Serialize, ToSchema)]
#[schema(as = Identity)]
pub(crate) struct IdentityView {
    #[schema(value_type = uuid::Uuid)]
    id: IdentityId,
    /// The address of its provider (OpenID Connect).
    issuer: String,
    #[schema(value_type = String, format = DateTime)]
    linked_at: Timestamp,
    /// To the day.
    #[schema(value_type = Option<String>, format = DateTime)]
    used_at: Option<Timestamp>,
}

impl From<Identity> for IdentityView {
    fn from(one: Identity) -> Self {
        let Identity { id, issuer, linked_at, used_at } = one;
        Self { id, issuer, linked_at, used_at }
    }
}

/// Your accounts elsewhere
#[utoipa::path(
    get, path = "/api/v1/account/identities", tag = "session", operation_id = "list_identities",
    responses(
        (status = 200, description = "The oldest first.", body = Vec<IdentityView>),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    let person = me.staff.person.id;
    let own = app.store.read(move |db| identities::of_person(db, person)).await;
    let own = own.map_err(Problem::from)?.into_iter().map(IdentityView::from);
    private_json(StatusCode::OK, &own.collect::<Vec<_>>())
}
