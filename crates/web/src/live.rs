//! Answers that stay open to tell what happens: how many there may be, and how they end.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use cimaise_core::PersonId;
use tokio::sync::watch;

/// How many stay open at once, unless told otherwise; who finds no room asks again from time to time.
const MOST: usize = 500;

/// How many one person may have: windows that are all in sight.
const MOST_OF_ONE: usize = 8;

/// The room there is for such answers. Clones are the same room.
#[derive(Clone, Debug)]
pub struct Live {
    closed: watch::Sender<bool>,
    most: usize,
    taken: Arc<Mutex<HashMap<PersonId, usize>>>,
}

/// A place in it; it is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    closed: watch::Receiver<bool>,
    person: PersonId,
    taken: Arc<Mutex<HashMap<PersonId, usize>>>,
}

impl Live {
    /// A room for so many.
    pub fn with_room_for(most: usize) -> Self {
        Self { closed: watch::Sender::new(false), most, taken: Arc::default() }
    }

    /// A place for a person, if one is free and the house is open.
    pub fn enter(&self, person: PersonId) -> Option<Place> {
        let closed = self.closed.subscribe();
        if *closed.borrow() {
            return None;
        }
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let theirs = taken.get(&person).copied().unwrap_or(0);
        if theirs >= MOST_OF_ONE || taken.values().sum::<usize>() >= self.most {
            return None;
        }
        taken.insert(person, theirs + 1);
        drop(taken);
        Some(Place { closed, person, taken: Arc::clone(&self.taken) })
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

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        match taken.get_mut(&self.person) {
            Some(theirs) if *theirs > 1 => *theirs -= 1,
            _ => {
                taken.remove(&self.person);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn a_place_is_free_again_when_it_is_left() {
        let live = Live::with_room_for(1);
        let place = live.enter(person(1));
        assert!(place.is_some());
        assert!(live.enter(person(2)).is_none());
        drop(place);
        assert!(live.enter(person(2)).is_some());
    }

    #[test]
    fn one_person_leaves_room_for_the_others() {
        let live = Live::default();
        let mut places: Vec<_> = (0..8).map(|_| live.enter(person(1)).unwrap()).collect();
        assert!(live.enter(person(1)).is_none());
        assert!(live.enter(person(2)).is_some());
        places.pop();
        assert!(live.enter(person(1)).is_some());
    }

    #[test]
    fn a_closed_house_gives_no_place() {
        let live = Live::default();
        live.clone().close();
        assert!(live.enter(person(1)).is_none());
    }
}
