//! The public bytes of what hangs no more, removed by the worker.

use cimaise_core::PublicationId;
use cimaise_web::App;

use crate::PublishError;
use crate::publish::is_hung;

/// Removes the public bytes of a publication, unless it hangs. Its row went before, so nobody was
/// served from then on.
pub async fn unhang(app: &App, publication: PublicationId) -> Result<(), PublishError> {
    if app.store.read(move |db| is_hung(db, publication)).await? {
        return Ok(());
    }
    Ok(app.blobs.erase_publication(publication).await?)
}
