//! Selections of what hangs, by form.

mod form;
mod list;
mod one;
mod pieces;
mod wall;

pub(crate) use form::{begin_selection_by_form, new_selection};
pub(crate) use list::list_selections;
pub(crate) use one::{
    announce_selection_by_form, edit_selection, remove_selection_by_form, save_selection_by_form,
    take_selection_back_by_form,
};
pub(crate) use pieces::{move_pick_by_form, pick_by_form, pick_here_by_form, unpick_by_form};
pub(crate) use wall::{pick_from_wall, pick_from_wall_by_form};
