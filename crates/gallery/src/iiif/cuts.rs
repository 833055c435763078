//! Parts of pictures that were cut lately, and the one hand that cuts them.

use std::sync::Arc;

use actix_web::http::StatusCode;
use cimaise_blobs::Key;
use cimaise_core::{PictureId, PublicationId};
use cimaise_media::cut;
use cimaise_web::{App, Problem, Representation};
use moka::future::Cache;
use tokio::sync::Semaphore;

use super::asked::Asked;

/// The most that is kept, in bytes.
const KEPT: u64 = 32 * 1024 * 1024;

/// How many may wait for the hand: as many as a viewer asks for when it opens.
const WAITING: usize = 48;

type Name = (PublicationId, PictureId, Asked);

/// What was cut, kept for the next who comes as near. Cheap to clone.
#[derive(Clone)]
pub struct Cuts {
    kept: Cache<Name, Representation>,
    /// A place in the line.
    line: Arc<Semaphore>,
    /// One at a time: pages and uploads come first.
    hand: Arc<Semaphore>,
}

impl Default for Cuts {
    fn default() -> Self {
        let weigh = |_: &Name, part: &Representation| {
            u32::try_from(part.weight() + 128).unwrap_or(u32::MAX)
        };
        Self {
            kept: Cache::builder().max_capacity(KEPT).weigher(weigh).build(),
            line: Arc::new(Semaphore::new(WAITING)),
            hand: Arc::new(Semaphore::new(1)),
        }
    }
}

impl Cuts {
    /// The part of the rendition under `key`, as JPEG: from what is kept, else cut once for all who ask.
    ///
    /// # Errors
    ///
    /// `busy` where too many wait.
    pub async fn part(
        &self,
        app: &App,
        key: Key,
        (publication, picture): (PublicationId, PictureId),
        asked: Asked,
    ) -> Result<Representation, Problem> {
        let cut = self.anew(app, key, asked);
        let cut = self.kept.try_get_with((publication, picture, asked), cut).await;
        cut.map_err(|problem: Arc<Problem>| (*problem).clone())
    }

    async fn anew(&self, app: &App, key: Key, asked: Asked) -> Result<Representation, Problem> {
        let _place = self.line.try_acquire().map_err(|_| busy())?;
        let _hand = self.hand.acquire().await.map_err(Problem::unexpected)?;
        let jpeg = app.blobs.get(key).await?.ok_or_else(Problem::not_found)?;
        let cutting = tokio::task::spawn_blocking(move || cut(&jpeg, asked.part, asked.size));
        let bytes = cutting.await.map_err(Problem::unexpected)?;
        Ok(Representation::new("image/jpeg", bytes.map_err(Problem::unexpected)?))
    }
}

fn busy() -> Problem {
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, "busy").retry_after(5)
}
