//! What must hold whatever the bytes are. Each target hands its bytes to one of these doors, which
//! panics, and so ends the run, when something does not hold.

mod doors;
mod memory;
mod panics;

pub use doors::{develop, exif, header, strip};
pub use panics::watch;
