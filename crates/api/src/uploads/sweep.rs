//! What is left of files that never became pictures.

use std::io;
use std::path::Path;
use std::time::SystemTime;

use cimaise_core::UploadId;
use cimaise_store::StoreError;
use cimaise_store::uploads;
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use super::erase;

/// Erased between two looks at the rows.
const AT_ONCE: i64 = 100;

/// Erases uploads that are over, pieces that no row knows, and files of ours that a killed process
/// left; the latter two once they are older than any upload may be. Gives how many uploads went.
///
/// # Errors
/// The database or the store of objects does not answer.
pub async fn sweep(app: &App) -> Result<usize, Problem> {
    let now = app.now();
    let mut swept = 0;
    loop {
        let read = app.store.read::<_, StoreError, _>(move |db| uploads::over(db, now, AT_ONCE));
        let over = read.await?;
        if over.is_empty() {
            break;
        }
        swept += over.len();
        for id in over {
            erase(app, id).await?;
        }
    }
    let oldest = now - app.uploads.lifetime;
    swept += orphans(app, oldest).await?;
    let spool = app.uploads.spool.clone();
    let left = tokio::task::spawn_blocking(move || remove_older(&spool, oldest)).await;
    left.map_err(Problem::unexpected)?.map_err(Problem::unexpected)?;
    Ok(swept)
}

/// A piece that was put while its upload was being erased, by a process that was killed then.
async fn orphans(app: &App, oldest: Timestamp) -> Result<usize, Problem> {
    let mut swept = 0;
    for id in app.blobs.uploads().await? {
        if born(id).is_none_or(|born| born >= oldest) {
            continue;
        }
        let known = app.store.read::<_, StoreError, _>(move |db| uploads::is_known(db, id));
        if !known.await? {
            app.blobs.erase_upload(id).await?;
            swept += 1;
        }
    }
    Ok(swept)
}

/// When an id was made: the first 48 bits of a `UUIDv7` are milliseconds since 1970 (RFC 9562,
/// section 5.7).
fn born(id: UploadId) -> Option<Timestamp> {
    let (seconds, nanoseconds) = id.0.get_timestamp()?.to_unix();
    Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
}

fn remove_older(folder: &Path, oldest: Timestamp) -> io::Result<()> {
    for entry in folder.read_dir()? {
        let entry = entry?;
        let changed: SystemTime = entry.metadata()?.modified()?;
        if Timestamp::try_from(changed).is_ok_and(|changed| changed < oldest) {
            match std::fs::remove_file(entry.path()) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    Ok(())
}
