//! `/api/v1/institutions`: the institutions of this house and their calls. One file an act.

pub(crate) mod calls;
pub(crate) mod drafts;
mod input;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod open_call;
pub(crate) mod remove_logo;
pub(crate) mod save;
pub(crate) mod set_host;
pub(crate) mod set_logo;
