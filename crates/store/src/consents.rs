//! What a call asks to agree to, and what was agreed.

use cimaise_core::{CallId, Consent, ConsentStatement, ContributionId, StatementId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::{localized, to_json};
use crate::connection::Db;
use crate::schema::{consent_statements, consents};
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
    required: bool,
    position: i32,
    created_at: At,
}

impl Row {
    fn read(self) -> StoreResult<ConsentStatement> {
        Ok(ConsentStatement {
            id: self.id.0,
            call: self.call_id.0,
            code: self.code,
            version: self.version,
            text: localized("text", self.text)?,
            required: self.required,
            position: self.position,
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
        required: statement.required,
        position: statement.position,
        created_at: At(now),
    };
    diesel::insert_into(consent_statements::table)
        .values(row)
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("version"))?;
    Ok(())
}

/// The statements of a call in their order, each in its latest version.
pub fn asked(db: &mut Db, call: CallId) -> StoreResult<Vec<ConsentStatement>> {
    let rows: Vec<Row> = consent_statements::table
        .filter(consent_statements::call_id.eq(Key(call)))
        .order((consent_statements::code, consent_statements::version.desc()))
        .select(Row::as_select())
        .load(db)?;
    let mut latest = rows.into_iter().map(Row::read).collect::<StoreResult<Vec<_>>>()?;
    latest.dedup_by(|later, kept| later.code == kept.code);
    latest.sort_by_key(|statement| (statement.position, statement.id));
    Ok(latest)
}

/// What was accepted with a contribution.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Consent>> {
    let rows: Vec<(Row, At)> = consents::table
        .inner_join(consent_statements::table)
        .filter(consents::contribution_id.eq(Key(contribution)))
        .order((consent_statements::position, consent_statements::id))
        .select((Row::as_select(), consents::accepted_at))
        .load(db)?;
    rows.into_iter()
        .map(|(row, at)| Ok(Consent { statement: row.read()?, accepted_at: at.0 }))
        .collect()
}
