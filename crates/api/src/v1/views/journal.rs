//! The log as programs read it.

use cimaise_core::{Act, ActId, ApiTokenId, CallId, ContributionId, PersonId};
use cimaise_store::acts::{Head, Line};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::ActWord;

/// The log of an institution, the latest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct JournalPage {
    pub(crate) lines: Vec<JournalLine>,
    /// The value of `before` that gives the next page; none on the last.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_before: Option<ActId>,
    pub(crate) head: JournalHead,
}

/// Where the whole log ends, whatever part of it was asked for.
#[derive(Serialize, ToSchema)]
pub(crate) struct JournalHead {
    /// The place of the last line; 0 when there is none.
    place: i64,
    /// Its digest: a SHA-256 in hexadecimal digits.
    digest: String,
}

impl From<Head> for JournalHead {
    fn from(head: Head) -> Self {
        Self { place: head.place, digest: head.digest.to_string() }
    }
}

/// One act.
#[derive(Serialize, ToSchema)]
pub(crate) struct JournalLine {
    #[schema(value_type = uuid::Uuid)]
    pub(crate) id: ActId,
    /// Its place in the log of the institution, from 1 and without a gap.
    place: i64,
    /// The SHA-256 of the line and of the one before, in hexadecimal digits.
    digest: String,
    #[schema(value_type = ActWord)]
    act: Act,
    #[schema(value_type = Option<uuid::Uuid>)]
    contribution: Option<ContributionId>,
    /// The title that it bears.
    title: Option<String>,
    /// In which call; to the call itself, when it happened to no contribution.
    #[schema(value_type = Option<uuid::Uuid>)]
    call: Option<CallId>,
    /// Who, when a person of the staff did it.
    person: Option<String>,
    #[schema(value_type = Option<uuid::Uuid>)]
    person_id: Option<PersonId>,
    /// What they call the token with which a program did it in their name, where it is good in this institution
    /// alone.
    token: Option<String>,
    #[schema(value_type = Option<uuid::Uuid>)]
    token_id: Option<ApiTokenId>,
    /// More, such as the code of a reason; may be empty.
    detail: String,
    /// What stands for the detail in the digest: the SHA-256 of the id and the detail.
    detail_digest: String,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Line> for JournalLine {
    fn from(line: Line) -> Self {
        Self {
            id: line.id,
            place: line.place,
            digest: line.digest.to_string(),
            act: line.act,
            contribution: line.contribution,
            title: line.title,
            call: line.call,
            person: line.person,
            person_id: line.by,
            token_id: line.token.as_ref().map(|(id, _)| *id),
            token: line.token.and_then(|(_, name)| name),
            detail: line.detail,
            detail_digest: line.detail_digest.to_string(),
            at: line.at,
        }
    }
}
