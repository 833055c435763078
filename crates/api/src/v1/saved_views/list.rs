//! `GET /api/v1/session/views`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, Problem, ToRead};

use super::view::ViewView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SignedOut;

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
