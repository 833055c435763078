//! A list and its codes, as they stand in their tables.

use cimaise_core::{
    CallId, CodeId, CodeList, CodeListId, InstitutionId, InvitationCode, ListedCode, PersonId,
};
use diesel::prelude::*;

use crate::schema::{code_lists, invitation_codes};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = code_lists)]
pub(super) struct ListRow {
    pub(super) id: Key<CodeListId>,
    institution_id: Key<InstitutionId>,
    call_id: Key<CallId>,
    note: String,
    uses_max: Option<i32>,
    expires_at: Option<At>,
    made_by: Key<PersonId>,
    created_at: At,
}

impl ListRow {
    pub(super) fn write(list: &CodeList) -> Self {
        Self {
            id: Key(list.id),
            institution_id: Key(list.institution),
            call_id: Key(list.call),
            note: list.note.clone(),
            uses_max: list.uses_max.and_then(|most| i32::try_from(most).ok()),
            expires_at: list.expires_at.map(At),
            made_by: Key(list.by),
            created_at: At(list.created_at),
        }
    }

    pub(super) fn read(self) -> CodeList {
        CodeList {
            id: self.id.0,
            institution: self.institution_id.0,
            call: self.call_id.0,
            note: self.note,
            uses_max: self.uses_max.and_then(|most| u32::try_from(most).ok()),
            expires_at: self.expires_at.map(|at| at.0),
            by: self.made_by.0,
            created_at: self.created_at.0,
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = invitation_codes)]
pub(super) struct CodeRow {
    pub(super) id: Key<CodeId>,
    pub(super) list_id: Key<CodeListId>,
    pub(super) call_id: Key<CallId>,
    pub(super) code: String,
    pub(super) uses: i32,
    pub(super) revoked_at: Option<At>,
}

impl CodeRow {
    pub(super) fn read(self) -> StoreResult<ListedCode> {
        Ok(ListedCode {
            id: self.id.0,
            code: read_code(self.code)?,
            uses: u32::try_from(self.uses).unwrap_or_default(),
            revoked_at: self.revoked_at.map(|at| at.0),
        })
    }
}

pub(super) fn read_code(value: String) -> StoreResult<InvitationCode> {
    InvitationCode::parse(&value).ok_or(StoreError::Corrupt { what: "code", value })
}
