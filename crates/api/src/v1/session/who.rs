//! `GET /api/v1/session`

use actix_web::http::StatusCode;
use cimaise_web::ToRead;

use super::super::views::WhoView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SignedOut;

/// Who is signed in
#[utoipa::path(
    get, path = "/api/v1/session", tag = "session", operation_id = "who_is_signed_in",
    responses(
        (status = 200, description = "You.", body = WhoView),
        (status = 401, response = SignedOut),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn who(ToRead(staff): ToRead) -> Answer {
    private_json(StatusCode::OK, &WhoView::from(staff))
}
