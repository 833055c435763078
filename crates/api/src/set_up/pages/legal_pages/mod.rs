//! Pages of an institution beside its calls, by form.

mod form;
mod list;
mod one;

pub(crate) use form::{begin_page_by_form, look_at_new_page, new_page};
pub(crate) use list::list_pages;
pub(crate) use one::{
    edit_page, hide_page_by_form, look_at_page, move_page_by_form, remove_page_by_form,
    save_page_by_form, show_page_by_form,
};
