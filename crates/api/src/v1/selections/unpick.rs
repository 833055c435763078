//! `DELETE /api/v1/selections/{selection}/pieces/{contribution}`

use actix_web::web::{Data, Path};
use cimaise_core::{ContributionId, SelectionId};
use cimaise_web::{App, ToSetUp};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Takes a piece out of a selection
///
/// It hangs as before. Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/selections/{selection}/pieces/{contribution}", tag = "set-up",
    operation_id = "unpick",
    params(
        ("selection" = uuid::Uuid, Path, description = "Its id."),
        ("contribution" = uuid::Uuid, Path, description = "What is taken out."),
    ),
    responses(
        (status = 204, description = "It is not in it."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn unpick(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    ids: Path<(SelectionId, ContributionId)>,
) -> Answer {
    let (id, contribution) = ids.into_inner();
    set_up::unpick(&app, staff, id, contribution).await?;
    Ok(nothing())
}
