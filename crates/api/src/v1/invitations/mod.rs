//! Invitations to work in an institution, and how they are accepted. One file an act.

pub(crate) mod call_back;
pub(crate) mod invite;
pub(crate) mod join;
pub(crate) mod list;
pub(crate) mod read;
pub(crate) mod send_again;
