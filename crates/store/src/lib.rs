//! The only crate that knows SQL.
//!
//! Two ways in: [`Store::read`] and [`Store::write`]. One file an aggregate; [`journey`] holds the
//! one door of each transition of a contribution; `dialect.rs` is the only file that branches on
//! the database.

pub mod acts;
pub mod answers;
pub mod api_tokens;
pub mod appeals;
mod by_token;
pub mod calls;
mod columns;
mod connection;
pub mod consents;
pub mod contributions;
pub mod decision_links;
pub mod decisions;
mod dialect;
pub mod digests;
pub mod erasures;
mod error;
pub mod fingerprints;
pub mod flags;
pub mod hangings;
pub mod hubs;
pub mod identities;
pub mod institutions;
pub mod invitation_codes;
pub mod invitations;
pub mod jobs;
pub mod journey;
pub mod kits;
pub mod latest;
pub mod letters;
pub mod live;
pub mod look_alikes;
pub mod lost_links;
pub mod notes;
pub mod notices;
pub mod opinions;
pub mod ornaments;
pub mod outbox;
mod passkey_sign_ins;
pub mod passkeys;
pub mod pauses;
pub mod people;
pub mod per_person;
pub mod pictures;
pub mod posts;
pub mod queue;
pub mod reasons;
pub mod resends;
pub mod retention;
pub mod saved_views;
mod schema;
pub mod searchable;
pub mod second_factors;
pub mod selections;
pub mod sessions;
pub mod sitemap;
mod sql_types;
pub mod statements;
mod store;
pub mod subjects;
pub mod themes;
mod touches;
pub mod transparency;
pub mod uploads;
pub mod wall;
pub mod watched_words;
pub mod webhooks;

pub use by_token::with_token;
pub use connection::{Address, Db};
pub use error::{StoreError, StoreResult};
pub use store::{Store, Tx};
pub use touches::{ALL, Touches};
