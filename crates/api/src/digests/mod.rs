//! When one hears by mail what waits: as a form and as JSON.

mod form;

use std::collections::BTreeSet;

use cimaise_core::{CallId, DigestWishes, InstitutionId, Staff};
use cimaise_store::{Db, StoreResult, calls, digests};
use cimaise_web::{App, Problem};

pub(crate) use form::choose_by_form;

/// What a person wishes in an institution.
pub(crate) struct Wished {
    /// Where.
    pub(crate) institution: InstitutionId,
    /// How often, when.
    pub(crate) wishes: DigestWishes,
    /// The calls in which they decide and of which they want to hear nothing.
    pub(crate) muted: BTreeSet<CallId>,
}

/// What a person wishes wherever they decide.
pub(crate) fn wished(db: &mut Db, staff: &Staff) -> StoreResult<Vec<Wished>> {
    let mut all = Vec::new();
    for institution in staff.where_they_decide().institutions() {
        let (wishes, muted) = digests::of(db, staff.person.id, institution)?;
        all.push(Wished { institution, wishes, muted });
    }
    Ok(all)
}

/// From now on they hear so. 404 where they decide nothing; calls of others are no concern of theirs.
pub(crate) async fn choose(app: &App, staff: Staff, wished: Wished) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let Wished { institution, wishes, muted } = wished;
            if !staff.where_they_decide().institutions().contains(&institution) {
                return Err(Problem::not_found());
            }
            let person = staff.person.id;
            Ok(digests::choose(tx, clock.as_ref(), person, institution, &wishes, &muted)?)
        })
        .await
}

/// The calls of an institution in which they decide.
pub(crate) fn deciding_in(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<BTreeSet<CallId>> {
    let all = calls::all_of_institution(db, institution)?.into_iter().map(|call| call.id);
    Ok(all.filter(|call| staff.decides_in(institution, *call)).collect())
}

/// Hours and a rhythm as they are written, or 422 with every field that is none.
pub(crate) fn read(
    rhythm: &str,
    [hour, quiet_from, quiet_to]: [Option<i64>; 3],
    links: bool,
) -> Result<DigestWishes, Problem> {
    let mut problem = Problem::invalid();
    let rhythm = rhythm.parse();
    if rhythm.is_err() {
        problem = problem.field("rhythm", "unreadable");
    }
    let fields = [("hour", hour), ("quiet_from", quiet_from), ("quiet_to", quiet_to)];
    let hours = fields.map(|(field, given)| {
        let hour = given.and_then(|hour| u8::try_from(hour).ok()).filter(|hour| *hour < 24);
        (field, hour)
    });
    for (field, hour) in hours {
        if hour.is_none() {
            let bounds = [("least", 0_u16.into()), ("most", 23_u16.into())];
            problem = problem.field_with(field, "between", bounds);
        }
    }
    match (rhythm, hours) {
        (Ok(rhythm), [(_, Some(hour)), (_, Some(quiet_from)), (_, Some(quiet_to))]) => {
            Ok(DigestWishes { rhythm, hour, quiet_from, quiet_to, links })
        }
        _ => Err(problem),
    }
}
