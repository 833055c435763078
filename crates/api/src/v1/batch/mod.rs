//! `/api/v1/queue/batch`: some entries that a person takes at once. One file an act.

pub(crate) mod release;
pub(crate) mod take;
