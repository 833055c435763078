//! Time and ids as arguments: a test sets both.

use jiff::Timestamp;
use uuid::Uuid;

/// Tells the time (UTC) and gives ids that follow it. `core` has no clock of its own: the server
/// brings the system's, tests bring one that they move.
pub trait Clock: Send + Sync {
    /// The present instant, UTC.
    fn now(&self) -> Timestamp;

    /// A new `UUIDv7` at the present instant.
    fn id(&self) -> Uuid;
}
