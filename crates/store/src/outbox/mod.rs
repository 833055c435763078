//! The outbox as people look after it: what was decided and is not told yet, and the letters that did
//! not arrive. One instant says when a decision is told, to its letter, its statement and the follow-up
//! page alike: who holds it moves that instant away, who releases it brings it back.

mod entries;
mod hold;
mod undelivered;
mod wording;

pub use entries::{Entry, entry, page, seen, whose};
pub use hold::{hold, release};
pub use undelivered::{Undelivered, give_up, send_again, undelivered};
pub use wording::word;
