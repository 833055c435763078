//! Links that somebody has lost: sent again to the address that was given with what they sent. Whoever
//! asks learns nothing of it, so the same is done for an address that nobody gave.

use std::collections::BTreeSet;

use cimaise_core::{
    Clock, Contribution, ContributionId, EmailAddress, InstitutionId, Language, State,
};
use diesel::prelude::*;
use jiff::{SignedDuration, Timestamp};

use crate::columns::read;
use crate::connection::Db;
use crate::contributions::Row;
use crate::letters::{self, Letter, LetterKind};
use crate::schema::{contributions, lost_links};
use crate::sql_types::{At, Key, lower};
use crate::{StoreResult, Tx, dialect};

/// How long an address is not written to again.
pub const BETWEEN: SignedDuration = SignedDuration::from_hours(1);

/// Posts a letter with the links of all that was sent with this address, one for each institution,
/// unless that was asked less than an hour ago. `digest` is a keyed digest of the address.
pub fn ask(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    address: &EmailAddress,
    digest: &[u8],
    language: Language,
) -> StoreResult<()> {
    let now = clock.now();
    // Of two at once, the later finds the first.
    dialect::be_alone(tx, digest)?;
    let recent: Option<At> =
        lost_links::table.find(digest).select(lost_links::asked_at).first(&mut **tx).optional()?;
    let recent = recent.filter(|asked| asked.0 > now - BETWEEN);
    diesel::delete(lost_links::table.find(digest)).execute(&mut **tx)?;
    diesel::insert_into(lost_links::table)
        .values((lost_links::digest.eq(digest), lost_links::asked_at.eq(recent.unwrap_or(At(now)))))
        .execute(&mut **tx)?;
    let sent_to = latest_of(tx, address)?;
    if recent.is_some() {
        return Ok(());
    }
    for (institution, recipient, contribution) in sent_to {
        let letter = Letter {
            id: clock.id().into(),
            institution,
            contribution,
            decision: None,
            notice: None,
            kind: LetterKind::Links,
            recipient,
            language,
            hold_until: now,
            sent_at: None,
            cancelled_at: None,
            failed: None,
        };
        letters::post(tx, &letter, now)?;
    }
    Ok(())
}

/// The latest that was sent with an address to each institution, and how the address was spelt there.
fn latest_of(
    db: &mut Db,
    address: &EmailAddress,
) -> StoreResult<Vec<(InstitutionId, EmailAddress, ContributionId)>> {
    let found: Vec<(Key<InstitutionId>, Option<String>, Key<ContributionId>)> =
        contributions::table
            .filter(lower(contributions::email).eq(address.folded()))
            .filter(contributions::state.ne(State::Withdrawn.code()))
            .order(contributions::id.desc())
            .select((contributions::institution_id, contributions::email, contributions::id))
            .load(db)?;
    let mut seen = BTreeSet::new();
    let mut latest = Vec::new();
    for (institution, email, id) in found {
        if let Some(email) = email.filter(|_| seen.insert(institution.0)) {
            latest.push((institution.0, read("email", email, EmailAddress::parse)?, id.0));
        }
    }
    Ok(latest)
}

/// What was sent to an institution with an address, however its capitals were typed, and was not taken
/// back: latest first, `most` at most.
pub fn sent_with(
    db: &mut Db,
    institution: InstitutionId,
    address: &EmailAddress,
    most: i64,
) -> StoreResult<Vec<Contribution>> {
    let rows: Vec<Row> = contributions::table
        .filter(lower(contributions::email).eq(address.folded()))
        .filter(contributions::institution_id.eq(Key(institution)))
        .filter(contributions::state.ne(State::Withdrawn.code()))
        .order(contributions::id.desc())
        .limit(most)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Forgets who asked longer ago than counts; gives how many.
pub fn forget(tx: &mut Tx<'_>, now: Timestamp) -> StoreResult<usize> {
    let over = lost_links::table.filter(lost_links::asked_at.le(At(now - BETWEEN)));
    Ok(diesel::delete(over).execute(&mut **tx)?)
}
