//! Keeping somebody from sending pictures, or from giving notice of them, for a time.

mod act;
mod form;
mod refused;

pub(crate) use act::{Asked, Whom, begin, end};
pub(crate) use form::{begin_by_form, begin_of_notice_by_form, end_by_form};
pub(crate) use refused::refuse_if_paused;
