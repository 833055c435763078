//! `/api/v1/institutions/{institution}/renditions`: how the pictures of an institution are drawn. One file an act.

pub(crate) mod choose;
pub(crate) mod show;
mod view;
