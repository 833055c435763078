//! What is kept of one person, given to them and erased for them (Regulation (EU) 2016/679, articles 15,
//! 17 and 20): by their follow-up link, or by whoever answers for the institution, to whom they wrote.

pub mod by_link;
pub(crate) mod by_staff;
mod page;
pub(crate) mod programs;
mod view;

pub(crate) use page::{erase_by_form, export_by_form, find, search};
