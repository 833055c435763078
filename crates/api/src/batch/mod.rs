//! A batch of the queue: some entries that one person takes at once, to decide on them in one go.

mod form;
mod take;

pub(crate) use form::{release_by_form, take_by_form};
pub(crate) use take::{Taken, release, take};
