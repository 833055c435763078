//! `POST /api/v1/session/views`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_core::QueuePart;
use cimaise_web::{App, SignedIn, ToRead};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::list::list;
use super::view::ViewView;
use crate::answers::Answer;
use crate::openapi::problems::{Invalid, JsonWanted, SignedOut, Unreadable};
use crate::saved_views;

/// The same, to be kept.
#[derive(Deserialize, ToSchema)]
#[schema(as = SavedViewInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct ViewInput {
    /// At most 60 characters; a view that has this name already shows this part from now on.
    name: String,
    /// What narrows the queue, as `GET /api/v1/queue` takes it.
    #[schema(value_type = BTreeMap<String, String>)]
    part: QueuePart,
}

/// Keeps a part of the queue
#[utoipa::path(
    post, path = "/api/v1/session/views", tag = "session", operation_id = "save_view",
    request_body = ViewInput,
    responses(
        (status = 201, description = "All that you keep.", body = Vec<ViewView>),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = [])),
)]
pub(crate) async fn save(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    input: Body<ViewInput>,
) -> Answer {
    let ViewInput { name, part } = input.0;
    saved_views::save(&app, staff.clone(), &name, part).await?;
    let mut all = list(app, ToRead(staff)).await?;
    *all.status_mut() = StatusCode::CREATED;
    Ok(all)
}
