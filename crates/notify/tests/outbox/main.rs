//! Letters leave once, say what happened, and stay home when it is no longer so.
#![expect(clippy::unwrap_used, reason = "what goes wrong stops the test")]

mod headers;
#[path = "../house/mod.rs"]
mod house;
mod leaving;
mod mail_page;
mod staying;
mod telling;
