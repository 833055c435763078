//! The door of the darkroom: pictures wait here until there is memory and a child for them.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use bytes::Bytes;
use cimaise_media::{Developed, Limits, Order, Unfit, develop};
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

    /// Develops an original: as [`cimaise_media::develop()`], elsewhere. `memory` is what that
    /// takes, in bytes, beside the file itself, as [`cimaise_media::cost`] foresees: it waits for
    /// that much, and one that foresees more than a child may take is refused at once.
    ///
    /// If the future is dropped, the picture that was begun is still finished, and the answer lost.
    ///
    /// # Errors
    /// [`DarkroomError::refusal`] tells the sender's faults from ours.
    pub async fn develop(
        &self,
        original: Bytes,
        memory: u64,
        limits: &Limits,
        order: &Order,
    ) -> Result<Developed, DarkroomError> {
        let bytes = original.len() as u64;
        limits.check_bytes(bytes)?;
        if let Place::Children(pool) = &self.place
            && memory.saturating_add(bytes) > pool.settings.address_space * 1024 * 1024
        {
            return Err(Unfit::TooHeavy.into());
        }
        let memory = self.admit(memory.saturating_add(bytes)).await?;
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
    async fn admit(&self, bytes: u64) -> Result<OwnedSemaphorePermit, DarkroomError> {
        let cost = mebibytes(bytes).min(self.budget);
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

/// Whole mebibytes that hold so many bytes.
fn mebibytes(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(u32::MAX)
}

fn never_closed(error: AcquireError) -> DarkroomError {
    DarkroomError::closed("it was closed")(io::Error::other(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mebibytes_are_rounded_up_and_never_wrap() {
        assert_eq!([0, 1, 1024 * 1024, 1024 * 1024 + 1].map(mebibytes), [0, 1, 1, 2]);
        assert_eq!(mebibytes(u64::MAX), u32::MAX);
    }
}
