//! The words people read: Fluent messages, and dates, numbers and sizes in the reader's language.
//!
//! A page or a letter holds one [`Voice`] and says everything through it:
//! `{{ t.say("form-errors-title").with("count", errors) }}`. The texts are in `web/locales/{fr,en}/`, one
//! file a room; `shared.ftl` holds what several rooms say.

mod argument;
mod catalogue;
mod dates;
pub mod letters;
mod markdown;
mod numbers;
mod phrase;
mod typography;
mod voice;

pub use argument::{Argument, Whole};
pub use markdown::{Html, plain};
pub use phrase::Phrase;
pub use voice::{Voice, time_zone, time_zones};
