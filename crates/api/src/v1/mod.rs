//! The same acts for programs, under `/api/v1`.

pub(crate) mod account;
pub(crate) mod batch;
pub(crate) mod calls;
pub(crate) mod contributions;
pub(crate) mod decisions;
pub(crate) mod digests;
mod inputs;
pub(crate) mod institutions;
pub(crate) mod invitations;
pub(crate) mod journal;
pub(crate) mod json;
pub(crate) mod notes;
mod paging;
pub(crate) mod people;
pub(crate) mod pictures;
pub(crate) mod public_log;
pub(crate) mod publications;
pub(crate) mod queue;
pub(crate) mod renditions;
pub(crate) mod saved_views;
mod schemas;
pub(crate) mod second_factor;
pub(crate) mod session;
pub(crate) mod statements;
pub(crate) mod themes;
pub(crate) mod views;

pub(crate) use inputs::{CallInput, DecisionInput, SessionInput, ThemeInput};
