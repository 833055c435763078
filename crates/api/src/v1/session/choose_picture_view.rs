//! `PUT /api/v1/session/picture-view`

use actix_web::web::Data;
use cimaise_web::{App, SignedIn};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{Invalid, JsonWanted, SignedOut, Unreadable};
use crate::picture_view;

/// How pictures are shown at the desk.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PictureViewInput {
    /// `plain`, `grey` or `blurred`.
    view: String,
}

/// Chooses how pictures are shown to you at the desk
///
/// As they are, in grey, or blurred until you ask for one; files stay the same.
#[utoipa::path(
    put, path = "/api/v1/session/picture-view", tag = "session", operation_id = "choose_picture_view",
    request_body = PictureViewInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = [])),
)]
pub(crate) async fn choose_picture_view(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    input: Body<PictureViewInput>,
) -> Answer {
    picture_view::choose(&app, staff.person.id, picture_view::view(&input.0.view)?).await?;
    Ok(nothing())
}
