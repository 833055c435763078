//! What the store promises, told on both databases.
#![expect(clippy::unwrap_used, reason = "where a story is surprised, its test fails")]

mod appeals;
mod chained;
mod changed;
mod claims;
mod consented;
mod decided;
mod described;
mod digests;
mod fingerprinted;
mod hung;
mod jobs;
mod journal;
mod live;
mod lost_links;
mod noted;
mod opinions;
mod own;
mod plans;
mod posts;
mod queue;
mod received;
mod resent;
mod schema;
mod settled;
mod staff;
mod statements;
mod support;
mod together;
mod undelivered;
mod undone;
mod uploads;
mod values;
mod walk;
mod withdrawn;
