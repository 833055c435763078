//! `/api/v1/institutions/{institution}/public-log`: whether everybody may read what was decided. One file an act.

pub(crate) mod choose;
pub(crate) mod show;
mod view;
