//! Every kind of store: what is written stays, what is private stays private, and none differs.
#![expect(clippy::unwrap_used, reason = "what goes wrong stops the test")]

mod bucket;
mod copies;
mod erasures;
mod folder;
mod keys;
mod stores;
mod unfinished;
mod uploads;
mod writes;
