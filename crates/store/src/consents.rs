//! What a call asks to agree to, and what was agreed.
//!
//! A version of a text is a row that is written once; whether it is required, its place and whether it
//! is still asked stand beside its versions.

use std::collections::BTreeSet;

use cimaise_core::{CallConsent, CallId, Consent, ConsentStatement, ContributionId, StatementId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::{localized, to_json};
use crate::connection::Db;
use crate::schema::{asked_consents, consent_statements, consents};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = consent_statements)]
struct Row {
    id: Key<StatementId>,
    call_id: Key<CallId>,
    code: String,
    version: i32,
    text: String,
    created_at: At,
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = asked_consents)]
struct Asked {
    call_id: Key<CallId>,
    code: String,
    required: bool,
    position: i32,
    retired_at: Option<At>,
}

impl Row {
    fn read(self, asked: &Asked) -> StoreResult<ConsentStatement> {
        Ok(ConsentStatement {
            id: self.id.0,
            call: self.call_id.0,
            code: self.code,
            version: self.version,
            text: localized("text", self.text)?,
            required: asked.required,
            position: asked.position,
        })
    }
}

/// Writes a statement: a new one, or a new version of one.
pub fn ask(tx: &mut Tx<'_>, statement: &ConsentStatement, now: Timestamp) -> StoreResult<()> {
    let row = Row {
        id: Key(statement.id),
        call_id: Key(statement.call),
        code: statement.code.clone(),
        version: statement.version,
        text: to_json(&statement.text),
        created_at: At(now),
    };
    diesel::insert_into(consent_statements::table)
        .values(row)
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("version"))?;
    place(tx, statement)
}

/// Writes whether a statement is required and where it stands.
pub fn place(tx: &mut Tx<'_>, statement: &ConsentStatement) -> StoreResult<()> {
    let key = (Key(statement.call), statement.code.as_str());
    let changed = diesel::update(asked_consents::table.find(key))
        .set((
            asked_consents::required.eq(statement.required),
            asked_consents::position.eq(statement.position),
        ))
        .execute(&mut **tx)?;
    if changed == 0 {
        let asked = Asked {
            call_id: Key(statement.call),
            code: statement.code.clone(),
            required: statement.required,
            position: statement.position,
            retired_at: None,
        };
        diesel::insert_into(asked_consents::table).values(asked).execute(&mut **tx)?;
    }
    Ok(())
}

/// Asks for a statement no more, from `retired_at` on, or again.
pub fn retire(
    tx: &mut Tx<'_>,
    statement: &ConsentStatement,
    retired_at: Option<Timestamp>,
) -> StoreResult<()> {
    let key = (Key(statement.call), statement.code.as_str());
    diesel::update(asked_consents::table.find(key))
        .set(asked_consents::retired_at.eq(retired_at.map(At)))
        .execute(&mut **tx)?;
    Ok(())
}

/// The statements of a call in their order, each in its latest version, those that are asked no more
/// last.
pub fn of_call(db: &mut Db, call: CallId) -> StoreResult<Vec<CallConsent>> {
    let rows: Vec<(Row, Asked)> = consent_statements::table
        .inner_join(
            asked_consents::table.on(asked_consents::call_id
                .eq(consent_statements::call_id)
                .and(asked_consents::code.eq(consent_statements::code))),
        )
        .filter(consent_statements::call_id.eq(Key(call)))
        .order((consent_statements::code, consent_statements::version.desc()))
        .select((Row::as_select(), Asked::as_select()))
        .load(db)?;
    let mut latest = rows
        .into_iter()
        .map(|(row, asked)| {
            let is_asked = asked.retired_at.is_none();
            Ok(CallConsent { statement: row.read(&asked)?, asked: is_asked })
        })
        .collect::<StoreResult<Vec<_>>>()?;
    latest.dedup_by(|later, kept| later.statement.code == kept.statement.code);
    latest.sort_by_key(|one| (!one.asked, one.statement.position, one.statement.id));
    Ok(latest)
}

/// The statements that a call asks for, in their order, each in its latest version.
pub fn asked(db: &mut Db, call: CallId) -> StoreResult<Vec<ConsentStatement>> {
    let all = of_call(db, call)?.into_iter();
    Ok(all.filter(|one| one.asked).map(|one| one.statement).collect())
}

/// The statement of a call with that code, in its latest version, asked or not.
pub fn by_code(db: &mut Db, call: CallId, code: &str) -> StoreResult<CallConsent> {
    let found = of_call(db, call)?.into_iter().find(|one| one.statement.code == code);
    found.ok_or(StoreError::NotFound)
}

/// Of some statements of a call, the codes: whoever ticked a version that is no longer asked is asked
/// for the one that is.
pub fn codes(db: &mut Db, call: CallId, versions: &[StatementId]) -> StoreResult<BTreeSet<String>> {
    let ids: Vec<_> = versions.iter().map(|id| Key(*id)).collect();
    let codes: Vec<String> = consent_statements::table
        .filter(consent_statements::call_id.eq(Key(call)))
        .filter(consent_statements::id.eq_any(ids))
        .select(consent_statements::code)
        .load(db)?;
    Ok(codes.into_iter().collect())
}

/// What was accepted with a contribution.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Consent>> {
    let rows: Vec<(Row, Asked, At)> = consents::table
        .inner_join(
            consent_statements::table.inner_join(
                asked_consents::table.on(asked_consents::call_id
                    .eq(consent_statements::call_id)
                    .and(asked_consents::code.eq(consent_statements::code))),
            ),
        )
        .filter(consents::contribution_id.eq(Key(contribution)))
        .order((asked_consents::position, consent_statements::id))
        .select((Row::as_select(), Asked::as_select(), consents::accepted_at))
        .load(db)?;
    rows.into_iter()
        .map(|(row, asked, at)| Ok(Consent { statement: row.read(&asked)?, accepted_at: at.0 }))
        .collect()
}
