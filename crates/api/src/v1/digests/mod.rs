//! `/api/v1/session/digests`: when you hear by mail what waits. One file an act.

pub(crate) mod choose;
pub(crate) mod list;
