//! Answers that stay open to tell what happens: how many there may be, and how they end.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// How many stay open at once, unless told otherwise; who finds no room asks again from time to time.
const MOST: usize = 500;

/// The room there is for such answers. Clones are the same room.
#[derive(Clone, Debug)]
pub struct Live {
    closed: watch::Sender<bool>,
    room: Arc<Semaphore>,
}

/// A place in it; it is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    closed: watch::Receiver<bool>,
    _permit: OwnedSemaphorePermit,
}

impl Live {
    /// A room for so many.
    pub fn with_room_for(most: usize) -> Self {
        Self { closed: watch::Sender::new(false), room: Arc::new(Semaphore::new(most)) }
    }

    /// A place, if one is free and the house is open.
    pub fn enter(&self) -> Option<Place> {
        let permit = Arc::clone(&self.room).try_acquire_owned().ok()?;
        let closed = self.closed.subscribe();
        let is_open = !*closed.borrow();
        is_open.then_some(Place { closed, _permit: permit })
    }

    /// Ends them all: the house waits for open answers before it stops.
    pub fn close(&self) {
        self.closed.send_replace(true);
    }
}

impl Default for Live {
    fn default() -> Self {
        Self::with_room_for(MOST)
    }
}

impl Place {
    /// Waits until the house closes.
    pub async fn closed(&mut self) {
        // A sender that has gone has closed too.
        let _ = self.closed.wait_for(|closed| *closed).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_free_again_when_it_is_left() {
        let live = Live::with_room_for(1);
        let place = live.enter();
        assert!(place.is_some());
        assert!(live.enter().is_none());
        drop(place);
        assert!(live.enter().is_some());
    }

    #[test]
    fn a_closed_house_gives_no_place() {
        let live = Live::default();
        live.clone().close();
        assert!(live.enter().is_none());
    }
}
