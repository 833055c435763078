//! The door of the darkroom: pictures wait here until there is memory and a child for them.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use bytes::Bytes;
use cimaise_media::{Developed, Limits, Order, develop};
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::task::spawn_blocking;

use crate::hand::Job;
use crate::pool::Pool;
use crate::wire::Request;
use crate::{DarkroomError, Program, Settings};

/// Develops pictures, as many at once as memory and children allow. Cheap to clone: all clones are
/// one darkroom, which closes, with its children, when the last is dropped. It needs no runtime
/// that outlives a call.
#[derive(Clone)]
pub struct Darkroom {
    memory: Arc<Semaphore>,
    budget: u32,
    place: Place,
}

#[derive(Clone)]
enum Place {
    Within,
    Children(Arc<Pool>),
}

impl Darkroom {
    /// Develops in children. None is started before the first picture.
    pub fn of_processes(program: Program, settings: Settings) -> Self {
        let budget = settings.memory.max(1);
        Self::new(budget, Place::Children(Arc::new(Pool::new(program, settings))))
    }

    /// Develops in this very process: only for tests of other rooms, and for tools whose pictures
    /// are their own.
    pub fn within() -> Self {
        Self::new(Settings::default().memory, Place::Within)
    }

    fn new(budget: u32, place: Place) -> Self {
        Self { memory: Arc::new(Semaphore::new(budget as usize)), budget, place }
    }

    /// Develops an original: as [`cimaise_media::develop()`], elsewhere. `pixels` is its width times its height, as
    /// its header says: the memory that it waits for is estimated by them.
    ///
    /// If the future is dropped, the picture that was begun is still finished, and the answer lost.
    ///
    /// # Errors
    /// [`DarkroomError::refusal`] tells the sender's faults from ours.
    pub async fn develop(
        &self,
        original: Bytes,
        pixels: u64,
        limits: &Limits,
        order: &Order,
    ) -> Result<Developed, DarkroomError> {
        let bytes = original.len() as u64;
        limits.check_bytes(bytes)?;
        let memory = self.admit(pixels, bytes).await?;
        match &self.place {
            Place::Within => within(original, *limits, order.clone(), memory).await,
            Place::Children(pool) => {
                let request = Request { limits: *limits, order: order.clone(), bytes };
                of_children(pool, request, original, memory).await
            }
        }
    }

    /// The numbers of the child processes that run, to measure them.
    pub fn children(&self) -> Vec<u32> {
        match &self.place {
            Place::Within => Vec::new(),
            Place::Children(pool) => pool.children(),
        }
    }

    /// Waits until there is memory for a picture, in the order of arrival.
    async fn admit(&self, pixels: u64, bytes: u64) -> Result<OwnedSemaphorePermit, DarkroomError> {
        let cost = mebibytes(pixels, bytes).min(self.budget);
        Arc::clone(&self.memory).acquire_many_owned(cost).await.map_err(never_closed)
    }
}

async fn of_children(
    pool: &Arc<Pool>,
    request: Request,
    original: Bytes,
    memory: OwnedSemaphorePermit,
) -> Result<Developed, DarkroomError> {
    let place = Arc::clone(&pool.places).acquire_owned().await.map_err(never_closed)?;
    let (tell, told) = oneshot::channel();
    pool.give(Job { request, original, tell, held: [memory, place] })
        .map_err(DarkroomError::closed("no thread could be started"))?;
    told.await.map_err(io::Error::other).map_err(DarkroomError::closed("a thread was lost"))?
}

async fn within(
    original: Bytes,
    limits: Limits,
    order: Order,
    memory: OwnedSemaphorePermit,
) -> Result<Developed, DarkroomError> {
    let work = move || {
        let outcome = catch_unwind(AssertUnwindSafe(|| develop(&original, &limits, &order)));
        drop(memory);
        outcome.map_or(Err(DarkroomError::TooHard), |outcome| Ok(outcome?))
    };
    let stopped = |error| DarkroomError::closed("a thread was lost")(io::Error::other(error));
    spawn_blocking(work).await.map_err(stopped)?
}

/// What developing takes, in MiB, at most: its file, eight bytes a pixel (four channels of 16 bits,
/// or a progressive JPEG's coefficients beside its pixels), and what is drawn.
fn mebibytes(pixels: u64, bytes: u64) -> u32 {
    const DRAWN: u64 = 24 * 1024 * 1024;
    let needed = pixels.saturating_mul(8).saturating_add(bytes).saturating_add(DRAWN);
    u32::try_from(needed.div_ceil(1024 * 1024)).unwrap_or(u32::MAX)
}

fn never_closed(error: AcquireError) -> DarkroomError {
    DarkroomError::closed("it was closed")(io::Error::other(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn estimates_grow_with_the_picture_and_never_wrap() {
        assert_eq!(mebibytes(0, 0), 24);
        assert_eq!(mebibytes(4032 * 3024, 3 * 1024 * 1024), 121);
        assert_eq!(mebibytes(u64::MAX, u64::MAX), u32::MAX);
    }
}
