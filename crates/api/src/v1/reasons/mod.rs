//! `/api/v1/institutions/{institution}/reasons` and `/api/v1/reasons`: the catalogue. One file an act.

pub(crate) mod add;
mod input;
pub(crate) mod list;
pub(crate) mod offer;
pub(crate) mod place;
pub(crate) mod retire;
pub(crate) mod reword;
mod view;
