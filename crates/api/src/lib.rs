//! The writing side: contributions, decisions, sessions, set-up; JSON and plain forms.
//!
//! Every address is in [`routes`]. The same acts are offered to people as forms and to programs
//! under `/api/v1`: two thin handlers around one function.

mod account;
mod answers;
mod batch;
mod confirmation;
mod contribute;
mod decision;
mod decision_link;
mod description;
mod digests;
pub mod follow_up;
mod frame;
mod hangings;
mod identities;
mod instants;
mod join;
mod notes;
mod notices;
mod openapi;
mod outbox;
mod own_rendition;
mod passkeys;
pub mod password;
mod pauses;
mod people;
mod picture_view;
mod routes;
mod saved_views;
mod session;
pub mod set_up;
mod subject;
pub mod subjects;
mod tokens;
pub mod uploads;
mod v1;
mod webhooks;

pub use routes::routes;
