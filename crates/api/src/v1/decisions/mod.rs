//! `/api/v1/contributions/{contribution}/decision`: deciding, and thinking again. One file an act.

pub(crate) mod decide;
pub(crate) mod undo;
