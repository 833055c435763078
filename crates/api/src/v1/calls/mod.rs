//! `/api/v1/calls`: one call and its themes. One file an act.

pub(crate) mod add_theme;
pub(crate) mod announce;
pub(crate) mod bring_back;
pub(crate) mod copy;
pub(crate) mod one;
pub(crate) mod put_away;
pub(crate) mod remove_cover;
pub(crate) mod remove_film;
pub(crate) mod save;
pub(crate) mod set_cover;
pub(crate) mod set_film;
pub(crate) mod take_announcement_back;
mod view;
