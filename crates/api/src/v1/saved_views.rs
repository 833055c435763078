//! `/api/v1/session/views`: parts of the queue that you keep under a name.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{QueuePart, SavedView, SavedViewId};
use cimaise_web::{App, Problem, SignedIn, ToRead};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::json::Body;
use crate::answers::{Answer, nothing, private_json};
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::saved_views;

/// A part of the queue that you keep.
#[derive(Serialize, ToSchema)]
#[schema(as = SavedView)]
pub(crate) struct ViewView {
    #[schema(value_type = uuid::Uuid)]
    id: SavedViewId,
    name: String,
    /// What narrows the queue, as `GET /api/v1/queue` takes it.
    part: BTreeMap<&'static str, String>,
}

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

impl From<SavedView> for ViewView {
    fn from(view: SavedView) -> Self {
        let part = view.part.pairs().into_iter().collect();
        Self { id: view.id, name: view.name.to_string(), part }
    }
}

/// The parts of the queue that you keep
#[utoipa::path(
    get, path = "/api/v1/session/views", tag = "session", operation_id = "list_saved_views",
    responses(
        (status = 200, description = "The oldest first.", body = Vec<ViewView>),
        (status = 401, response = SignedOut),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn list(app: Data<App>, ToRead(staff): ToRead) -> Answer {
    let person = staff.person.id;
    let views = app.store.read(move |db| cimaise_store::saved_views::of_person(db, person)).await;
    let views = views.map_err(Problem::from)?.into_iter().map(ViewView::from);
    private_json(StatusCode::OK, &views.collect::<Vec<_>>())
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

/// Forgets a part of the queue that you keep
#[utoipa::path(
    delete, path = "/api/v1/session/views/{view}", tag = "session", operation_id = "forget_view",
    params(("view" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "Forgotten."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn forget(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SavedViewId>,
) -> Answer {
    saved_views::forget(&app, staff, id.into_inner()).await?;
    Ok(nothing())
}
