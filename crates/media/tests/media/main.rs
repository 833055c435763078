//! Pictures drawn in code, good and hostile, through the crate's public doors.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

mod alike;
#[cfg(feature = "heic")]
mod boxed;
#[cfg(feature = "heic")]
mod coded;
mod colours;
mod draw;
mod facts;
mod hostile;
mod phones;
mod privacy;
mod promised;
mod references;
mod renditions;
mod small;
mod strip;
#[cfg(feature = "heic")]
mod tiles;
mod turning;
