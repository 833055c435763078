//! Somebody accepts an invitation: as a page and as JSON.

mod accept;
mod facts;
mod page;

pub(crate) use accept::accept;
pub(crate) use facts::Facts;
pub(crate) use page::{join_by_form, join_page};
