//! How often kits were downloaded, held until it is written: reading writes nothing, and of whom is not known.

use std::collections::BTreeMap;
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

use cimaise_core::KitId;
use cimaise_store::{Store, StoreError, StoreResult, kits};

/// Downloads that are not written yet, by kit. Cheap to clone, shared by all workers. What a process holds when it is
/// killed is not counted.
#[derive(Clone, Debug, Default)]
pub struct Downloads(Arc<Mutex<BTreeMap<KitId, i64>>>);

impl Downloads {
    /// One more of a kit.
    pub fn count(&self, kit: KitId) {
        self.add(kit, 1);
    }

    /// Adds what is held to the rows, in one transaction; where that fails it is held on.
    pub async fn write(&self, store: &Store) -> StoreResult<()> {
        let held = mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        if held.is_empty() {
            return Ok(());
        }
        let counted = held.clone();
        let written: Result<(), StoreError> =
            store.write(move |tx| kits::count_downloads(tx, &counted)).await;
        if written.is_err() {
            for (kit, more) in held {
                self.add(kit, more);
            }
        }
        written
    }

    fn add(&self, kit: KitId, more: i64) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *held.entry(kit).or_default() += more;
    }
}
