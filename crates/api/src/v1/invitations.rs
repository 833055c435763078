//! Invitations to work in an institution, and how they are accepted.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, InvitationId};
use cimaise_web::{App, InPerson, Problem, Purpose};
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::inputs::InvitationInput;
use super::json::Body;
use super::views::{InvitationView, InvitedView, WhoView};
use crate::answers::{Answer, nothing, private_json};
use crate::confirmation::Confirmed;
use crate::join::{Facts, accept};
use crate::openapi::problems::{
    ConfirmationNeeded, ElsewhereOnly, Invalid, InvitationOver, JsonWanted, NotFound, SetUpRefused,
    SignedOut, TooManyRequests, Unreadable,
};
use crate::people;

/// The invitations of an institution that nobody accepted yet
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/invitations", tag = "people",
    operation_id = "list_invitations",
    params(("institution" = uuid::Uuid, Path, description = "Where.")),
    responses(
        (status = 200, description = "The latest first; those whose time is over, too.", body = Vec<InvitationView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list(app: Data<App>, me: InPerson, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| people::invited(db, &me.staff, id)).await;
    let all = read.map_err(Problem::from)?.into_iter();
    private_json(StatusCode::OK, &all.map(InvitationView::from).collect::<Vec<_>>())
}

/// Invites somebody to work in an institution
///
/// A letter leaves with a link that can be used once, for seven days.
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/invitations", tag = "people",
    operation_id = "invite",
    params(("institution" = uuid::Uuid, Path, description = "Where.")),
    request_body = InvitationInput,
    responses(
        (status = 201, description = "All invitations that nobody accepted yet.", body = Vec<InvitationView>),
        (status = 403, response = ConfirmationNeeded),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn invite(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Body<InvitationInput>>,
    id: Path<InstitutionId>,
) -> Answer {
    people::invite(&app, me.staff.clone(), *id, sent.0.into()).await?;
    let mut all = list(app, me, id).await?;
    *all.status_mut() = StatusCode::CREATED;
    Ok(all)
}

/// Sends the letter of an invitation once more
///
/// Its link can be used for seven more days.
#[utoipa::path(
    post, path = "/api/v1/invitations/{invitation}/letter", tag = "people",
    operation_id = "send_invitation_again",
    params(("invitation" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "It leaves."),
        (status = 401, response = SignedOut),
        (status = 403, response = ConfirmationNeeded),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn send_again(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    id: Path<InvitationId>,
) -> Answer {
    people::send_again(&app, me.staff, *id).await?;
    Ok(nothing())
}

/// Calls an invitation back
#[utoipa::path(
    delete, path = "/api/v1/invitations/{invitation}", tag = "people",
    operation_id = "call_invitation_back",
    params(("invitation" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "Its link opens nothing any more."),
        (status = 401, response = SignedOut),
        (status = 403, response = ConfirmationNeeded),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn call_back(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    id: Path<InvitationId>,
) -> Answer {
    people::call_back(&app, me.staff, *id).await?;
    Ok(nothing())
}

/// What an invitation says, by the token of its link
#[utoipa::path(
    get, path = "/api/v1/join/{token}", tag = "people", operation_id = "read_invitation",
    params(("token" = String, Path, description = "The end of the link.")),
    responses(
        (status = 200, description = "It stands.", body = InvitedView),
        (status = 404, response = NotFound),
        (status = 410, response = InvitationOver),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn read(request: HttpRequest, app: Data<App>, token: Path<String>) -> Answer {
    app.limiter.check(&request, Purpose::FollowUp)?;
    private_json(StatusCode::OK, &InvitedView::from(Facts::of(&app, &token, None).await?))
}

/// Who accepts an invitation.
#[derive(Deserialize, ToSchema)]
#[schema(as = JoinInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct JoinInput {
    /// What colleagues call them; needed where nobody signs in with the address yet.
    #[serde(default)]
    name: String,
    /// The password of the account that has the address, or a new one.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
}

/// Accepts an invitation, and signs in
///
/// Once. The answer sets the session cookie, unless the account shows a code besides its password: open a
/// session with it then.
#[utoipa::path(
    post, path = "/api/v1/join/{token}", tag = "people", operation_id = "accept_invitation",
    params(("token" = String, Path, description = "The end of the link.")),
    request_body = JoinInput,
    responses(
        (status = 201, description = "Signed in.", body = WhoView,
         headers(("set-cookie" = String, description = "The session."))),
        (status = 400, response = Unreadable),
        (status = 403, response = ElsewhereOnly),
        (status = 404, response = NotFound),
        (status = 410, response = InvitationOver),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn join(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
    input: Body<JoinInput>,
) -> Answer {
    let facts = Facts::of(&app, &token, None).await?;
    let JoinInput { name, password } = input.0;
    let (staff, session) = accept(&app, &request, facts, &name, password).await?;
    let mut answer = private_json(StatusCode::CREATED, &WhoView::from(staff))?;
    if let Some(session) = session {
        let cookie = session.cookie(&app.edge, app.session_length.as_secs());
        answer.add_cookie(&cookie).map_err(Problem::unexpected)?;
    }
    Ok(answer)
}
