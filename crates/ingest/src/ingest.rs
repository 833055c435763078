//! One contribution, from `received` to `queued`.

use std::sync::Arc;

use cimaise_blobs::{BlobError, Blobs, Key};
use cimaise_core::{Clock, Colour, Contribution, ContributionId, Picture, Rendition, State};
use cimaise_media::{Derived, Format, Ladder, Limits, RenditionFormat, Unfit, derive};
use cimaise_store::{Store, StoreError, contributions, journey, pictures};

/// Why an ingest did not come to its end; it is tried again.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    /// The rows.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bytes.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// An original that was acknowledged is not there.
    #[error("the original of picture {0} is missing")]
    OriginalMissing(cimaise_core::PictureId),
    /// The thread that decoded was stopped.
    #[error("decoding was stopped")]
    Stopped,
}

/// A picture with what was derived from it.
struct Ready {
    picture: Picture,
    placeholder: Colour,
    renditions: Vec<Rendition>,
}

/// Derives the renditions of a received contribution and lets it into the queue, or refuses it
/// when a file, good at the door, cannot be decoded. Does nothing when it is further already.
pub async fn ingest(
    store: &Store,
    blobs: &Blobs,
    clock: &Arc<dyn Clock>,
    limits: &Limits,
    ladder: &Ladder,
    id: ContributionId,
) -> Result<(), IngestError> {
    let read = move |db: &mut cimaise_store::Db| {
        Ok::<_, StoreError>((contributions::by_id(db, id)?, pictures::of_contribution(db, id)?))
    };
    let (contribution, sent) = store.read(read).await?;
    if contribution.state != State::Received {
        return Ok(());
    }
    let mut ready = Vec::with_capacity(sent.len());
    for picture in sent {
        match prepare(blobs, &contribution, &picture, limits, ladder).await? {
            Ok((placeholder, renditions)) => {
                ready.push(Ready { picture, placeholder, renditions });
            }
            Err(unfit) => return refuse(store, clock, id, unfit).await,
        }
    }
    let moved = let_in(store, clock, id, ready).await;
    if matches!(moved, Err(StoreError::Misstep(_) | StoreError::AlreadyDecided)) {
        return clean_up_after_withdrawal(store, blobs, id).await;
    }
    Ok(moved?)
}

/// Derives one picture and stores its renditions, smallest first.
async fn prepare(
    blobs: &Blobs,
    contribution: &Contribution,
    picture: &Picture,
    limits: &Limits,
    ladder: &Ladder,
) -> Result<Result<(Colour, Vec<Rendition>), Unfit>, IngestError> {
    let Some(format) = Format::from_extension(&picture.original.format) else {
        return Ok(Err(Unfit::UnknownFormat));
    };
    let key = Key::Original { contribution: contribution.id, picture: picture.id, format };
    let bytes = blobs.get(key).await?.ok_or(IngestError::OriginalMissing(picture.id))?;
    let (limits, ladder) = (*limits, ladder.clone());
    let derived = tokio::task::spawn_blocking(move || derive(&bytes, &limits, &ladder))
        .await
        .map_err(|_| IngestError::Stopped)?;
    match derived {
        Ok(derived) => Ok(Ok(keep(blobs, contribution.id, picture, derived).await?)),
        Err(unfit) => Ok(Err(unfit)),
    }
}

async fn keep(
    blobs: &Blobs,
    contribution: ContributionId,
    picture: &Picture,
    derived: Derived,
) -> Result<(Colour, Vec<Rendition>), BlobError> {
    let mut renditions = Vec::with_capacity(derived.renditions.len());
    for drawn in derived.renditions.into_iter().rev() {
        let (width, height, format) = (drawn.width, drawn.height, drawn.format);
        renditions.push(Rendition {
            format: word(format).to_owned(),
            width: i32::try_from(width).unwrap_or(i32::MAX),
            height: i32::try_from(height).unwrap_or(i32::MAX),
            bytes: i64::try_from(drawn.bytes.len()).unwrap_or(i64::MAX),
        });
        let key = Key::PrivateRendition { contribution, picture: picture.id, width, format };
        blobs.put(key, drawn.bytes).await?;
    }
    Ok((Colour(derived.placeholder.0), renditions))
}

/// The word of a rendition's format in its row.
const fn word(format: RenditionFormat) -> &'static str {
    match format {
        RenditionFormat::Jpeg => "jpeg",
        RenditionFormat::Webp => "webp",
    }
}

async fn let_in(
    store: &Store,
    clock: &Arc<dyn Clock>,
    id: ContributionId,
    ready: Vec<Ready>,
) -> Result<(), StoreError> {
    let clock = Arc::clone(clock);
    store
        .write(move |tx| {
            for done in &ready {
                pictures::set_renditions(tx, done.picture.id, done.placeholder, &done.renditions)?;
            }
            journey::queue(tx, clock.as_ref(), id)
        })
        .await
}

async fn refuse(
    store: &Store,
    clock: &Arc<dyn Clock>,
    id: ContributionId,
    unfit: Unfit,
) -> Result<(), IngestError> {
    tracing::info!(contribution = %id, code = unfit.code(), "a file cannot be made into a picture");
    let clock = Arc::clone(clock);
    let refused =
        store.write(move |tx| journey::refuse_file(tx, clock.as_ref(), id, unfit.code())).await;
    match refused {
        // Withdrawn in the meantime: there is nothing left to refuse.
        Ok(_) | Err(StoreError::Misstep(_) | StoreError::AlreadyDecided) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The contributor withdrew while we drew: what was stored after the erasure goes too.
async fn clean_up_after_withdrawal(
    store: &Store,
    blobs: &Blobs,
    id: ContributionId,
) -> Result<(), IngestError> {
    let now: Contribution = store.read(move |db| contributions::by_id(db, id)).await?;
    if !now.state.keeps_files() {
        blobs.erase_contribution(id).await?;
    }
    Ok(())
}
