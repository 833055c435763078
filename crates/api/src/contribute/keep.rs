//! From a contribution to its bytes and rows: originals first, then one transaction.

use actix_web::web::Data;
use cimaise_blobs::Key;
use cimaise_core::{ContributionId, NewContribution, UploadId};
use cimaise_media::Format;
use cimaise_store::journey::{self, Received};
use cimaise_store::{StoreError, Tx, contributions, uploads};
use cimaise_web::{App, Problem};
use uuid::Uuid;

use super::before::GONE;
use super::draft::{Bytes, Draft};
use crate::uploads::{erase as erase_upload, places};

/// Stores the originals, `files` in the order of the pictures, and writes the contribution; files
/// that came before the form are spent in the same transaction. Where the contribution had come
/// before, nothing is kept twice.
///
/// It runs to its end even when the sender hangs up: were it dropped halfway, the files of a
/// contribution that is being written would be taken for lost.
pub(super) async fn keep(
    app: &Data<App>,
    new: NewContribution,
    files: Vec<Bytes>,
) -> Result<Received, Problem> {
    let app = app.clone();
    let work = actix_web::rt::spawn(async move { keep_whole(&app, new, files).await });
    work.await.map_err(Problem::unexpected)?
}

async fn keep_whole(
    app: &App,
    new: NewContribution,
    files: Vec<Bytes>,
) -> Result<Received, Problem> {
    let (id, submission) = (new.id, new.submission);
    if let Err(problem) = store_originals(app, &new, &files).await {
        return after_failure(app, id, submission, problem).await;
    }
    let spent = uploads_among(&files);
    match write(app, new, spent.clone()).await {
        Ok(new @ Received::New(_)) => {
            let_go(app, spent).await;
            Ok(new)
        }
        Ok(earlier) => {
            erase(app, id).await;
            Ok(earlier)
        }
        Err(not_written) => after_failure(app, id, submission, not_written.into()).await,
    }
}

/// A transaction that failed may have been committed all the same, when the answer was lost, or
/// have met its twin, which also spends the files of both. The rows say it; if they cannot, the
/// originals stay for the sweep to judge.
async fn after_failure(
    app: &App,
    id: ContributionId,
    submission: Uuid,
    problem: Problem,
) -> Result<Received, Problem> {
    let stands = app
        .store
        .read::<_, StoreError, _>(move |db| contributions::by_submission(db, submission))
        .await;
    match stands {
        Ok(Some(ours)) if ours == id => Ok(Received::New(id)),
        Ok(twin) => {
            erase(app, id).await;
            twin.map(Received::Before).ok_or(problem)
        }
        Err(_) => Err(problem),
    }
}

async fn store_originals(app: &App, new: &NewContribution, files: &[Bytes]) -> Result<(), Problem> {
    for (picture, bytes) in new.pictures.iter().zip(files) {
        let Some(format) = Format::from_extension(&picture.original.format) else { continue };
        let key = Key::Original { contribution: new.id, picture: picture.id, format };
        match bytes {
            Bytes::File(file) => app.blobs.put_file(key, file.path()).await?,
            Bytes::Pieces(upload) => put_pieces(app, key, *upload).await?,
        }
    }
    Ok(())
}

async fn put_pieces(app: &App, key: Key, upload: UploadId) -> Result<(), Problem> {
    let read = app.store.read::<_, StoreError, _>(move |db| uploads::pieces(db, upload));
    let pieces = places(&read.await?);
    Ok(app.blobs.put_stream(key, app.blobs.stream_pieces(upload, pieces)).await?)
}

fn uploads_among(files: &[Bytes]) -> Vec<UploadId> {
    let uploads = files.iter().filter_map(|bytes| match bytes {
        Bytes::Pieces(upload) => Some(*upload),
        Bytes::File(_) => None,
    });
    uploads.collect()
}

/// Why nothing was written.
enum NotWritten {
    /// A file that came before the form went while the form was being read.
    UploadGone,
    Store(StoreError),
}

impl From<StoreError> for NotWritten {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<NotWritten> for Problem {
    fn from(why: NotWritten) -> Self {
        match why {
            NotWritten::UploadGone => Self::invalid().field(Draft::PICTURES, GONE),
            NotWritten::Store(error) => error.into(),
        }
    }
}

async fn write(
    app: &App,
    new: NewContribution,
    spent: Vec<UploadId>,
) -> Result<Received, NotWritten> {
    let clock = app.clock.clone();
    let write = move |tx: &mut Tx<'_>| {
        let received = journey::receive(tx, clock.as_ref(), &new)?;
        if matches!(received, Received::New(_)) {
            match uploads::spend(tx, &spent, new.id, clock.now()) {
                Err(StoreError::NotFound) => return Err(NotWritten::UploadGone),
                spent => spent?,
            }
        }
        Ok(received)
    };
    app.store.write(write).await
}

/// The pieces are pictures now. The sweep erases them later if it fails now.
async fn let_go(app: &App, spent: Vec<UploadId>) {
    for upload in spent {
        if let Err(problem) = erase_upload(app, upload).await {
            tracing::warn!(%upload, %problem, "a spent upload is left to the sweep");
        }
    }
}

/// Removes originals that no row will know. The sweep does it later if it fails now.
async fn erase(app: &App, id: ContributionId) {
    if let Err(error) = app.blobs.erase_contribution(id).await {
        tracing::warn!(contribution = %id, %error, "originals without a row are left to the sweep");
    }
}
