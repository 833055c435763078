//! A post as it was typed: a role, and everywhere or some calls and themes.

use std::collections::BTreeMap;

use cimaise_core::{CallId, InstitutionId, Place, Post, Role, Staff, ThemeId, UnfitPost};
use cimaise_store::{Db, StoreResult, calls, themes};
use cimaise_web::Problem;

use crate::set_up::Typed;

/// The name of the choice between everywhere and some places.
pub(crate) const PLACES: &str = "places";
/// Everywhere.
pub(crate) const EVERYWHERE: &str = "all";
/// Only in the calls and themes that are ticked.
pub(crate) const SOME: &str = "some";

/// Reads `role`, `places`, `call`s and `theme`s: a post that this person may fill, or 422 with every
/// fault.
pub(super) fn post(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
    typed: &Typed,
) -> Result<Post, Problem> {
    let mut problem = Problem::invalid();
    let role: Option<Role> = typed.one("role").parse().ok();
    if role.is_none() {
        problem = problem.field("role", "choose-one");
    }
    let places = match typed.one(PLACES) {
        EVERYWHERE => Some(Vec::new()),
        SOME => ticked(db, institution, typed)?.filter(|places| !places.is_empty()),
        _ => None,
    };
    if places.is_none() {
        problem = problem.field(PLACES, "choose-one");
    }
    let (Some(role), Some(places)) = (role, places) else { return Err(problem) };
    let post = Post::new(role, places).map_err(|unfit| unfitting(problem.clone(), unfit))?;
    if staff.may_fill(institution, &post) {
        Ok(post)
    } else {
        Err(problem.field("role", "not-yours-to-give"))
    }
}

fn unfitting(problem: Problem, unfit: UnfitPost) -> Problem {
    match unfit {
        UnfitPost::OwnerOfAPart => problem.field(PLACES, "owner-of-all"),
        UnfitPost::ManagerOfAPart => problem.field(PLACES, "manager-of-calls"),
    }
}

/// The calls and themes that were ticked; none when one of them is not the institution's.
fn ticked(
    db: &mut Db,
    institution: InstitutionId,
    typed: &Typed,
) -> StoreResult<Option<Vec<Place>>> {
    let mut known: BTreeMap<String, Place> = BTreeMap::new();
    for call in calls::all_of_institution(db, institution)? {
        known.insert(key_of_call(call.id), Place { call: call.id, theme: None });
        for (theme, _) in themes::of_call(db, call.id)? {
            let place = Place { call: call.id, theme: Some(theme.id) };
            known.insert(key_of_theme(theme.id), place);
        }
    }
    let calls = typed.all("call").map(|id| id.parse().ok().map(key_of_call));
    let themes = typed.all("theme").map(|id| id.parse().ok().map(key_of_theme));
    Ok(calls.chain(themes).map(|key| known.get(&key?).copied()).collect())
}

fn key_of_call(id: CallId) -> String {
    format!("call {id}")
}

fn key_of_theme(id: ThemeId) -> String {
    format!("theme {id}")
}

/// A post as the form shows it.
pub(super) fn standing(post: &Post) -> Typed {
    let mut typed = Typed::default();
    typed.put("role", post.role());
    typed.put(PLACES, if post.places().is_empty() { EVERYWHERE } else { SOME });
    for place in post.places() {
        match place.theme {
            Some(theme) => typed.put("theme", theme),
            None => typed.put("call", place.call),
        }
    }
    typed
}
