//! `/api/v1/notices` and `/api/v1/contributions/{contribution}/notices`: what the public says, and the
//! staff's answer.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{ContributionId, NoticeId, Words};
use cimaise_store::{notices as store, queue};
use cimaise_web::{App, Problem, ToDecide, ToRead};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::json::Body;
use super::paging::Limit;
use super::views::{GivenNotice, OpenNotice, OpenNoticePage};
use crate::answers::{Answer, nothing, private_json};
use crate::decision::does_not_fit;
use crate::notices;
use crate::openapi::problems::{
    Conflict, Invalid, JsonWanted, NotFound, Own, SignedOut, Unreadable,
};
use crate::subject;

/// Which page.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoticePart {
    /// Only those after this one: `next_after` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    after: Option<NoticeId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// What who gave notice is told.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepInput {
    /// Why it stays; at most 2000 characters, may be empty.
    #[serde(default)]
    words: String,
}

/// The notices that wait, the oldest first
///
/// In the calls in which you decide.
#[utoipa::path(
    get, path = "/api/v1/notices", tag = "moderation", operation_id = "list_notices",
    params(NoticePart),
    responses(
        (status = 200, description = "One page.", body = OpenNoticePage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn page(app: Data<App>, ToRead(staff): ToRead, part: Query<NoticePart>) -> Answer {
    let part = part.into_inner();
    let most = part.limit.and_one();
    let read = move |db: &mut _| -> Result<_, Problem> {
        let served = queue::served(db, &staff.where_they_decide())?;
        Ok(store::open(db, &served, part.after, most)?)
    };
    let mut found = app.store.read(read).await?;
    let more = part.limit.cut(&mut found);
    let next_after = found.last().filter(|_| more).map(|last| last.notice.id);
    let notices = found.into_iter().map(OpenNotice::from).collect();
    private_json(StatusCode::OK, &OpenNoticePage { notices, next_after })
}

/// The notices of a contribution, the oldest first
#[utoipa::path(
    get, path = "/api/v1/contributions/{contribution}/notices", tag = "moderation",
    operation_id = "list_notices_of_contribution",
    params(("contribution" = uuid::Uuid, Path, description = "Of which contribution.")),
    responses(
        (status = 200, description = "All of them.", body = [GivenNotice]),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn of_contribution(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<ContributionId>,
) -> Answer {
    let id = id.into_inner();
    let read = move |db: &mut _| -> Result<_, Problem> {
        subject::decidable(db, &staff, id)?;
        Ok(store::of_contribution(db, id)?)
    };
    let found: Vec<_> = app.store.read(read).await?.into_iter().map(GivenNotice::from).collect();
    private_json(StatusCode::OK, &found)
}

/// Keeps on the wall what was reported
///
/// All notices that are open on it are answered; what was hidden hangs again at its place. Who gave them is told
/// some minutes later; until then it can be undone. To take it down, decide so: that answers them too.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/notices/keep", tag = "moderation", operation_id = "keep",
    params(("contribution" = uuid::Uuid, Path, description = "Which contribution.")),
    request_body = KeepInput,
    responses(
        (status = 204, description = "It hangs."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 403, response = Own),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn keep(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    input: Body<KeepInput>,
) -> Answer {
    let words = Words::parse(&input.0.words).map_err(|fault| does_not_fit("words", fault))?;
    notices::keep(&app, staff, id.into_inner(), words).await?;
    Ok(nothing())
}

/// Thinks again
///
/// Before anybody was told: the notices wait again, and what was hidden is hidden again.
#[utoipa::path(
    delete, path = "/api/v1/contributions/{contribution}/notices/keep", tag = "moderation",
    operation_id = "undo_keep",
    params(("contribution" = uuid::Uuid, Path, description = "Which contribution.")),
    responses(
        (status = 204, description = "They wait again."),
        (status = 401, response = SignedOut),
        (status = 403, response = Own),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn undo_keep(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
) -> Answer {
    notices::undo_keep(&app, staff, id.into_inner()).await?;
    Ok(nothing())
}
