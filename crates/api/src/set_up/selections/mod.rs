//! Selections of what hangs: who makes them, and what is picked for them.

mod acts;
mod picking;
mod words;

pub(crate) use acts::{
    announce_selection, begin_selection, editable_selection, remove_selection, save_selection,
    selections_for, take_selection_back,
};
pub(crate) use picking::{move_pick, pick, unpick};
