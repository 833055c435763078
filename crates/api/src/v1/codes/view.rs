//! Codes as programs read them.

use cimaise_core::{CallId, CodeId, CodeList, CodeListId, ListedCode};
use cimaise_store::invitation_codes::Counted;
use cimaise_web::{App, code_address};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::set_up::EditableList;

/// Codes that were made together, without the codes.
#[derive(Serialize, ToSchema)]
#[schema(as = CodeList)]
pub(super) struct CodeListView {
    #[schema(value_type = uuid::Uuid)]
    id: CodeListId,
    #[schema(value_type = uuid::Uuid)]
    call: CallId,
    /// For whom they are; no contributor reads it.
    note: String,
    /// How often each is good; `null`: as often as one likes.
    uses_max: Option<u32>,
    /// The first instant at which they are good no more, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<Timestamp>,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// How many codes.
    number: i64,
    /// How many contributions came with them.
    uses: i64,
    /// How many were not revoked.
    standing: i64,
}

/// A page of them.
#[derive(Serialize, ToSchema)]
#[schema(as = CodeListPage)]
pub(super) struct CodeListPage {
    /// The latest first.
    pub(super) lists: Vec<CodeListView>,
    /// What `before` is for the next page; `null` on the last.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(super) next_before: Option<CodeListId>,
}

/// Codes that were made together, with the codes.
#[derive(Serialize, ToSchema)]
#[schema(as = CodeListWithCodes)]
pub(super) struct WholeListView {
    #[serde(flatten)]
    list: CodeListView,
    /// In the order in which they were made.
    codes: Vec<CodeView>,
}

/// A code.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationCode)]
struct CodeView {
    #[schema(value_type = uuid::Uuid)]
    id: CodeId,
    #[schema(example = "CDFG-HJKM")]
    code: String,
    /// Where one sends with it: what a printed QR code holds.
    link: String,
    /// How many contributions came with it.
    uses: u32,
    /// UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    revoked_at: Option<Timestamp>,
}

impl From<Counted> for CodeListView {
    fn from(counted: Counted) -> Self {
        let Counted { list, codes, uses, standing } = counted;
        let CodeList { id, call, note, uses_max, expires_at, created_at, .. } = list;
        Self { id, call, note, uses_max, expires_at, created_at, number: codes, uses, standing }
    }
}

impl WholeListView {
    pub(super) fn of(app: &App, whole: EditableList) -> Self {
        let count = |codes: usize| i64::try_from(codes).unwrap_or(i64::MAX);
        let standing = whole.codes.iter().filter(|one| one.revoked_at.is_none()).count();
        let counted = Counted {
            list: whole.list,
            codes: count(whole.codes.len()),
            uses: whole.codes.iter().map(|one| i64::from(one.uses)).sum(),
            standing: count(standing),
        };
        let (institution, call) = (whole.institution, whole.call);
        let code = |one: ListedCode| CodeView {
            id: one.id,
            link: code_address(&app.edge, &institution, &call, &one.code),
            code: one.code.to_string(),
            uses: one.uses,
            revoked_at: one.revoked_at,
        };
        Self { codes: whole.codes.into_iter().map(code).collect(), list: counted.into() }
    }
}
