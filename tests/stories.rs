//! What people do with the house, and what must hold whatever they do.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on says where it stopped")]

mod authorisation;
mod journeys;
mod never_bend;
mod refused_input;
mod undelivered;
