//! `DELETE`: a file is taken back before it became a picture.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use cimaise_core::UploadId;
use cimaise_store::StoreError;
use cimaise_store::uploads;
use cimaise_web::{App, Problem, ProblemBody};

use super::open::open;
use crate::answers::Answer;

/// Takes a file back: what arrived of it is erased.
#[utoipa::path(
    delete,
    path = "/api/v1/uploads/{upload}",
    tag = "uploads",
    params(("upload" = String, Path, description = "The last part of its address")),
    responses(
        (status = 204, description = "It is there no more"),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 410, body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn take_back(app: Data<App>, token: Path<String>) -> Answer {
    let upload = open(&app, &token).await?;
    erase(&app, upload.id).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Ends an upload, whatever it had become: first nobody can send more of it, then its pieces go,
/// then its row. Should we be killed between, the sweep does the rest.
pub(crate) async fn erase(app: &App, id: UploadId) -> Result<(), Problem> {
    let now = app.now();
    app.store.write::<_, StoreError, _>(move |tx| uploads::end(tx, id, now)).await?;
    app.blobs.erase_upload(id).await?;
    app.store.write::<_, StoreError, _>(move |tx| uploads::forget(tx, id)).await?;
    Ok(())
}
