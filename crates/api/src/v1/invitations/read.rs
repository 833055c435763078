//! `GET /api/v1/join/{token}`

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_web::{App, Purpose};

use super::super::views::InvitedView;
use crate::answers::{Answer, private_json};
use crate::join::Facts;
use crate::openapi::problems::{InvitationOver, NotFound, TooManyRequests};

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
