//! Pictures that look alike within an institution: facts for the desk, found after ingest.

use cimaise_core::{Clock, ContributionId, Flag, InstitutionId, PictureId, State, Title};
use diesel::dsl::exists;
use diesel::prelude::*;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{contributions, look_alikes, pictures};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, dialect, flags};

/// That two pictures look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlike {
    /// One of them.
    pub picture: PictureId,
    /// The other.
    pub other: PictureId,
    /// How far apart they are, from 0.
    pub distance: i32,
    /// In which way, by a stable word.
    pub how: String,
}

/// An entry that resembles another, as the desk shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resembling {
    /// The entry.
    pub contribution: ContributionId,
    /// Its picture.
    pub picture: PictureId,
    /// Its title.
    pub title: Title,
    /// Where it stands.
    pub state: State,
    /// See [`LookAlike::how`].
    pub how: String,
}

/// Writes what looks alike in an institution, once for both, as far as both still stand. Two workers
/// that find the same at once write one after the other.
pub fn note(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    institution: InstitutionId,
    found: &[LookAlike],
) -> StoreResult<()> {
    dialect::be_alone(tx, &institution.0.as_bytes()[8..])?;
    found.iter().try_for_each(|one| note_one(tx, clock, one))
}

fn note_one(tx: &mut Tx<'_>, clock: &dyn Clock, found: &LookAlike) -> StoreResult<()> {
    let (first, second) = (found.picture.min(found.other), found.picture.max(found.other));
    if !stand(tx, first, second)? {
        return Ok(());
    }
    let known = look_alikes::table
        .filter(look_alikes::picture_id.eq(Key(first)))
        .filter(look_alikes::other_picture_id.eq(Key(second)));
    for picture in [first, second] {
        let of = contribution_of(tx, picture)?;
        flags::raise(tx, clock, of, Flag::LookAlike)?;
    }
    if diesel::select(exists(known)).get_result::<bool>(&mut **tx)? {
        return Ok(());
    }
    diesel::insert_into(look_alikes::table)
        .values((
            look_alikes::id.eq(Key(clock.id())),
            look_alikes::picture_id.eq(Key(first)),
            look_alikes::other_picture_id.eq(Key(second)),
            look_alikes::distance.eq(found.distance),
            look_alikes::how.eq(found.how.as_str()),
            look_alikes::found_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Neither was replaced or withdrawn since they were compared.
fn stand(db: &mut Db, first: PictureId, second: PictureId) -> StoreResult<bool> {
    let standing = pictures::table
        .inner_join(contributions::table)
        .filter(pictures::id.eq_any([Key(first), Key(second)]))
        .filter(contributions::state.ne(State::Withdrawn.code()));
    Ok(standing.count().get_result::<i64>(db)? == 2)
}

fn contribution_of(db: &mut Db, picture: PictureId) -> StoreResult<ContributionId> {
    let of = pictures::table.find(Key(picture)).select(pictures::contribution_id);
    let of: Key<ContributionId> = of.first(db)?;
    Ok(of.0)
}

/// A picture goes: what resembled it is forgotten, and so are flags behind which no other stands.
pub(crate) fn forget(tx: &mut Tx<'_>, picture: PictureId) -> StoreResult<()> {
    let either =
        look_alikes::picture_id.eq(Key(picture)).or(look_alikes::other_picture_id.eq(Key(picture)));
    let pairs: Vec<(Key<PictureId>, Key<PictureId>)> = look_alikes::table
        .filter(either)
        .select((look_alikes::picture_id, look_alikes::other_picture_id))
        .load(&mut **tx)?;
    diesel::delete(look_alikes::table.filter(either)).execute(&mut **tx)?;
    for one in pairs.into_iter().flat_map(|(first, second)| [first, second]) {
        let of = contribution_of(tx, one.0)?;
        if of_contribution(tx, of)?.is_empty() {
            flags::lower(tx, of, Flag::LookAlike)?;
        }
    }
    Ok(())
}

/// The entries that a contribution resembles, the nearest first. Withdrawn ones are not told.
pub fn of_contribution(db: &mut Db, id: ContributionId) -> StoreResult<Vec<Resembling>> {
    let own = pictures::table.filter(pictures::contribution_id.eq(Key(id))).select(pictures::id);
    let own: Vec<Key<PictureId>> = own.load(db)?;
    let found: Vec<(Key<PictureId>, Key<PictureId>, String)> = look_alikes::table
        .filter(look_alikes::picture_id.eq_any(&own).or(look_alikes::other_picture_id.eq_any(&own)))
        .order((look_alikes::distance, look_alikes::id.desc()))
        .select((look_alikes::picture_id, look_alikes::other_picture_id, look_alikes::how))
        .load(db)?;
    let mut told: Vec<Resembling> = Vec::new();
    for (first, second, how) in found {
        let is_own = own.iter().any(|key| key.0 == first.0);
        let other = if is_own { second } else { first };
        let seen = resembling(db, other.0, how)?;
        let known =
            |one: &Resembling| told.iter().any(|told| told.contribution == one.contribution);
        if let Some(one) = seen.filter(|one| one.state.keeps_files() && !known(one)) {
            told.push(one);
        }
    }
    Ok(told)
}

fn resembling(db: &mut Db, picture: PictureId, how: String) -> StoreResult<Option<Resembling>> {
    let row: Option<(Key<ContributionId>, String, String)> = pictures::table
        .inner_join(contributions::table)
        .filter(pictures::id.eq(Key(picture)))
        .select((contributions::id, contributions::title, contributions::state))
        .first(db)
        .optional()?;
    let Some((contribution, title, state)) = row else { return Ok(None) };
    Ok(Some(Resembling {
        contribution: contribution.0,
        picture,
        title: read("title", title, Title::parse)?,
        state: read("state", state, str::parse)?,
        how,
    }))
}
