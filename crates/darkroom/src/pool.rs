//! The children of a darkroom, started when they are needed.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;

use crate::hand::{Hand, Job};
use crate::process::{Living, known};
use crate::{Program, Settings};

/// Children, and those among them that have nothing to do.
pub struct Pool {
    /// What they are.
    pub program: Program,
    /// What they may.
    pub settings: Settings,
    /// As many as there may be children: whoever holds one has a hand for themselves.
    pub places: Arc<Semaphore>,
    /// Those that run.
    pub living: Living,
    idle: Mutex<Vec<Hand>>,
}

impl Pool {
    /// No child yet.
    pub fn new(program: Program, settings: Settings) -> Self {
        let places = settings.children.clamp(1, Semaphore::MAX_PERMITS);
        Self {
            program,
            settings,
            places: Arc::new(Semaphore::new(places)),
            living: Living::default(),
            idle: Mutex::default(),
        }
    }

    /// Gives a picture to the hand that was busy last, so that few children stay in memory while
    /// there is little to do. The job holds a place.
    pub fn give(self: &Arc<Self>, job: Job) -> io::Result<()> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let hand = idle.map_or_else(|| Hand::start(self), Ok)?;
        hand.give(job);
        Ok(())
    }

    /// A hand has nothing to do.
    pub fn take_back(&self, hand: Hand) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(hand);
    }

    /// The numbers of the children that run.
    pub fn children(&self) -> Vec<u32> {
        known(&self.living).iter().copied().collect()
    }
}
