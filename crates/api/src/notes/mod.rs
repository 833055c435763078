//! What the staff says to each other: a note, or an entry that is passed to a colleague with one.

mod form;
mod write;

pub(crate) use form::{pass_by_form, write_by_form};
pub(crate) use write::{pass, write};
