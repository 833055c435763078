//! `/api/v1/institutions/{institution}/journal`: who did what, and when.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{
    ActFilter, ActId, CallId, ContributionId, InstitutionId, PersonId, blank_is_none,
};
use cimaise_store::acts::{self, Part};
use cimaise_store::{Db, StoreError, institutions};
use cimaise_web::{App, Problem, ToRead};
use cimaise_words::time_zone;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;

use super::paging::Limit;
use super::views::{JournalHead, JournalLine, JournalPage};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut, Unreadable};

/// Which page of which part of the log. Filters narrow each other.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct JournalPart {
    /// Only this act, or all acts of a kind: `decisions`, `contributors`, `house`, `colleagues`,
    /// `set-up` or `access`.
    #[serde(default, deserialize_with = "blank_is_none")]
    #[param(value_type = Option<String>)]
    act: Option<ActFilter>,
    /// Only what this person of the staff did.
    #[serde(default, deserialize_with = "blank_is_none")]
    #[param(value_type = Option<uuid::Uuid>)]
    person: Option<PersonId>,
    /// Only what happened in this call.
    #[serde(default, deserialize_with = "blank_is_none")]
    #[param(value_type = Option<uuid::Uuid>)]
    call: Option<CallId>,
    /// Only what happened to this contribution.
    #[serde(default, deserialize_with = "blank_is_none")]
    #[param(value_type = Option<uuid::Uuid>)]
    contribution: Option<ContributionId>,
    /// Not before this day, in the institution's time zone.
    #[serde(default, deserialize_with = "blank_is_none")]
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Not after this day, in the institution's time zone.
    #[serde(default, deserialize_with = "blank_is_none")]
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// Only what happened before this line: `next_before` of the page before.
    #[serde(default, deserialize_with = "blank_is_none")]
    #[param(value_type = Option<uuid::Uuid>)]
    before: Option<ActId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

impl JournalPart {
    const fn part(&self) -> cimaise_core::JournalPart {
        let Self { act, person, call, contribution, from, to, .. } = *self;
        cimaise_core::JournalPart { act, person, call, contribution, from, to }
    }
}

/// The log of an institution, the latest first
///
/// The lines of an institution stand in a chain: each has a place (1, 2, 3, …) and a digest of itself and
/// of the line before. `head` is where the chain ends: whoever keeps it can tell later whether anything up
/// to it was changed. Lines are only ever added.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/journal", tag = "moderation", operation_id = "read_journal",
    params(("institution" = uuid::Uuid, Path, description = "Whose log."), JournalPart),
    responses(
        (status = 200, description = "One page.", body = JournalPage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn page(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<InstitutionId>,
    part: Query<JournalPart>,
) -> Answer {
    let (id, part) = (id.into_inner(), part.into_inner());
    if !staff.may_read_journal(id) {
        return Err(Problem::not_found());
    }
    let (asked, before, limit) = (part.part(), part.before, part.limit);
    let read = move |db: &mut Db| {
        let zone = time_zone(&institutions::by_id(db, id)?.time_zone);
        let wanted = Part::of(&asked, &zone);
        let lines = acts::of_institution(db, id, &wanted, before, limit.and_one())?;
        Ok::<_, StoreError>((lines, acts::head(db, id)?))
    };
    let (mut lines, head) = app.store.read(read).await?;
    let more = limit.cut(&mut lines);
    let lines: Vec<_> = lines.into_iter().map(JournalLine::from).collect();
    let next_before = lines.last().filter(|_| more).map(|last| last.id);
    let head = JournalHead::from(head);
    private_json(StatusCode::OK, &JournalPage { lines, next_before, head })
}
