//! `/api/v1/themes`: one theme and what hangs there. One file an act.

pub(crate) mod one;
pub(super) mod path;
pub(crate) mod publications;
pub(crate) mod remove_cover;
pub(crate) mod remove_film;
pub(crate) mod save;
pub(crate) mod set_cover;
pub(crate) mod set_film;
mod view;
