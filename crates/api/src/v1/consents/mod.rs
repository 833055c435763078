//! `/api/v1/calls/{call}/consents`: what a call asks to agree to. One file an act.

pub(crate) mod add;
mod input;
pub(crate) mod list;
pub(crate) mod offer;
pub(crate) mod place;
pub(crate) mod retire;
pub(crate) mod reword;
