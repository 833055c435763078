//! A part of the queue, for one person.

use cimaise_core::{Flag, Language, Order, PersonId, QueuePart, Staff, ThemeId};
use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::Timestamp;

use super::rows::queued;
use super::served::{Served, of_served, served};
use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{contributions, themes};
use crate::sql_types::Key;

/// A part of the queue as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    /// The themes it is about where something waits, in their order; none means nothing.
    pub themes: Vec<ThemeId>,
    /// Only what was sent in this language.
    pub language: Option<Language>,
    /// Only what has this flag.
    pub flag: Option<Flag>,
    /// Only what was received before, UTC.
    pub until: Option<Timestamp>,
    /// Only what this person holds, of all that is theirs to hold.
    pub held_by: Option<PersonId>,
    /// What comes first.
    pub order: Order,
    /// When it is read, UTC: claims that ended are none.
    pub now: Timestamp,
}

/// What a person asked for, of what they may see.
pub fn scope(db: &mut Db, staff: &Staff, part: &QueuePart, now: Timestamp) -> StoreResult<Scope> {
    let mut served = served(db, staff)?;
    if let Some(call) = part.call {
        served = served.within(call);
    }
    Ok(Scope {
        themes: themes_where_something_waits(db, &served, part.theme)?,
        language: part.language,
        flag: part.flag,
        until: part.until(now),
        held_by: part.held.map(|_| staff.person.id),
        order: part.order.unwrap_or(Order::Oldest),
        now,
    })
}

fn themes_where_something_waits(
    db: &mut Db,
    served: &Served,
    only: Option<ThemeId>,
) -> StoreResult<Vec<ThemeId>> {
    let one_waits = contributions::table
        .filter(contributions::theme_id.eq(themes::id))
        .filter(contributions::state.eq(queued()));
    let mut query = of_served!(themes::table.filter(exists(one_waits)), served);
    if let Some(only) = only {
        query = query.filter(themes::id.eq(Key(only)));
    }
    let found: Vec<Key<ThemeId>> =
        query.order((themes::position, themes::id)).select(themes::id).load(db)?;
    Ok(found.into_iter().map(|key| key.0).collect())
}
