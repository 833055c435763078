//! `/api/v1/calls/{call}/code-lists` and `/api/v1/code-lists`: codes of invitations. One file an act.

pub(crate) mod list;
pub(crate) mod make;
pub(crate) mod one;
pub(crate) mod revoke;
pub(crate) mod revoke_one;
mod view;
