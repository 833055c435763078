//! Notices as the staff reads them.

use cimaise_core::{
    CallId, ContributionId, Notice, NoticeId, NoticeKind, NoticeOutcome, PublicationId, State,
};
use cimaise_store::notices::Open;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::{NoticeKindWord, NoticeOutcomeWord, StateWord};

/// One page of the notices that wait.
#[derive(Serialize, ToSchema)]
#[schema(as = OpenNoticePage)]
pub(crate) struct OpenNoticePage {
    pub(crate) notices: Vec<OpenNotice>,
    /// Where the next page begins, if there is one.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_after: Option<NoticeId>,
}

/// A notice that waits.
#[derive(Serialize, ToSchema)]
#[schema(as = OpenNotice)]
pub(crate) struct OpenNotice {
    #[serde(flatten)]
    notice: GivenNotice,
    /// The title of the contribution.
    title: String,
    /// Where that stands: `hidden` means that nobody sees it until somebody has looked.
    #[schema(value_type = StateWord)]
    state: State,
}

/// A notice that somebody gave.
#[derive(Serialize, ToSchema)]
#[schema(as = GivenNotice)]
pub(crate) struct GivenNotice {
    #[schema(value_type = uuid::Uuid)]
    id: NoticeId,
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    #[schema(value_type = uuid::Uuid)]
    call: CallId,
    #[schema(value_type = uuid::Uuid)]
    publication: PublicationId,
    /// The path at which it hung, without a language.
    picture: String,
    #[schema(value_type = NoticeKindWord)]
    kind: NoticeKind,
    /// Why; may be empty.
    words: String,
    /// Who gave it; may be empty.
    name: String,
    email: Option<String>,
    /// When, UTC.
    #[schema(value_type = String, format = DateTime)]
    made_at: Timestamp,
    /// What came of it; none while it waits.
    #[schema(value_type = Option<NoticeOutcomeWord>)]
    outcome: Option<NoticeOutcome>,
    /// When it was answered, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    answered_at: Option<Timestamp>,
    /// From when on that is told, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    settles_at: Option<Timestamp>,
}

impl From<Notice> for GivenNotice {
    fn from(notice: Notice) -> Self {
        let answer = notice.answer.as_ref();
        Self {
            id: notice.id,
            contribution: notice.contribution,
            call: notice.call,
            publication: notice.publication,
            kind: notice.kind,
            words: notice.words.to_string(),
            name: notice.name.to_string(),
            email: notice.email.as_ref().map(ToString::to_string),
            made_at: notice.made_at,
            outcome: answer.map(|answer| answer.outcome),
            answered_at: answer.map(|answer| answer.at),
            settles_at: answer.map(|answer| answer.settles_at),
            picture: notice.address,
        }
    }
}

impl From<Open> for OpenNotice {
    fn from(open: Open) -> Self {
        Self { notice: open.notice.into(), title: open.title, state: open.state }
    }
}
