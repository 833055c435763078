//! The writing side: contributions, decisions, sessions, set-up; JSON and plain forms.
//!
//! Every address is in [`routes`]. The same acts are offered to people as forms and to programs
//! under `/api/v1`: two thin handlers around one function.

pub mod password;
mod routes;
pub mod set_up;

pub use routes::routes;
