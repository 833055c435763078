//! Statements of reasons. Each is written with its decision, follows it until it is told, and is only read
//! afterwards.

use cimaise_core::{
    CallId, Contribution, ContributionId, Decision, DecisionId, DecisionKind, Ground,
    InstitutionId, Localized, NoticeId, Reason, Statement, Words,
};
use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use crate::columns::{localized, read, to_json};
use crate::connection::Db;
use crate::schema::{decisions, notices, statements};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, reasons, themes};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = statements)]
struct Row {
    decision_id: Key<DecisionId>,
    contribution_id: Key<ContributionId>,
    institution_id: Key<InstitutionId>,
    call_id: Key<CallId>,
    kind: String,
    ground: String,
    code: String,
    label: String,
    text: String,
    words: String,
    automated: bool,
    language: String,
    content_at: At,
    made_at: At,
    settles_at: At,
}

impl Row {
    fn read(self) -> StoreResult<Statement> {
        Ok(Statement {
            decision: self.decision_id.0,
            contribution: self.contribution_id.0,
            institution: self.institution_id.0,
            call: self.call_id.0,
            kind: read("kind", self.kind, str::parse)?,
            ground: read("ground", self.ground, str::parse)?,
            code: self.code,
            label: localized("label", self.label)?,
            text: localized("text", self.text)?,
            words: read("words", self.words, Words::parse)?,
            automated: self.automated,
            language: read("language", self.language, str::parse)?,
            content_at: self.content_at.0,
            made_at: self.made_at.0,
            settles_at: self.settles_at.0,
        })
    }
}

/// Writes the statement of a refusal or a takedown that is being made.
pub(crate) fn make(
    tx: &mut Tx<'_>,
    decision: DecisionId,
    (kind, reason): (DecisionKind, &Reason),
    contribution: &Contribution,
    (words, automated): (&Words, bool),
    (made_at, settles_at): (Timestamp, Timestamp),
) -> StoreResult<()> {
    let call = themes::by_id(tx, contribution.theme)?.call;
    let row = Row {
        decision_id: Key(decision),
        contribution_id: Key(contribution.id),
        institution_id: Key(contribution.institution),
        call_id: Key(call),
        kind: kind.to_string(),
        ground: reason.ground.to_string(),
        code: reason.code.clone(),
        label: to_json(&reason.label),
        text: to_json(&reason.text),
        words: words.to_string(),
        automated,
        language: contribution.language.to_string(),
        content_at: At(contribution.received_at),
        made_at: At(made_at),
        settles_at: At(settles_at),
    };
    diesel::insert_into(statements::table).values(row).execute(&mut **tx)?;
    Ok(())
}

/// The statement of a decision says what the decision says, until it is told; then it never changes.
pub(crate) fn until_told(
    tx: &mut Tx<'_>,
    decision: DecisionId,
    (words, settles_at): (&Words, Timestamp),
    now: Timestamp,
) -> StoreResult<()> {
    diesel::update(statements::table.find(Key(decision)))
        .filter(statements::settles_at.gt(At(now)))
        .set((statements::words.eq(words.as_str()), statements::settles_at.eq(At(settles_at))))
        .execute(&mut **tx)?;
    Ok(())
}

/// The statement of a decision, if it is a refusal or a takedown.
pub fn of_decision(db: &mut Db, decision: DecisionId) -> StoreResult<Option<Statement>> {
    let row: Option<Row> =
        statements::table.find(Key(decision)).select(Row::as_select()).first(db).optional()?;
    row.map(Row::read).transpose()
}

/// The statement of the decision by which a notice was answered, if that is a refusal or a takedown.
pub fn of_notice(db: &mut Db, notice: NoticeId) -> StoreResult<Option<Statement>> {
    let answer: Option<Key<Uuid>> =
        notices::table.find(Key(notice)).select(notices::answer_id).first(db)?;
    answer.map_or(Ok(None), |id| of_decision(db, DecisionId(id.0)))
}

/// What the contributor is told of a decision: its statement, or, of a change that is asked for, the
/// catalogue; and on what it rests. Nothing of an approval.
pub fn told(db: &mut Db, decision: &Decision) -> StoreResult<Option<(Localized, Ground)>> {
    if let Some(statement) = of_decision(db, decision.id)? {
        return Ok(Some((statement.text, statement.ground)));
    }
    let Some(reason) = decision.reason else { return Ok(None) };
    let reason = reasons::by_id(db, reason)?;
    Ok(Some((reason.text, reason.ground)))
}

/// The statements of an institution that are in force at `now`, in the order in which they came into force,
/// after that of the decision `after`: what was undone, or may still be, was told to nobody.
pub fn in_force(
    db: &mut Db,
    institution: InstitutionId,
    after: Option<DecisionId>,
    limit: i64,
    now: Timestamp,
) -> StoreResult<Vec<Statement>> {
    let mut query = statements::table
        .inner_join(decisions::table)
        .filter(statements::institution_id.eq(Key(institution)))
        .filter(decisions::undone_at.is_null().and(statements::settles_at.le(At(now))))
        .into_boxed();
    if let Some(after) = after {
        let since: At =
            statements::table.find(Key(after)).select(statements::settles_at).first(db)?;
        let at_once = statements::settles_at.eq(since).and(statements::decision_id.gt(Key(after)));
        query = query.filter(statements::settles_at.gt(since).or(at_once));
    }
    let rows: Vec<Row> = query
        .order((statements::settles_at, statements::decision_id))
        .limit(limit)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}
