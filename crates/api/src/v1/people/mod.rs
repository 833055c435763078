//! `/api/v1/institutions/{institution}/people`: who works there. One file an act.

pub(crate) mod change;
pub(crate) mod dismiss;
pub(crate) mod list;
