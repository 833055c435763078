//! Fingerprints of pictures, numbered within their institution in the order in which they are
//! committed.
//!
//! Whoever keeps them in memory reads those after the last number that they know, and has missed
//! none. What they know may be gone, or have another number since it was drawn anew:
//! [`standing`] tells.

use cimaise_core::{ContributionId, InstitutionId, PictureId, State};
use diesel::prelude::*;

use crate::connection::Db;
use crate::schema::{contributions, fingerprints, institutions, pictures};
use crate::sql_types::Key;
use crate::{StoreResult, Tx};

/// A fingerprint, as ingest found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprinted {
    /// Its number within its institution, from 1.
    pub number: i64,
    /// Of which picture.
    pub picture: PictureId,
    /// As the crate of media writes it.
    pub fingerprint: Vec<u8>,
}

/// A picture that was drawn and not withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// It.
    pub picture: PictureId,
    /// Of its fingerprint, today.
    pub number: i64,
    /// Its contribution.
    pub contribution: ContributionId,
    /// SHA-256 of its original.
    pub digest: Vec<u8>,
}

/// Writes the fingerprint of a picture, or that it has none, in the place of an earlier one. Who
/// does so in the same institution waits until this transaction ends: numbers are committed in their
/// order.
pub(crate) fn set(
    tx: &mut Tx<'_>,
    picture: PictureId,
    fingerprint: Option<&[u8]>,
) -> StoreResult<()> {
    let earlier = fingerprints::table.filter(fingerprints::picture_id.eq(Key(picture)));
    diesel::delete(earlier).execute(&mut **tx)?;
    let Some(fingerprint) = fingerprint else { return Ok(()) };
    let institution: Key<InstitutionId> = pictures::table
        .inner_join(contributions::table)
        .filter(pictures::id.eq(Key(picture)))
        .select(contributions::institution_id)
        .first(&mut **tx)?;
    diesel::update(institutions::table.find(institution))
        .set(institutions::fingerprints.eq(institutions::fingerprints + 1))
        .execute(&mut **tx)?;
    let number = last(tx, institution.0)?;
    diesel::insert_into(fingerprints::table)
        .values((
            fingerprints::institution_id.eq(institution),
            fingerprints::number.eq(number),
            fingerprints::picture_id.eq(Key(picture)),
            fingerprints::fingerprint.eq(fingerprint),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// The last number that an institution gave; 0 when it gave none.
pub fn last(db: &mut Db, institution: InstitutionId) -> StoreResult<i64> {
    let given = institutions::table.find(Key(institution)).select(institutions::fingerprints);
    Ok(given.first(db)?)
}

/// The fingerprints of an institution after a number, in their order, `most` at a time.
pub fn after(
    db: &mut Db,
    institution: InstitutionId,
    number: i64,
    most: i64,
) -> StoreResult<Vec<Fingerprinted>> {
    let rows: Vec<(i64, Key<PictureId>, Vec<u8>)> = fingerprints::table
        .filter(fingerprints::institution_id.eq(Key(institution)))
        .filter(fingerprints::number.gt(number))
        .order(fingerprints::number)
        .limit(most)
        .select((fingerprints::number, fingerprints::picture_id, fingerprints::fingerprint))
        .load(db)?;
    let one = |(number, picture, fingerprint): (i64, Key<PictureId>, Vec<u8>)| Fingerprinted {
        number,
        picture: picture.0,
        fingerprint,
    };
    Ok(rows.into_iter().map(one).collect())
}

/// The pictures of a contribution that were drawn, oldest first, each with its fingerprint.
pub fn of_contribution(
    db: &mut Db,
    contribution: ContributionId,
) -> StoreResult<Vec<(Standing, Vec<u8>)>> {
    let rows: Vec<(Row, Vec<u8>)> = pictures::table
        .inner_join(fingerprints::table)
        .inner_join(contributions::table)
        .filter(pictures::contribution_id.eq(Key(contribution)))
        .filter(contributions::state.ne(State::Withdrawn.code()))
        .order(pictures::id)
        .select((COLUMNS, fingerprints::fingerprint))
        .load(db)?;
    Ok(rows.into_iter().map(|(row, fingerprint)| (read(row), fingerprint)).collect())
}

/// Those of some pictures that are there, were drawn and not withdrawn, oldest first.
pub fn standing(db: &mut Db, some: &[PictureId]) -> StoreResult<Vec<Standing>> {
    let keys: Vec<_> = some.iter().map(|picture| Key(*picture)).collect();
    let rows: Vec<Row> = pictures::table
        .inner_join(fingerprints::table)
        .inner_join(contributions::table)
        .filter(pictures::id.eq_any(keys))
        .filter(contributions::state.ne(State::Withdrawn.code()))
        .order(pictures::id)
        .select(COLUMNS)
        .load(db)?;
    Ok(rows.into_iter().map(read).collect())
}

/// The pictures of an institution whose file is the very same, but for those of one contribution,
/// oldest first: drawn, not withdrawn.
pub fn of_file(
    db: &mut Db,
    institution: InstitutionId,
    digest: &[u8],
    but: ContributionId,
    most: i64,
) -> StoreResult<Vec<Standing>> {
    let rows: Vec<Row> = pictures::table
        .inner_join(fingerprints::table)
        .inner_join(contributions::table)
        .filter(pictures::digest.eq(digest))
        .filter(contributions::institution_id.eq(Key(institution)))
        .filter(contributions::state.ne(State::Withdrawn.code()))
        .filter(contributions::id.ne(Key(but)))
        .order(pictures::id)
        .limit(most)
        .select(COLUMNS)
        .load(db)?;
    Ok(rows.into_iter().map(read).collect())
}

type Row = (Key<PictureId>, i64, Key<ContributionId>, Vec<u8>);

const COLUMNS: (pictures::id, fingerprints::number, contributions::id, pictures::digest) =
    (pictures::id, fingerprints::number, contributions::id, pictures::digest);

fn read((picture, number, contribution, digest): Row) -> Standing {
    Standing { picture: picture.0, number, contribution: contribution.0, digest }
}
