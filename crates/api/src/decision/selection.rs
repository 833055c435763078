//! One verdict on a selection: each entry still has its own decision, its own letter and its own line
//! of the log, and what can not be decided is told one by one.

use actix_web::http::StatusCode;
use cimaise_core::{ContributionId, Staff};
use cimaise_store::queue;
use cimaise_web::{App, Problem};
use cimaise_words::Voice;

use super::{Asked, Made, decide};
use crate::subject;

/// The most entries of a selection.
pub(crate) const MOST_CHOSEN: usize = 50;

/// An entry of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    /// Which.
    pub(crate) id: ContributionId,
    /// The latest change of it that was on the screen, empty for none; where it is not said, any will do.
    pub(crate) seen: Option<String>,
}

/// What came of an entry.
pub(crate) type Came = (ContributionId, Result<Made, Problem>);

/// Decides on each entry of a selection, one after the other; one that a colleague looks at is left to
/// them (409 `held`). 422 on `entries` when there are none or too many; 422 for all when the verdict
/// fits none of them, such as for want of a reason.
pub(crate) async fn decide_each(
    app: &App,
    staff: &Staff,
    chosen: Vec<Chosen>,
    asked: &Asked,
    voice: Voice,
) -> Result<Vec<Came>, Problem> {
    if chosen.is_empty() {
        return Err(Problem::invalid().field("entries", "choose-one"));
    }
    if chosen.len() > MOST_CHOSEN {
        let most = [("most", MOST_CHOSEN.into())];
        return Err(Problem::invalid().field_with("entries", "too-many-entries", most));
    }
    let mut came: Vec<Came> = Vec::new();
    for one in chosen {
        if came.iter().all(|(id, _)| *id != one.id) {
            let asked = Asked { seen: one.seen, ..asked.clone() };
            came.push((one.id, decide_one(app, staff, one.id, asked, voice).await));
        }
    }
    let unfit = |(_, made): &Came| matches!(made, Err(problem) if problem.has_fields());
    if came.iter().all(unfit)
        && let Some((_, Err(problem))) = came.pop()
    {
        return Err(problem);
    }
    Ok(came)
}

async fn decide_one(
    app: &App,
    staff: &Staff,
    id: ContributionId,
    asked: Asked,
    voice: Voice,
) -> Result<Made, Problem> {
    let (now, who) = (app.now(), staff.clone());
    let holder = app.store.read(move |db| {
        subject::decidable(db, &who, id)?;
        queue::holder(db, id, now)
    });
    match holder.await?.filter(|holder| holder.person != staff.person.id) {
        Some(holder) => Err(Problem::new(StatusCode::CONFLICT, "held").with("name", holder.name)),
        None => decide(app, staff.clone(), id, asked, voice).await,
    }
}
