//! `/api/v1/notices` and `/api/v1/contributions/{contribution}/notices`: what the public says, and the
//! staff's answer. One file an act.

pub(crate) mod keep;
pub(crate) mod list;
pub(crate) mod of_contribution;
pub(crate) mod undo_keep;
