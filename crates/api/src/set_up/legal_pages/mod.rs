//! Pages of an institution beside its calls: who writes them, and what they may be begun with.

mod acts;
mod starts;
mod words;

pub(crate) use acts::{
    begin_page, editable_page, hide_page, move_page, pages_for, remove_page, save_page, show_page,
};
pub(crate) use starts::start_of;
