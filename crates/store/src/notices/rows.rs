//! The rows of notices.

use std::collections::BTreeSet;

use cimaise_core::{
    Answer, CallId, ContributionId, DecisionId, EmailAddress, InstitutionId, Notice, NoticeId,
    NoticeKind, NoticeOutcome, NotifierName, PersonId, PublicationId, Words,
};
use diesel::dsl::exists;
use diesel::prelude::*;
use uuid::Uuid;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::notices;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = notices)]
pub(super) struct Row {
    pub(super) id: Key<NoticeId>,
    institution_id: Key<InstitutionId>,
    call_id: Key<CallId>,
    contribution_id: Key<ContributionId>,
    publication_id: Key<PublicationId>,
    address: String,
    kind: String,
    words: String,
    name: String,
    email: Option<String>,
    language: String,
    sender: Vec<u8>,
    made_at: At,
    outcome: Option<String>,
    answer: String,
    answer_id: Option<Key<Uuid>>,
    answered_by: Option<Key<PersonId>>,
    answered_at: Option<At>,
    settles_at: Option<At>,
    was_hidden: bool,
}

impl Row {
    fn write(notice: &Notice, sender: &[u8]) -> Self {
        Self {
            id: Key(notice.id),
            institution_id: Key(notice.institution),
            call_id: Key(notice.call),
            contribution_id: Key(notice.contribution),
            publication_id: Key(notice.publication),
            address: notice.address.clone(),
            kind: notice.kind.to_string(),
            words: notice.words.to_string(),
            name: notice.name.to_string(),
            email: notice.email.as_ref().map(ToString::to_string),
            language: notice.language.to_string(),
            sender: sender.to_vec(),
            made_at: At(notice.made_at),
            outcome: None,
            answer: String::new(),
            answer_id: None,
            answered_by: None,
            answered_at: None,
            settles_at: None,
            was_hidden: false,
        }
    }

    pub(super) fn read(self) -> StoreResult<Notice> {
        let answer = match (self.outcome, self.answered_at, self.settles_at) {
            (Some(outcome), Some(at), Some(settles_at)) => Some(Answer {
                outcome: read("outcome", outcome, str::parse)?,
                words: read("answer", self.answer, Words::parse)?,
                by: self.answered_by.map(|key| key.0),
                at: at.0,
                settles_at: settles_at.0,
            }),
            _ => None,
        };
        Ok(Notice {
            id: self.id.0,
            institution: self.institution_id.0,
            call: self.call_id.0,
            contribution: self.contribution_id.0,
            publication: self.publication_id.0,
            address: self.address,
            kind: read("kind", self.kind, str::parse)?,
            words: read("words", self.words, Words::parse)?,
            name: read("name", self.name, NotifierName::parse)?,
            email: self.email.map(|email| read("email", email, EmailAddress::parse)).transpose()?,
            language: read("language", self.language, str::parse)?,
            made_at: self.made_at.0,
            answer,
        })
    }
}

/// What became of a notice at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// It is new.
    New,
    /// The same person had given it at the same moment.
    Meanwhile,
}

/// Writes a notice. `sender` is a keyed digest of who gives it.
pub(crate) fn give(tx: &mut Tx<'_>, notice: &Notice, sender: &[u8]) -> StoreResult<Given> {
    let row = Row::write(notice, sender);
    let insert = |db: &mut Db| diesel::insert_into(notices::table).values(row).execute(db);
    // In a savepoint: a second tap may come at this very moment.
    match tx.transaction(insert).map_err(|e| StoreError::from(e).or_taken("notice")) {
        Ok(_) => Ok(Given::New),
        Err(StoreError::Taken(_)) => Ok(Given::Meanwhile),
        Err(error) => Err(error),
    }
}

/// What the same person said before of what hangs there.
pub(crate) fn given_before(
    db: &mut Db,
    publication: PublicationId,
    sender: &[u8],
    kind: NoticeKind,
) -> StoreResult<Option<NoticeId>> {
    let found: Option<Key<NoticeId>> = notices::table
        .filter(notices::publication_id.eq(Key(publication)))
        .filter(notices::sender.eq(sender).and(notices::kind.eq(kind.code())))
        .select(notices::id)
        .first(db)
        .optional()?;
    Ok(found.map(|key| key.0))
}

/// Whether a moderator looked at who was said to be on it, and kept it on the wall.
pub(crate) fn was_kept(
    db: &mut Db,
    contribution: ContributionId,
    publication: PublicationId,
) -> StoreResult<bool> {
    let kept = notices::table
        .filter(notices::contribution_id.eq(Key(contribution)))
        .filter(notices::publication_id.eq(Key(publication)))
        .filter(notices::kind.eq(NoticeKind::ShowsMe.code()))
        .filter(notices::outcome.eq(NoticeOutcome::Kept.code()));
    Ok(diesel::select(exists(kept)).get_result(db)?)
}

/// The notice with that id.
pub fn by_id(db: &mut Db, id: NoticeId) -> StoreResult<Notice> {
    let row: Row = notices::table.find(Key(id)).select(Row::as_select()).first(db)?;
    row.read()
}

/// The notices of a contribution, oldest first.
pub fn of_contribution(db: &mut Db, id: ContributionId) -> StoreResult<Vec<Notice>> {
    let rows: Vec<Row> = notices::table
        .filter(notices::contribution_id.eq(Key(id)))
        .order(notices::id)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Those of some decisions by which a notice was answered.
pub fn answered_by(db: &mut Db, decisions: &[DecisionId]) -> StoreResult<BTreeSet<DecisionId>> {
    let of: Vec<_> = decisions.iter().map(|id| Some(Key(id.0))).collect();
    let found: Vec<Option<Key<Uuid>>> = notices::table
        .filter(notices::answer_id.eq_any(of))
        .select(notices::answer_id)
        .distinct()
        .load(db)?;
    Ok(found.into_iter().flatten().map(|key| DecisionId(key.0)).collect())
}
