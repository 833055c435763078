//! `/api/v1/institutions/{institution}/people`: who works there.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, PersonId};
use cimaise_web::{App, InPerson, Problem};

use super::inputs::PostInput;
use super::json::Body;
use super::views::ColleagueView;
use crate::answers::{Answer, nothing, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, LastOwner, NotFound, SetUpRefused, SignedOut};
use crate::people;

/// Who works in an institution
///
/// For owners and community managers.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/people", tag = "people",
    operation_id = "list_people",
    params(("institution" = uuid::Uuid, Path, description = "Where.")),
    responses(
        (status = 200, description = "By name.", body = Vec<ColleagueView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list(app: Data<App>, me: InPerson, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| people::colleagues(db, &me.staff, id)).await;
    let all = read.map_err(Problem::from)?.into_iter();
    let views: Vec<_> = all.map(|one| ColleagueView::of(one, id)).collect();
    private_json(StatusCode::OK, &views)
}

/// Gives a colleague another post
///
/// It takes the place of all that they may do in that institution. An owner gives any; a community
/// manager, those of moderators and readers where they set up themselves. An institution always has an
/// owner.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/people/{person}", tag = "people",
    operation_id = "change_post",
    params(
        ("institution" = uuid::Uuid, Path, description = "Where."),
        ("person" = uuid::Uuid, Path, description = "Whose."),
    ),
    request_body = PostInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 403, response = ConfirmationNeeded),
        (status = 409, response = LastOwner),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn change(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Body<PostInput>>,
    path: Path<(InstitutionId, PersonId)>,
) -> Answer {
    let (institution, person) = path.into_inner();
    people::change_post(&app, me.staff, institution, person, sent.0.into()).await?;
    Ok(nothing())
}

/// Removes a colleague from those who work in an institution
///
/// They see nothing of it from then on; what they decided keeps their name.
#[utoipa::path(
    delete, path = "/api/v1/institutions/{institution}/people/{person}", tag = "people",
    operation_id = "dismiss",
    params(
        ("institution" = uuid::Uuid, Path, description = "Where."),
        ("person" = uuid::Uuid, Path, description = "Whom."),
    ),
    responses(
        (status = 204, description = "They work there no longer."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 403, response = ConfirmationNeeded),
        (status = 409, response = LastOwner),
    ),
    security(("session" = [])),
)]
pub(crate) async fn dismiss(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    path: Path<(InstitutionId, PersonId)>,
) -> Answer {
    let (institution, person) = path.into_inner();
    people::dismiss(&app, me.staff, institution, person).await?;
    Ok(nothing())
}
