//! `/api/v1/institutions/{institution}/pauses`: who is kept from sending for a time.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{ContributionId, InstitutionId, NoticeId, PauseId};
use cimaise_store::pauses as store;
use cimaise_web::{App, Problem, ToDecide, ToRead};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::json::Body;
use super::paging::Limit;
use super::views::{PausePage, PauseView};
use crate::answers::{Answer, nothing, private_json};
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::pauses::{self, Asked, Whom};

/// A pause as it is asked for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PauseInput {
    /// Why, at most 500 characters: whoever sends with this address reads it.
    reason: String,
    /// Its last day in the institution's zone, a year from now at most.
    #[schema(example = "2027-01-31")]
    until: String,
}

impl From<PauseInput> for Asked {
    fn from(input: PauseInput) -> Self {
        Self { reason: input.reason, until: input.until }
    }
}

/// Which page.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PausePart {
    /// Only those before this one: `next_before` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    before: Option<PauseId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// The pauses of an institution, the latest first
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/pauses", tag = "moderation", operation_id = "list_pauses",
    params(("institution" = uuid::Uuid, Path, description = "Whose."), PausePart),
    responses(
        (status = 200, description = "One page.", body = PausePage),
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
    part: Query<PausePart>,
) -> Answer {
    let (id, part, now) = (id.into_inner(), part.into_inner(), app.now());
    if !staff.may_pause(id) {
        return Err(Problem::not_found());
    }
    let most = part.limit.and_one();
    let read =
        move |db: &mut _| Ok::<_, Problem>(store::of_institution(db, id, part.before, most)?);
    let mut found = app.store.read(read).await?;
    let more = part.limit.cut(&mut found);
    let next_before = found.last().filter(|_| more).map(|(last, ..)| last.id);
    let pauses = found.iter().map(|(pause, ..)| PauseView::new(pause, now)).collect();
    private_json(StatusCode::OK, &PausePage { pauses, next_before })
}

/// Keeps whoever sent a contribution from sending
///
/// By the address and the key with which it was sent. Whoever sends with one of them is answered `paused`, and
/// nothing is kept of it.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/pause", tag = "moderation", operation_id = "pause_sender",
    params(("contribution" = uuid::Uuid, Path, description = "Who sent it.")),
    request_body = PauseInput,
    responses(
        (status = 201, description = "It holds from now on.", body = PauseView),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn of_sender(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    input: Body<PauseInput>,
) -> Answer {
    let pause = pauses::begin(&app, staff, Whom::Sender(*id), input.0.into()).await?;
    private_json(StatusCode::CREATED, &PauseView::new(&pause, app.now()))
}

/// Keeps whoever gave a notice from giving others
///
/// By the address that they left.
#[utoipa::path(
    post, path = "/api/v1/notices/{notice}/pause", tag = "moderation", operation_id = "pause_notifier",
    params(("notice" = uuid::Uuid, Path, description = "The id of the notice that they gave.")),
    request_body = PauseInput,
    responses(
        (status = 201, description = "It holds from now on.", body = PauseView),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn of_notifier(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<NoticeId>,
    input: Body<PauseInput>,
) -> Answer {
    let pause = pauses::begin(&app, staff, Whom::Notifier(*id), input.0.into()).await?;
    private_json(StatusCode::CREATED, &PauseView::new(&pause, app.now()))
}

/// Ends a pause before its time
#[utoipa::path(
    delete, path = "/api/v1/pauses/{pause}", tag = "moderation", operation_id = "end_pause",
    params(("pause" = uuid::Uuid, Path, description = "Which pause.")),
    responses(
        (status = 204, description = "It is over."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn end(app: Data<App>, ToDecide(staff): ToDecide, id: Path<PauseId>) -> Answer {
    pauses::end(&app, staff, *id).await?;
    Ok(nothing())
}
