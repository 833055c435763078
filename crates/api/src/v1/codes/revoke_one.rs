//! `POST /api/v1/code-lists/{list}/codes/{code}/revocation`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{CodeId, CodeListId};
use cimaise_web::{App, ToSetUp};

use super::view::WholeListView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Revokes one code
///
/// What came with it stays. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/code-lists/{list}/codes/{code}/revocation", tag = "set-up",
    operation_id = "revoke_code",
    params(
        ("list" = uuid::Uuid, Path, description = "Which list."),
        ("code" = uuid::Uuid, Path, description = "The code's id."),
    ),
    responses(
        (status = 200, description = "Its list as it is now.", body = WholeListView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn revoke_one(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    which: Path<(CodeListId, CodeId)>,
) -> Answer {
    let revoked = set_up::revoke_code(&app, staff, which.into_inner()).await?;
    private_json(StatusCode::OK, &WholeListView::of(&app, revoked))
}
