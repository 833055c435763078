//! The catalogue in its order, and what changes it as a whole.

use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use cimaise_core::{Ground, InstitutionId, Localized, Reason, ReasonId, ReasonKind, Staff};
use cimaise_store::{Db, reasons};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::catalogue::editable_catalogue;
use super::super::super::{move_reason, offer_reason};
use crate::answers::{Answer, see_other};
use crate::frame::{Tab, frame};

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    done: Option<String>,
}

/// Where an entry goes.
#[derive(Deserialize)]
pub(crate) struct Place {
    place: usize,
}

#[derive(Template)]
#[template(path = "set-up/reasons.html")]
struct ReasonsPage {
    layout: Layout,
    t: Voice,
    /// Whose.
    house: String,
    notice: Option<String>,
    /// Where a new one is written.
    new: String,
    parts: Vec<Part>,
}

/// The entries that are for the same.
struct Part {
    /// Of `set-up-reasons-part`.
    key: &'static str,
    entries: Vec<Entry>,
}

struct Entry {
    id: ReasonId,
    label: Localized,
    text: Localized,
    ground: Ground,
    /// One may be put before it, and at which place it then is.
    up: Option<usize>,
    /// The same behind it.
    down: Option<usize>,
    may_retire: bool,
    may_offer: bool,
}

/// `GET /desk/institutions/{institution}/reasons`
pub(crate) async fn list_reasons(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    notice: Query<Notice>,
) -> Answer {
    let (id, done) = (id.into_inner(), notice.into_inner().done);
    let page = app.store.read(move |db| load(db, &staff, id, done.as_deref())).await?;
    private_page(&page)
}

/// `POST /desk/reasons/{reason}/place`
pub(crate) async fn place_reason(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ReasonId>,
    place: Form<Place>,
) -> Answer {
    let catalogue = move_reason(&app, staff, *id, place.place).await?;
    let moved = catalogue.iter().find(|one| one.id == *id).ok_or_else(Problem::not_found)?;
    Ok(see_other(format!("{}#reason-{}", address(moved.institution), moved.id)))
}

/// `POST /desk/reasons/{reason}/retirement`
pub(crate) async fn retire_reason(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ReasonId>,
) -> Answer {
    let retired = offer_reason(&app, staff, *id, false).await?;
    Ok(see_other(format!("{}?done=retired", address(retired.institution))))
}

/// `POST /desk/reasons/{reason}/retirement/undo`
pub(crate) async fn offer_reason_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ReasonId>,
) -> Answer {
    let offered = offer_reason(&app, staff, *id, true).await?;
    Ok(see_other(format!("{}?done=offered", address(offered.institution))))
}

/// Where the catalogue of an institution is.
pub(super) fn address(id: InstitutionId) -> String {
    format!("/desk/institutions/{id}/reasons")
}

fn load(
    db: &mut Db,
    staff: &Staff,
    id: InstitutionId,
    done: Option<&str>,
) -> Result<ReasonsPage, Problem> {
    let institution = editable_catalogue(db, staff, id)?;
    let t = Voice::new(staff.person.language);
    let catalogue = reasons::of_institution(db, id)?;
    let (offered, retired): (Vec<_>, Vec<_>) = catalogue.into_iter().partition(|one| one.offered);
    let of = |kind| offered.iter().filter(move |one| one.ground.kind() == kind).cloned().collect();
    let parts = [
        ("refusal", of(ReasonKind::Refusal)),
        ("change", of(ReasonKind::Change)),
        ("file", of(ReasonKind::File)),
        ("retired", retired),
    ];
    let parts = parts.into_iter().filter(|(_, entries)| !entries.is_empty());
    Ok(ReasonsPage {
        layout: frame(db, staff, &t.say("set-up-reasons").to_string(), Tab::Calls)?,
        t,
        house: institution.name,
        notice: done.and_then(|code| notice(t, code)),
        new: format!("{}/new", address(id)),
        parts: parts.map(|(key, entries)| Part { key, entries: placed(entries) }).collect(),
    })
}

fn notice(t: Voice, code: &str) -> Option<String> {
    let key = match code {
        "added" => "set-up-done-reason-added",
        "saved" => "set-up-done-reason-saved",
        "retired" => "set-up-done-reason-retired",
        "offered" => "set-up-done-reason-offered",
        _ => return None,
    };
    Some(t.say(key).to_string())
}

fn placed(entries: Vec<Reason>) -> Vec<Entry> {
    let count = entries.len();
    let numbered = (1..).zip(entries);
    let entry = |(place, reason): (usize, Reason)| {
        let moves = reason.offered && reason.ground.kind() != ReasonKind::File;
        Entry {
            id: reason.id,
            up: (moves && place > 1).then(|| place - 1),
            down: (moves && place < count).then(|| place + 1),
            may_retire: moves && count > 1,
            may_offer: !reason.offered,
            label: reason.label,
            text: reason.text,
            ground: reason.ground,
        }
    };
    numbered.map(entry).collect()
}
