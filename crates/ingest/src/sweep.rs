//! Bytes without a row: an upload that was killed between its file and its transaction.

use cimaise_blobs::Blobs;
use cimaise_core::{Clock, ContributionId};
use cimaise_store::{Store, StoreError, contributions};
use jiff::SignedDuration;

use crate::IngestError;

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
        let Some(born) = born(id) else { continue };
        if born >= oldest_kept {
            continue;
        }
        let kept = store
            .read(move |db| match contributions::by_id(db, id) {
                Ok(contribution) => Ok(contribution.state.keeps_files()),
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

/// When an id was made: the first 48 bits of a `UUIDv7` are milliseconds since 1970 (RFC 9562,
/// section 5.7).
fn born(id: ContributionId) -> Option<jiff::Timestamp> {
    let (seconds, nanoseconds) = id.0.get_timestamp()?.to_unix();
    jiff::Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
}

/// The job after a withdrawal: all private bytes of the contribution go.
pub async fn erase(store: &Store, blobs: &Blobs, id: ContributionId) -> Result<(), IngestError> {
    let contribution = store.read(move |db| contributions::by_id(db, id)).await?;
    if !contribution.state.keeps_files() {
        blobs.erase_contribution(id).await?;
    }
    Ok(())
}
