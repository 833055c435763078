//! Bytes without a row: an upload that was killed between its file and its transaction.

use cimaise_blobs::Blobs;
use cimaise_core::{Clock, ContributionId};
use cimaise_store::{Store, StoreError, contributions, ornaments, pictures, retention};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::IngestError;

/// How long the row of a file may follow it.
const ON_ITS_WAY: SignedDuration = SignedDuration::from_mins(30);

/// Erases the private bytes of contributions that have no row, or that were withdrawn, when their
/// id is older than `age`: a younger one may still be on its way in. Gives how many were erased.
pub async fn sweep_orphans(
    store: &Store,
    blobs: &Blobs,
    clock: &dyn Clock,
    age: SignedDuration,
) -> Result<usize, IngestError> {
    let oldest_kept = clock.now() - age;
    let mut erased = 0;
    for id in blobs.private_contributions().await? {
        let Some(born) = born(id.0) else { continue };
        if born >= oldest_kept {
            continue;
        }
        let kept =
            store
                .read(move |db| match contributions::by_id(db, id) {
                    Ok(contribution) => Ok(contribution.state.keeps_files()
                        && !retention::files_went(db, &contribution)?),
                    Err(StoreError::NotFound) => Ok(false),
                    Err(error) => Err(error),
                })
                .await?;
        if !kept {
            blobs.erase_contribution(id).await?;
            tracing::info!(contribution = %id, "bytes without a row were swept");
            erased += 1;
        }
    }
    Ok(erased)
}

/// Erases the bytes of logos and covers that hang nowhere, when their id is older than `age`. Gives how many
/// were erased.
pub async fn sweep_ornaments(
    store: &Store,
    blobs: &Blobs,
    clock: &dyn Clock,
    age: SignedDuration,
) -> Result<usize, IngestError> {
    let oldest_kept = clock.now() - age;
    let mut found = blobs.ornaments().await?;
    found.retain(|id| born(id.0).is_some_and(|born| born < oldest_kept));
    // Asked after they were listed: what hangs since is younger.
    let hung = store.read(ornaments::hung).await?;
    found.retain(|id| !hung.contains(id));
    for id in &found {
        blobs.erase_ornament(*id).await?;
    }
    Ok(found.len())
}

/// When an id was made: the first 48 bits of a `UUIDv7` are milliseconds since 1970 (RFC 9562,
/// section 5.7).
fn born(id: Uuid) -> Option<jiff::Timestamp> {
    let (seconds, nanoseconds) = id.get_timestamp()?.to_unix();
    jiff::Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
}

/// The job after a file was replaced: the private bytes of pictures that have no row go, but for those
/// whose row may still be on its way.
pub async fn tidy(
    store: &Store,
    blobs: &Blobs,
    clock: &dyn Clock,
    id: ContributionId,
) -> Result<(), IngestError> {
    let oldest_kept = clock.now() - ON_ITS_WAY;
    let found = blobs.private_pictures(id).await?;
    let known = store.read(move |db| pictures::of_contribution(db, id)).await?;
    for picture in found {
        let is_old = born(picture.0).is_some_and(|born| born < oldest_kept);
        if is_old && known.iter().all(|one| one.id != picture) {
            blobs.erase_picture(id, picture).await?;
        }
    }
    Ok(())
}

/// The job after a withdrawal, or once a call no longer keeps the files: all private bytes of the
/// contribution go.
pub async fn erase(store: &Store, blobs: &Blobs, id: ContributionId) -> Result<(), IngestError> {
    let read = store.read(move |db| {
        let contribution = contributions::by_id(db, id)?;
        let went = retention::files_went(db, &contribution)?;
        Ok::<_, StoreError>(!contribution.state.keeps_files() || went)
    });
    if read.await? {
        blobs.erase_contribution(id).await?;
    }
    Ok(())
}
