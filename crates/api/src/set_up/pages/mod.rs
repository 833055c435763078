//! The pages on which a community manager sets calls up alone.

mod archive;
mod call;
mod form;
mod list;
mod public_log;
mod renditions;
mod theme;

pub(crate) use archive::{bring_back, put_away};
pub(crate) use call::{edit_call, new_call, open_call, save_call};
pub(crate) use list::list;
pub(crate) use public_log::choose_public_log_by_form;
pub(crate) use renditions::choose_renditions;
pub(crate) use theme::{add_theme, edit_theme, new_theme, save_theme};
