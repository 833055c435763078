//! The chain of an institution, walked from its beginning.

use std::fmt;

use cimaise_core::{ActId, InstitutionId};
use diesel::prelude::*;

use super::chain::{Digest, Head, Row, head};
use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{acts, chains};
use crate::sql_types::Key;

/// The first thing that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// No line stands at that place, though others follow.
    Missing {
        /// The place.
        place: i64,
    },
    /// The line at that place is not the one that was written there after the line before it.
    Altered {
        /// The place.
        place: i64,
        /// The line.
        id: ActId,
    },
    /// The detail of the line at that place is another than was written.
    Reworded {
        /// The place.
        place: i64,
        /// The line.
        id: ActId,
    },
    /// The lines fit, but the house ended elsewhere when it last wrote.
    Ends {
        /// The last line.
        here: Head,
        /// Where the house ended.
        there: Head,
    },
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { place } => write!(f, "line {place} is missing"),
            Self::Altered { place, id } => {
                write!(f, "line {place} ({id}) is not the one that was written there")
            }
            Self::Reworded { place, id } => {
                write!(f, "the detail of line {place} ({id}) is not the one that was written")
            }
            Self::Ends { here, there } => {
                write!(f, "the log ends at {here}, but the house had written up to {there}")
            }
        }
    }
}

/// What looking at some lines gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// They fit, and more may follow.
    Fits {
        /// The last of them.
        head: Head,
        /// How many of their details were erased.
        erased: u64,
    },
    /// They fit, and are the last.
    Ends {
        /// Where the log ends.
        head: Head,
        /// How many of their details were erased.
        erased: u64,
    },
    /// One does not fit.
    Breaks(Misfit),
}

/// Looks at up to `limit` lines that follow `after`.
pub fn verify(
    db: &mut Db,
    institution: InstitutionId,
    after: Head,
    limit: i64,
) -> StoreResult<Step> {
    let rows: Vec<Row> = acts::table
        .filter(acts::institution_id.eq(Key(institution)))
        .filter(acts::place.gt(after.place))
        .order(acts::place)
        .limit(limit)
        .select(Row::as_select())
        .load(db)?;
    let (mut here, mut erased) = (after, 0);
    for row in &rows {
        match fits(row, here) {
            Ok(is_erased) => erased += u64::from(is_erased),
            Err(misfit) => return Ok(Step::Breaks(misfit)),
        }
        here = Head { place: row.place, digest: row.digest_after(here.digest) };
    }
    if i64::try_from(rows.len()) == Ok(limit) {
        return Ok(Step::Fits { head: here, erased });
    }
    let there = head(db, institution)?;
    Ok(if here == there {
        Step::Ends { head: here, erased }
    } else {
        Step::Breaks(Misfit::Ends { here, there })
    })
}

/// Whether the detail of a line that follows `after` was erased.
fn fits(row: &Row, after: Head) -> Result<bool, Misfit> {
    let (place, id) = (row.place, row.id.0);
    if place != after.place + 1 {
        return Err(Misfit::Missing { place: after.place + 1 });
    }
    if row.digest != row.digest_after(after.digest).0 {
        return Err(Misfit::Altered { place, id });
    }
    let as_written = row.detail_digest == Digest::of_detail(id, &row.detail).0;
    if !as_written && !row.detail.is_empty() {
        return Err(Misfit::Reworded { place, id });
    }
    Ok(!as_written)
}

/// The digest of the line at a place, if there is one: to be compared with what was written down.
pub fn digest_at(
    db: &mut Db,
    institution: InstitutionId,
    place: i64,
) -> StoreResult<Option<Digest>> {
    let found: Option<Vec<u8>> = acts::table
        .filter(acts::institution_id.eq(Key(institution)).and(acts::place.eq(place)))
        .select(acts::digest)
        .first(db)
        .optional()?;
    found.map(|bytes| Digest::read(&bytes)).transpose()
}

/// A line that belongs to no institution's log, if there is one. It looks at all of them.
pub fn stray(db: &mut Db) -> StoreResult<Option<ActId>> {
    let known = chains::table.select(chains::institution_id);
    let found: Option<Key<ActId>> = acts::table
        .filter(acts::institution_id.ne_all(known))
        .select(acts::id)
        .first(db)
        .optional()?;
    Ok(found.map(|key| key.0))
}
