//! Deciding, and thinking again: one act, offered as a form and as JSON.

mod conflict;
mod decide;
mod form;
mod next;
mod selection;
mod selection_form;
mod undo;

pub(crate) use decide::{Asked, By, Made, decide};
pub(crate) use form::{decide_by_form, does_not_fit, undo_by_form};
pub(crate) use next::next;
pub(crate) use selection::{Chosen, decide_each};
pub(crate) use selection_form::{decide_selection_by_form, undo_selection_by_form};
pub(crate) use undo::undo;
