//! The jobs that draw: the originals of a received contribution become renditions, and their facts
//! rows; what hangs gets the finer renditions that only it is worth.
//!
//! Each can be run twice: renditions are written under the same keys, and rows move once.

mod compare;
mod draw;
mod ingest;
mod known;
mod likenesses;
mod plan;
mod refine;
mod sweep;
mod workshop;

pub use likenesses::Likenesses;
pub use sweep::{erase, sweep_ornaments, sweep_orphans, tidy};
pub use workshop::{IngestError, Workshop};
