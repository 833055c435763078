//! The same acts for programs, under `/api/v1`.

pub(crate) mod account;
pub(crate) mod batch;
pub(crate) mod calls;
pub(crate) mod contributions;
pub(crate) mod decisions;
pub(crate) mod digests;
pub(crate) mod hangings;
mod inputs;
pub(crate) mod institutions;
pub(crate) mod invitations;
pub(crate) mod journal;
pub(crate) mod json;
pub(crate) mod notes;
pub(crate) mod notices;
pub(crate) mod outbox;
mod paging;
pub(crate) mod passkeys;
pub(crate) mod pauses;
pub(crate) mod people;
pub(crate) mod pictures;
pub(crate) mod public_log;
pub(crate) mod publications;
pub(crate) mod queue;
pub(crate) mod reasons;
pub(crate) mod renditions;
pub(crate) mod retention;
pub(crate) mod saved_views;
pub(crate) mod schemas;
pub(crate) mod second_factor;
pub(crate) mod selection;
pub(crate) mod session;
pub(crate) mod statements;
pub(crate) mod themes;
pub(crate) mod views;
pub(crate) mod watched_words;

pub(crate) use inputs::{CallInput, DecisionInput, SessionInput, ThemeInput};
