//! Pauses as programs read them: whom, by what they sent or said.

use cimaise_core::{ContributionId, NoticeId, Pause, PauseId, PauseRole};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::PauseRoleWord;

/// One page of pauses.
#[derive(Serialize, ToSchema)]
pub(crate) struct PausePage {
    pub(crate) pauses: Vec<PauseView>,
    /// Where the next page begins, if there is one.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_before: Option<PauseId>,
}

/// Somebody is kept from sending for a time.
#[derive(Serialize, ToSchema)]
#[schema(as = Pause)]
pub(crate) struct PauseView {
    #[schema(value_type = uuid::Uuid)]
    id: PauseId,
    #[schema(value_type = PauseRoleWord)]
    role: PauseRole,
    /// Whoever sent it, or gave notice of it.
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    /// Whoever gave it.
    #[schema(value_type = Option<uuid::Uuid>)]
    notice: Option<NoticeId>,
    reason: String,
    /// When it began, UTC.
    #[schema(value_type = String, format = DateTime)]
    made_at: Timestamp,
    /// The first instant at which they may again, UTC.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
    /// When it was ended before, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
    /// It holds now.
    holds: bool,
}

impl PauseView {
    pub(crate) fn new(pause: &Pause, now: Timestamp) -> Self {
        Self {
            id: pause.id,
            role: pause.role,
            contribution: pause.contribution,
            notice: pause.notice,
            reason: pause.reason.to_string(),
            made_at: pause.made_at,
            until: pause.until,
            ended_at: pause.ended.map(|(_, at)| at),
            holds: pause.holds(now),
        }
    }
}
