//! `/api/v1/session`: who is signed in. One file an act.

pub(crate) mod choose_picture_view;
pub(crate) mod close;
pub(crate) mod open;
pub(crate) mod who;
