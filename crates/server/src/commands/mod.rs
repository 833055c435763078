//! One file a command.

mod admin;
mod check;
mod darkroom;
mod demo;
mod renditions;
mod serve;
mod verify;

pub use admin::admin;
pub use check::check;
pub use darkroom::darkroom;
pub use demo::demo;
pub use renditions::renditions;
pub use serve::{migrate, serve, work};
