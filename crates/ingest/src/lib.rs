//! The job between upload and queue: the originals of a received contribution become renditions,
//! and their facts rows.
//!
//! It can be run twice: renditions are written under the same keys, and the state moves once.

mod ingest;
mod sweep;

pub use ingest::{IngestError, ingest};
pub use sweep::{erase, sweep_orphans};
