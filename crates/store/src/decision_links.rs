//! Links in the mails to the staff, by each of which one contribution is decided on, once.

use cimaise_core::{
    CallId, Clock, ContributionId, DecisionLink, DecisionLinkId, DigestId, PersonId, QueuePart,
    Staff,
};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::connection::Db;
use crate::digests::Digest;
use crate::queue::{self, Entry};
use crate::schema::decision_links as links;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, people, second_factors};

/// Of each call, so many of the oldest are looked at: some may be held by colleagues, or left to them.
const LOOKED_AT: i64 = 20;

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = links)]
struct Row {
    id: Key<DecisionLinkId>,
    digest_id: Key<DigestId>,
    person_id: Key<PersonId>,
    contribution_id: Key<ContributionId>,
    expires_at: At,
    used_at: Option<At>,
}

impl Row {
    fn read(self) -> DecisionLink {
        DecisionLink {
            id: self.id.0,
            digest: self.digest_id.0,
            person: self.person_id.0,
            contribution: self.contribution_id.0,
            expires_at: self.expires_at.0,
            used_at: self.used_at.map(|at| at.0),
        }
    }
}

/// Whether somebody may decide by them. Who shows a code besides their password, or has to, does not: a
/// mailbox alone would open what two things keep shut.
pub fn are_open_to(db: &mut Db, staff: &Staff) -> StoreResult<bool> {
    let shows_code = second_factors::asked_for(db, staff.person.id)?.is_some();
    Ok(!shows_code && !second_factors::is_owed(db, staff)?)
}

/// The links of a digest, to what has waited longest in some calls, that is theirs to decide and that no
/// colleague holds. Asked again for the same digest, they are the same links.
pub fn offer(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    digest: &Digest,
    staff: &Staff,
    calls: &[CallId],
) -> StoreResult<Vec<(DecisionLink, Entry)>> {
    let now = clock.now();
    forget_past(tx, staff.person.id, now)?;
    let mut offered = Vec::new();
    for entry in longest_waiting(tx, staff, calls, now)? {
        let link = match of_digest(tx, digest.id, entry.contribution)? {
            Some(link) => link,
            None => make(tx, clock, digest, entry.contribution)?,
        };
        if link.stands(now) {
            offered.push((link, entry));
        }
    }
    Ok(offered)
}

fn longest_waiting(
    db: &mut Db,
    staff: &Staff,
    calls: &[CallId],
    now: Timestamp,
) -> StoreResult<Vec<Entry>> {
    let (deciding, person) = (staff.where_they_decide(), staff.person.id);
    let mut all = Vec::new();
    for call in calls {
        let part = QueuePart { call: Some(*call), ..QueuePart::default() };
        let scope = queue::scope(db, &deciding, &part, now)?;
        all.extend(queue::page(db, &scope, None, LOOKED_AT)?);
    }
    let is_held = |entry: &Entry| entry.held_by.as_ref().is_some_and(|by| by.person != person);
    all.retain(|entry| !is_held(entry));
    let ids: Vec<_> = all.iter().map(|entry| entry.contribution).collect();
    let address = people::address(db, person)?;
    let left = queue::left_to_others(db, &ids, person, &address)?;
    all.retain(|entry| !left.contains_key(&entry.contribution));
    all.sort_unstable_by_key(|entry| entry.contribution);
    all.truncate(DecisionLink::IN_A_MAIL);
    Ok(all)
}

fn of_digest(
    db: &mut Db,
    digest: DigestId,
    contribution: ContributionId,
) -> StoreResult<Option<DecisionLink>> {
    let row: Option<Row> = links::table
        .filter(links::digest_id.eq(Key(digest)))
        .filter(links::contribution_id.eq(Key(contribution)))
        .select(Row::as_select())
        .first(db)
        .optional()?;
    Ok(row.map(Row::read))
}

fn make(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    digest: &Digest,
    contribution: ContributionId,
) -> StoreResult<DecisionLink> {
    let link = DecisionLink {
        id: clock.id().into(),
        digest: digest.id,
        person: digest.person,
        contribution,
        expires_at: clock.now() + DecisionLink::LASTS,
        used_at: None,
    };
    let row = Row {
        id: Key(link.id),
        digest_id: Key(link.digest),
        person_id: Key(link.person),
        contribution_id: Key(link.contribution),
        expires_at: At(link.expires_at),
        used_at: None,
    };
    diesel::insert_into(links::table).values(row).execute(&mut **tx)?;
    Ok(link)
}

/// A link whose time is over opens nothing: its row is of no use.
fn forget_past(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> StoreResult<()> {
    let past =
        links::table.filter(links::person_id.eq(Key(person))).filter(links::expires_at.le(At(now)));
    diesel::delete(past).execute(&mut **tx)?;
    Ok(())
}

/// The link with that id, whether it stands or not.
pub fn by_id(db: &mut Db, id: DecisionLinkId) -> StoreResult<DecisionLink> {
    let row: Row = links::table.find(Key(id)).select(Row::as_select()).first(db)?;
    Ok(row.read())
}

/// Spends a link. [`StoreError::NotFound`] when it was spent, or its time is over.
pub fn spend(tx: &mut Tx<'_>, id: DecisionLinkId, now: Timestamp) -> StoreResult<()> {
    let spent = diesel::update(links::table.find(Key(id)))
        .filter(links::used_at.is_null().and(links::expires_at.gt(At(now))))
        .set(links::used_at.eq(At(now)))
        .execute(&mut **tx)?;
    if spent == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
