//! What the machine has, and how it gets what it lacks. Nothing here is silent: what can neither
//! be found nor installed is an error that says what to install.

pub mod apt;
mod background;
pub mod chromium;
pub mod cluster;
pub mod nextest;
pub mod node;
pub mod object_store;
pub mod ports;
pub mod programs;
pub mod python;
pub mod smtp;
pub mod tus;

pub use self::background::{stop, stop_with};
