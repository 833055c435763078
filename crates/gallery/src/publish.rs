//! decision → publication, run by the worker.

use cimaise_blobs::{BlobError, Key};
use cimaise_core::{Contribution, DecisionId, DecisionKind, Picture, PublicationId, State};
use cimaise_media::RenditionFormat;
use cimaise_store::{
    Db, StoreError, StoreResult, contributions, decisions, journey, pictures, wall,
};
use cimaise_web::App;

/// Something could not be hung, or taken off; the job is to be tried again.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The rows.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bytes.
    #[error(transparent)]
    Blobs(#[from] BlobError),
    /// A rendition of a kind that nobody serves.
    #[error("no rendition is served as “{0}”")]
    UnknownRendition(String),
}

/// What stands behind a decision.
struct Approved {
    contribution: Contribution,
    pictures: Vec<Picture>,
}

enum Standing {
    /// It hangs by this decision already.
    Hung,
    /// It is to be hung.
    Approved(Approved),
    /// The decision was undone, or the contribution went another way.
    Void,
}

/// Hangs what a decision approved: its renditions under public keys first, then its row. Running it
/// twice, or late, or while the decision is undone, leaves what the rows say and no byte more.
pub async fn publish(app: &App, decision: DecisionId) -> Result<(), PublishError> {
    let publication = PublicationId(decision.0);
    match app.store.read(move |db| standing(db, decision)).await? {
        Standing::Hung => Ok(()),
        Standing::Void => Ok(app.blobs.erase_publication(publication).await?),
        Standing::Approved(approved) => {
            copy(app, publication, &approved).await?;
            hang(app, decision).await
        }
    }
}

fn standing(db: &mut Db, id: DecisionId) -> StoreResult<Standing> {
    if is_hung(db, PublicationId(id.0))? {
        return Ok(Standing::Hung);
    }
    let contribution = decisions::by_id(db, id)?.contribution;
    let contribution = contributions::by_id(db, contribution)?;
    let standing = decisions::standing(db, contribution.id)?;
    let stands = standing.is_some_and(|one| one.id == id && one.kind == DecisionKind::Approve);
    if !stands || contribution.state != State::Approved {
        return Ok(Standing::Void);
    }
    let pictures = pictures::of_contribution(db, contribution.id)?;
    Ok(Standing::Approved(Approved { contribution, pictures }))
}

async fn copy(
    app: &App,
    publication: PublicationId,
    approved: &Approved,
) -> Result<(), PublishError> {
    for picture in &approved.pictures {
        for rendition in &picture.renditions {
            let unknown = || PublishError::UnknownRendition(rendition.format.clone());
            let format = RenditionFormat::from_word(&rendition.format).ok_or_else(unknown)?;
            let width = u32::try_from(rendition.width).map_err(|_| unknown())?;
            let (contribution, picture) = (approved.contribution.id, picture.id);
            let from = Key::PrivateRendition { contribution, picture, width, format };
            let to = Key::PublicRendition { publication, picture, width, format };
            app.blobs.copy(from, to).await?;
        }
    }
    Ok(())
}

async fn hang(app: &App, decision: DecisionId) -> Result<(), PublishError> {
    let (publication, clock) = (PublicationId(decision.0), app.clock.clone());
    let hung = app.store.write(move |tx| journey::hang(tx, &*clock, decision)).await;
    match hung {
        Ok(_) => Ok(()),
        Err(StoreError::TooLate | StoreError::Misstep(_) | StoreError::AlreadyDecided) => {
            // Another worker hung it, or someone was faster than we: none of it can be hung by this
            // decision again, so what the rows do not know may go.
            crate::unhang(app, publication).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether that publication hangs now, or is hidden: its bytes stay.
pub fn is_hung(db: &mut Db, id: PublicationId) -> StoreResult<bool> {
    match wall::place(db, id) {
        Ok(_) => Ok(true),
        Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
