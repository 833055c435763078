//! `GET /api/v1/institutions/{institution}/webhooks`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, Problem, SignedIn};

use super::super::views::WebhookView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::webhooks::listed;

/// The webhooks of an institution
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/webhooks", tag = "webhooks", operation_id = "list_webhooks",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "The oldest first.", body = Vec<WebhookView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list_webhooks(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
) -> Answer {
    let id = id.into_inner();
    let read = move |db: &mut _| {
        let all = listed(db, &staff, id)?.into_iter();
        let all =
            all.map(|webhook| WebhookView::read(db, webhook)).collect::<Result<Vec<_>, _>>()?;
        Ok::<_, Problem>(all)
    };
    private_json(StatusCode::OK, &app.store.read(read).await?)
}
