//! `/api/v1/institutions/{institution}/journal`: who did what, and when.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{ActId, InstitutionId};
use cimaise_store::acts;
use cimaise_web::{App, Problem, SignedIn};
use serde::Deserialize;
use utoipa::IntoParams;

use super::paging::Limit;
use super::views::{JournalLine, JournalPage};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut, Unreadable};

/// Which page of the log.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct JournalPart {
    /// Only what happened before this line: `next_before` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    before: Option<ActId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// The log of an institution, the latest first
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/journal", tag = "moderation", operation_id = "read_journal",
    params(("institution" = uuid::Uuid, Path, description = "Whose log."), JournalPart),
    responses(
        (status = 200, description = "One page.", body = JournalPage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    part: Query<JournalPart>,
) -> Answer {
    let (id, part) = (id.into_inner(), part.into_inner());
    if !staff.may_read_journal(id) {
        return Err(Problem::not_found());
    }
    let most = part.limit.and_one();
    let read = move |db: &mut _| Ok::<_, Problem>(acts::of_institution(db, id, part.before, most)?);
    let mut lines = app.store.read(read).await?;
    let more = part.limit.cut(&mut lines);
    let lines: Vec<_> = lines.into_iter().map(JournalLine::from).collect();
    let next_before = lines.last().filter(|_| more).map(|last| last.id);
    private_json(StatusCode::OK, &JournalPage { lines, next_before })
}
