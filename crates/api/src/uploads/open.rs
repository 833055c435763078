//! From an address to the upload that it names.

use cimaise_core::UploadId;
use cimaise_store::StoreError;
use cimaise_store::uploads::{self, Upload};
use cimaise_web::{App, Problem};

use super::problems;

/// The upload that a token of ours names.
///
/// # Errors
/// 404 for a token that is not ours, 410 for an upload that is there no more.
pub(super) async fn open(app: &App, token: &str) -> Result<Upload, Problem> {
    let id = app.uploads.key.read(token).ok_or_else(Problem::not_found)?;
    by_id(app, id).await
}

async fn by_id(app: &App, id: UploadId) -> Result<Upload, Problem> {
    let now = app.now();
    match app.store.read(move |db| uploads::by_id(db, id, now)).await {
        Err(StoreError::NotFound) => Err(problems::gone()),
        found => Ok(found?),
    }
}
