//! `/api/v1/institutions/{institution}/watched-words`: its text list. One file an act.

pub(crate) mod replace;
pub(crate) mod show;
mod view;
