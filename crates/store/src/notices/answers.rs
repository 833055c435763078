//! What comes of notices: one answer to all that are open on a contribution.

use cimaise_core::{
    Clock, Contribution, ContributionId, Notice, NoticeId, NoticeOutcome, PersonId, Words,
};
use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::rows::Row;
use crate::connection::Db;
use crate::letters::{self, Letter, LetterKind};
use crate::schema::notices;
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

/// An answer that is being given.
pub(crate) struct Answering<'a> {
    /// Its id: that of the decision, where there is one.
    pub(crate) id: Uuid,
    /// What comes of them.
    pub(crate) outcome: NoticeOutcome,
    /// To who gave notice.
    pub(crate) words: &'a Words,
    /// Who decided.
    pub(crate) by: Option<PersonId>,
    /// Whether the contribution was hidden until then.
    pub(crate) was_hidden: bool,
    /// From when on it is told, UTC.
    pub(crate) settles_at: Timestamp,
}

/// Answers the notices that are open on a contribution, and, when it no longer hangs, those whose answer
/// nobody was told yet; posts a letter to each who left an address. Gives how many there were.
pub(crate) fn answer(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    answer: &Answering<'_>,
) -> StoreResult<usize> {
    let now = clock.now();
    let mut open = untold(tx, contribution.id, now)?;
    open.retain(|notice| notice.answer.is_none() || answer.outcome != NoticeOutcome::Kept);
    for notice in &open {
        letters::cancel_of_notice(tx, notice, now)?;
        diesel::update(notices::table.find(Key(notice.id)))
            .set((
                notices::outcome.eq(answer.outcome.code()),
                notices::answer.eq(answer.words.as_str()),
                notices::answer_id.eq(Key(answer.id)),
                notices::answered_by.eq(answer.by.map(Key)),
                notices::answered_at.eq(At(now)),
                notices::settles_at.eq(At(answer.settles_at)),
                notices::was_hidden.eq(answer.was_hidden),
            ))
            .execute(&mut **tx)?;
        post(tx, clock, notice, LetterKind::NoticeAnswer, answer.settles_at)?;
    }
    Ok(open.len())
}

/// Posts a letter to who gave a notice, if they left an address.
pub(crate) fn post(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    notice: &Notice,
    kind: LetterKind,
    hold_until: Timestamp,
) -> StoreResult<()> {
    let Some(recipient) = notice.email.clone() else { return Ok(()) };
    let letter = Letter {
        id: clock.id().into(),
        institution: notice.institution,
        contribution: notice.contribution,
        decision: None,
        notice: Some(notice.id),
        kind,
        recipient,
        language: notice.language,
        hold_until,
        sent_at: None,
        cancelled_at: None,
        failed: None,
    };
    letters::post(tx, &letter, clock.now())
}

fn untold(db: &mut Db, id: ContributionId, now: Timestamp) -> StoreResult<Vec<Notice>> {
    let untold = notices::settles_at.is_null().or(notices::settles_at.gt(At(now)));
    let rows: Vec<Row> = notices::table
        .filter(notices::contribution_id.eq(Key(id)))
        .filter(untold)
        .order(notices::id)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Moves the instant from which an answer is told; gives the notices that it answers.
pub(crate) fn tell_answer_at(
    tx: &mut Tx<'_>,
    answer: Uuid,
    at: Timestamp,
) -> StoreResult<Vec<NoticeId>> {
    let of_it = notices::table.filter(notices::answer_id.eq(Key(answer)));
    let ids: Vec<Key<NoticeId>> = of_it.select(notices::id).load(&mut **tx)?;
    diesel::update(of_it).set(notices::settles_at.eq(At(at))).execute(&mut **tx)?;
    Ok(ids.into_iter().map(|key| key.0).collect())
}

/// An answer was undone before anybody was told: what it answered is open again. Letters that waited stay
/// home.
pub(crate) fn reopen(tx: &mut Tx<'_>, answer: Uuid, now: Timestamp) -> StoreResult<()> {
    let rows: Vec<Row> = notices::table
        .filter(notices::answer_id.eq(Key(answer)))
        .select(Row::as_select())
        .load(&mut **tx)?;
    for row in rows {
        let notice = row.read()?;
        letters::cancel_of_notice(tx, &notice, now)?;
        diesel::update(notices::table.find(Key(notice.id)))
            .set((
                notices::outcome.eq(None::<&str>),
                notices::answer.eq(""),
                notices::answer_id.eq(None::<Key<Uuid>>),
                notices::answered_by.eq(None::<Key<PersonId>>),
                notices::answered_at.eq(None::<At>),
                notices::settles_at.eq(None::<At>),
                notices::was_hidden.eq(false),
            ))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// The answer that keeps a contribution on the wall and can still be undone, and whether it was hidden
/// before. None when there is none, or it was told.
pub(crate) fn unsettled_keep(
    db: &mut Db,
    id: ContributionId,
    now: Timestamp,
) -> StoreResult<Option<(Uuid, bool)>> {
    let found: Option<(Option<Key<Uuid>>, bool)> = notices::table
        .filter(notices::contribution_id.eq(Key(id)))
        .filter(notices::outcome.eq(NoticeOutcome::Kept.code()))
        .filter(notices::settles_at.gt(At(now)))
        .order(notices::answered_at.desc())
        .select((notices::answer_id, notices::was_hidden))
        .first(db)
        .optional()?;
    Ok(found.and_then(|(answer, was_hidden)| Some((answer?.0, was_hidden))))
}
