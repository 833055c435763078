//! `/api/v1/institutions/{institution}/selections` and `/api/v1/selections`. One file an act.

pub(crate) mod add;
pub(crate) mod announce;
pub(crate) mod change;
pub(crate) mod drafts;
mod input;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod pick;
pub(crate) mod place;
pub(crate) mod publications;
pub(crate) mod remove;
pub(crate) mod take_back;
pub(crate) mod unpick;
mod view;
