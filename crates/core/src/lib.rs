//! The words and the rules of Cimaise: calls, contributions, decisions, who may do what.
//! No I/O, no SQL, no HTTP, no clock of its own.

mod clock;
mod ids;
mod language;

pub use clock::Clock;
pub use ids::*;
pub use language::{Language, Localized, UnknownLanguage};
