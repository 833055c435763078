//! `/api/v1/session/views`: parts of the queue that you keep under a name. One file an act.

pub(crate) mod forget;
pub(crate) mod list;
pub(crate) mod save;
mod view;
