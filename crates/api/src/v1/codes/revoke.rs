//! `POST /api/v1/code-lists/{list}/revocation`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CodeListId;
use cimaise_web::{App, ToSetUp};

use super::view::WholeListView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Revokes all codes of a list
///
/// What came with them stays. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/code-lists/{list}/revocation", tag = "set-up", operation_id = "revoke_codes",
    params(("list" = uuid::Uuid, Path, description = "Which list.")),
    responses(
        (status = 200, description = "As they are now.", body = WholeListView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn revoke(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CodeListId>,
) -> Answer {
    let revoked = set_up::revoke_codes(&app, staff, *id).await?;
    private_json(StatusCode::OK, &WholeListView::of(&app, revoked))
}
