//! The staff reading side: the queue, one contribution, the refusal with its letter, the journal,
//! and the private pictures that they show.
//!
//! Nothing is decided here: forms post to the writing side (`/desk/contributions/{id}/decision`).
//! The one thing written is the claim of whoever opens a contribution. What a person may not see
//! is a 404. Every page works without its script; `web/scripts/desk.js` makes it quick.

mod addresses;
mod batch;
mod codes;
mod contribution;
mod done;
mod frame;
mod gentle;
mod hangings;
mod journal;
mod letter;
mod live;
mod mails;
mod narrow;
mod notices;
mod original;
mod outbox;
mod pauses;
mod picture;
mod queue;
mod refusal;
mod routes;
mod selection;
mod side;
mod views;
mod why;

pub use frame::{Tab, nav};
pub use routes::routes;
