//! What the store promises, told on both databases.

mod consented;
mod decided;
mod hung;
mod jobs;
mod queue;
mod received;
mod schema;
mod staff;
mod support;
mod together;
mod undone;
mod values;
mod walk;
mod withdrawn;
