//! Who works where is changed: one function gives a post, one takes it.

use cimaise_core::{Act, Clock, ContributionId, InstitutionId, PersonId, Place, Post, Role};
use diesel::prelude::*;

use crate::acts::{self, Subject};
use crate::connection::Db;
use crate::schema::{claims, contributions, memberships};
use crate::sql_types::Key;
use crate::{StoreError, StoreResult, Tx, dialect, people};

/// Gives a person a post in an institution, in the place of any that they have there. `by` is nobody when
/// the operator does.
/// [`StoreError::LastOwner`] when nobody would answer for it any more.
pub fn fill(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    institution: InstitutionId,
    person: PersonId,
    post: &Post,
    by: Option<PersonId>,
) -> StoreResult<()> {
    settle(tx, clock, institution, person, post)?;
    let name = people::by_id(tx, person)?.person.name;
    let told = format!("{} {name}", post.role());
    acts::record(tx, clock, (institution, subject(post)), by, Act::Grant, told);
    Ok(())
}

/// Takes a person's post in an institution from them: they see nothing of it from here on; what they
/// did keeps their name. [`StoreError::NotFound`] when they have none there, [`StoreError::LastOwner`]
/// when nobody would answer for it any more.
pub fn dismiss(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    institution: InstitutionId,
    person: PersonId,
    by: PersonId,
) -> StoreResult<()> {
    alone(tx, institution)?;
    if leave(tx, institution, person)? == 0 {
        return Err(StoreError::NotFound);
    }
    somebody_answers(tx, institution)?;
    let name = people::by_id(tx, person)?.person.name;
    let house = (institution, Subject::Institution);
    acts::record(tx, clock, house, Some(by), Act::Dismiss, name);
    Ok(())
}

/// Writes the memberships of a post, and no line of the log.
pub(crate) fn settle(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    institution: InstitutionId,
    person: PersonId,
    post: &Post,
) -> StoreResult<()> {
    alone(tx, institution)?;
    leave(tx, institution, person)?;
    for membership in post.memberships(institution) {
        people::grant(tx, clock.id(), person, membership)?;
    }
    somebody_answers(tx, institution)
}

/// What a line of the log on a post is about.
pub(crate) fn subject(post: &Post) -> Subject {
    match post.places() {
        [Place { call, theme: None }] => Subject::Call(*call),
        _ => Subject::Institution,
    }
}

/// Of two changes in one institution, the later sees the first. An id begins with when it was drawn;
/// its end tells it apart.
pub fn alone(tx: &mut Tx<'_>, institution: InstitutionId) -> StoreResult<()> {
    Ok(dialect::be_alone(tx, &institution.0.as_bytes()[8..])?)
}

/// Lets go of all that they hold and may do there; gives how many memberships that were.
fn leave(tx: &mut Tx<'_>, institution: InstitutionId, person: PersonId) -> StoreResult<usize> {
    let here: Vec<Key<ContributionId>> = claims::table
        .inner_join(contributions::table)
        .filter(claims::person_id.eq(Key(person)))
        .filter(contributions::institution_id.eq(Key(institution)))
        .select(claims::contribution_id)
        .load(&mut **tx)?;
    let held = claims::table
        .filter(claims::person_id.eq(Key(person)))
        .filter(claims::contribution_id.eq_any(here));
    diesel::delete(held).execute(&mut **tx)?;
    let own = memberships::table
        .filter(memberships::person_id.eq(Key(person)))
        .filter(memberships::institution_id.eq(Key(institution)));
    Ok(diesel::delete(own).execute(&mut **tx)?)
}

fn somebody_answers(tx: &mut Tx<'_>, institution: InstitutionId) -> StoreResult<()> {
    if owners(tx, institution)? == 0 { Err(StoreError::LastOwner) } else { Ok(()) }
}

/// How many people answer for an institution.
pub fn owners(db: &mut Db, institution: InstitutionId) -> StoreResult<i64> {
    Ok(memberships::table
        .filter(memberships::institution_id.eq(Key(institution)))
        .filter(memberships::role.eq(Role::Owner.code()).and(memberships::call_id.is_null()))
        .count()
        .get_result(db)?)
}
