//! `/api/v1/institutions/{institution}/pages` and `/api/v1/pages`. One file an act.

pub(crate) mod add;
pub(crate) mod change;
pub(crate) mod drafts;
pub(crate) mod hide;
mod input;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod place;
pub(crate) mod remove;
pub(crate) mod show;
pub(crate) mod starts;
mod view;
