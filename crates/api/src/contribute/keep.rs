//! From a contribution to its bytes and rows: originals first, then one transaction.

use actix_web::web::Data;
use cimaise_blobs::{BlobError, Key};
use cimaise_core::{ContributionId, NewContribution};
use cimaise_media::Format;
use cimaise_store::journey::{self, Received};
use cimaise_store::{StoreError, contributions};
use cimaise_web::{App, Problem};
use tempfile::NamedTempFile;

/// Stores the originals, `files` in the order of the pictures, and writes the contribution. Gives
/// its id, or that of the one which the same form had brought before.
///
/// It runs to its end even when the sender hangs up: were it dropped halfway, the files of a
/// contribution that is being written would be taken for lost.
pub(super) async fn keep(
    app: &Data<App>,
    new: NewContribution,
    files: Vec<NamedTempFile>,
) -> Result<ContributionId, Problem> {
    let app = app.clone();
    let work = actix_web::rt::spawn(async move { keep_whole(&app, new, files).await });
    work.await.map_err(Problem::unexpected)?
}

async fn keep_whole(
    app: &App,
    new: NewContribution,
    files: Vec<NamedTempFile>,
) -> Result<ContributionId, Problem> {
    let id = new.id;
    if let Err(error) = store_originals(app, &new, &files).await {
        erase(app, id).await;
        return Err(error.into());
    }
    let (clock, submission) = (app.clock.clone(), new.submission);
    let written = app
        .store
        .write::<_, StoreError, _>(move |tx| journey::receive(tx, clock.as_ref(), &new))
        .await;
    match written {
        Ok(Received::New(id)) => Ok(id),
        Ok(Received::Before(before)) => {
            erase(app, id).await;
            Ok(before)
        }
        Err(error) => after_failure(app, id, submission, error).await,
    }
}

/// A transaction that failed may have been committed all the same, when the answer was lost, or
/// have met its twin. The rows say it; if they cannot, the files stay for the sweep to judge.
async fn after_failure(
    app: &App,
    id: ContributionId,
    submission: uuid::Uuid,
    error: StoreError,
) -> Result<ContributionId, Problem> {
    let stands = app
        .store
        .read::<_, StoreError, _>(move |db| contributions::by_submission(db, submission))
        .await;
    match stands {
        Ok(Some(ours)) if ours == id => Ok(id),
        Ok(twin) => {
            erase(app, id).await;
            twin.ok_or_else(|| error.into())
        }
        Err(_) => Err(error.into()),
    }
}

async fn store_originals(
    app: &App,
    new: &NewContribution,
    files: &[NamedTempFile],
) -> Result<(), BlobError> {
    for (picture, file) in new.pictures.iter().zip(files) {
        let Some(format) = Format::from_extension(&picture.original.format) else { continue };
        let key = Key::Original { contribution: new.id, picture: picture.id, format };
        app.blobs.put_file(key, file.path()).await?;
    }
    Ok(())
}

/// Removes originals that no row will know. The sweep does it later if it fails now.
async fn erase(app: &App, id: ContributionId) {
    if let Err(error) = app.blobs.erase_contribution(id).await {
        tracing::warn!(contribution = %id, %error, "originals without a row are left to the sweep");
    }
}
