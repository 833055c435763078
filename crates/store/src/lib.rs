//! The only crate that knows SQL.
//!
//! Two ways in: [`Store::read`] and [`Store::write`]. One file an aggregate; [`journey`] holds the
//! one door of each transition of a contribution; `dialect.rs` is the only file that branches on
//! the database.

mod connection;
mod dialect;
mod error;
#[expect(missing_docs, reason = "the tables are described in the migrations")]
mod schema;
mod sql_types;
mod store;

pub use connection::{Address, Db};
pub use error::{StoreError, StoreResult};
pub use store::{Store, Tx};
