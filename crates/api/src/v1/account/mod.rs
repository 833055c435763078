//! `/api/v1/account`: your own account. One file an act.

pub(crate) mod change;
pub(crate) mod change_password;
pub(crate) mod end_other_sessions;
pub(crate) mod end_session;
pub(crate) mod sessions;
