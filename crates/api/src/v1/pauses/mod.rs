//! `/api/v1/institutions/{institution}/pauses`: who is kept from sending for a time. One file an act.

pub(crate) mod end;
mod input;
pub(crate) mod list;
pub(crate) mod of_notifier;
pub(crate) mod of_sender;
