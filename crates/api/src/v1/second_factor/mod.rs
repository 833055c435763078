//! `/api/v1/account/second-factor`: what you show besides your password, and whether an institution asks for
//! it. One file an act.

pub(crate) mod begin;
pub(crate) mod choose_rule;
pub(crate) mod confirm;
mod proofs;
pub(crate) mod remove;
pub(crate) mod renew;
pub(crate) mod rule;
pub(crate) mod show;

pub(super) use proofs::PasswordProof;
