//! Who is kept from sending for a time.

use cimaise_core::{
    Act, Clock, ContributionId, InstitutionId, NoticeId, Pause, PauseId, PauseReason, PauseRole,
    PersonId,
};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::acts::{self, Subject};
use crate::columns::read;
use crate::connection::Db;
use crate::schema::{contributions, pauses, people};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = pauses)]
struct Row {
    id: Key<PauseId>,
    institution_id: Key<InstitutionId>,
    role: String,
    digest: Option<Vec<u8>>,
    sender: Option<Vec<u8>>,
    contribution_id: Key<ContributionId>,
    notice_id: Option<Key<NoticeId>>,
    reason: String,
    made_by: Key<PersonId>,
    made_at: At,
    until_at: At,
    ended_by: Option<Key<PersonId>>,
    ended_at: Option<At>,
}

impl Row {
    fn read(self) -> StoreResult<Pause> {
        Ok(Pause {
            id: self.id.0,
            institution: self.institution_id.0,
            role: read("role", self.role, str::parse)?,
            contribution: self.contribution_id.0,
            notice: self.notice_id.map(|key| key.0),
            reason: read("reason", self.reason, PauseReason::parse)?,
            by: self.made_by.0,
            made_at: self.made_at.0,
            until: self.until_at.0,
            ended: self.ended_by.zip(self.ended_at).map(|(by, at)| (by.0, at.0)),
        })
    }
}

/// By what somebody is known: keyed digests of their mail address and of their key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Of the mail address.
    pub address: Option<Vec<u8>>,
    /// Of the key of a sender.
    pub sender: Option<Vec<u8>>,
}

/// Keeps somebody from sending, and writes it in the log.
pub fn begin(tx: &mut Tx<'_>, clock: &dyn Clock, pause: &Pause, who: Known) -> StoreResult<()> {
    let row = Row {
        id: Key(pause.id),
        institution_id: Key(pause.institution),
        role: pause.role.to_string(),
        digest: who.address,
        sender: who.sender,
        contribution_id: Key(pause.contribution),
        notice_id: pause.notice.map(Key),
        reason: pause.reason.to_string(),
        made_by: Key(pause.by),
        made_at: At(pause.made_at),
        until_at: At(pause.until),
        ended_by: None,
        ended_at: None,
    };
    diesel::insert_into(pauses::table).values(row).execute(&mut **tx)?;
    let subject = (pause.institution, Subject::Contribution(pause.contribution));
    acts::record(tx, clock, subject, Some(pause.by), Act::Pause, pause.role.code());
    Ok(())
}

/// They may again from now on; nothing happens to a pause that is over.
pub fn end(tx: &mut Tx<'_>, clock: &dyn Clock, id: PauseId, by: PersonId) -> StoreResult<()> {
    let now = clock.now();
    let ended = diesel::update(pauses::table.find(Key(id)))
        .filter(pauses::ended_at.is_null().and(pauses::until_at.gt(At(now))))
        .set((pauses::ended_by.eq(Key(by)), pauses::ended_at.eq(At(now))))
        .execute(&mut **tx)?;
    if ended > 0 {
        let pause = by_id(tx, id)?;
        let subject = (pause.institution, Subject::Contribution(pause.contribution));
        acts::record(tx, clock, subject, Some(by), Act::EndPause, pause.role.code());
    }
    Ok(())
}

/// The pause with that id.
pub fn by_id(db: &mut Db, id: PauseId) -> StoreResult<Pause> {
    let row: Row = pauses::table.find(Key(id)).select(Row::as_select()).first(db)?;
    row.read()
}

/// The pause that keeps somebody from something in an institution at `now`: of several, the one that lasts
/// longest.
pub fn standing(
    db: &mut Db,
    institution: InstitutionId,
    role: PauseRole,
    who: &Known,
    now: Timestamp,
) -> StoreResult<Option<Pause>> {
    let mut found = Vec::new();
    // Two statements and not one with OR: each has its index.
    if let Some(address) = &who.address {
        let rows: Vec<Row> =
            pauses::table.filter(pauses::digest.eq(address)).select(Row::as_select()).load(db)?;
        found.extend(rows);
    }
    if let Some(sender) = &who.sender {
        let rows: Vec<Row> =
            pauses::table.filter(pauses::sender.eq(sender)).select(Row::as_select()).load(db)?;
        found.extend(rows);
    }
    let found = found.into_iter().map(Row::read).collect::<StoreResult<Vec<_>>>()?;
    let holds = |one: &Pause| one.institution == institution && one.role == role && one.holds(now);
    Ok(found.into_iter().filter(holds).max_by_key(|one| one.until))
}

/// A pause as the staff reads it: with the title of the contribution, and who decided so.
pub type Listed = (Pause, String, String);

/// The pauses of an institution, the latest first, before the pause `before`.
pub fn of_institution(
    db: &mut Db,
    institution: InstitutionId,
    before: Option<PauseId>,
    limit: i64,
) -> StoreResult<Vec<Listed>> {
    let mut query = pauses::table
        .inner_join(contributions::table)
        .inner_join(people::table.on(pauses::made_by.eq(people::id)))
        .filter(pauses::institution_id.eq(Key(institution)))
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(pauses::id.lt(Key(before)));
    }
    let rows: Vec<(Row, String, String)> = query
        .order(pauses::id.desc())
        .limit(limit)
        .select((Row::as_select(), contributions::title, people::name))
        .load(db)?;
    rows.into_iter().map(|(row, title, by)| Ok((row.read()?, title, by))).collect()
}

/// The keyed digest of the key with which a contribution was sent, if one is known.
pub fn sender_of(db: &mut Db, id: ContributionId) -> StoreResult<Option<Vec<u8>>> {
    Ok(contributions::table.find(Key(id)).select(contributions::sender).first(db)?)
}
