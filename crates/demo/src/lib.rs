//! The demonstration: paper toys drawn and photographed here, and the house that they are sent to,
//! through the same door as everybody's.

mod album;
mod client;
mod form;
mod hours;
pub mod house;
mod play;
mod select;
pub mod story;
pub mod toys;

pub use album::{Album, Photograph, take_photographs};
pub use client::{Client, ClientError};
pub use form::Form;
pub use hours::Hours;
pub use play::{PlayError, Stage, play};
pub use select::select;
