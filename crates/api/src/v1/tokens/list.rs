//! Your tokens.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_store::api_tokens;
use cimaise_web::{App, InPerson, Problem};

use super::view::TokenView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SignedOut;

/// Your tokens
///
/// Those that were not revoked, whether their time is over or not.
#[utoipa::path(
    get, path = "/api/v1/account/tokens", tag = "session", operation_id = "list_tokens",
    responses(
        (status = 200, description = "The latest first.", body = Vec<TokenView>),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list(app: Data<App>, me: InPerson) -> Answer {
    let own = app.store.read(move |db| api_tokens::of_person(db, me.staff.person.id)).await;
    let views = own.map_err(Problem::from)?.into_iter().map(TokenView::from);
    private_json(StatusCode::OK, &views.collect::<Vec<_>>())
}
