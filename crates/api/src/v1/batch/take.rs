//! `POST /api/v1/queue/batch`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use cimaise_store::queue;
use cimaise_web::{App, ToDecide};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::queue::QueueQuery;
use crate::answers::{Answer, private_json};
use crate::batch;
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};

/// How large a batch.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BatchInput {
    /// How many entries you will hold, 1 to 100, else 20.
    #[serde(default = "usual")]
    size: i64,
}

/// What you hold.
#[derive(Serialize, ToSchema)]
pub(crate) struct BatchView {
    /// How many entries your batch has.
    size: i64,
}

/// Takes a batch of the queue
///
/// The first entries of the part that you name which nobody holds, so that you hold `size`. They stay
/// yours while you work, and are free again some minutes after your last act; `/api/v1/queue?held=mine`
/// lists them.
#[utoipa::path(
    post, path = "/api/v1/queue/batch", tag = "moderation", operation_id = "take_batch",
    params(QueueQuery),
    request_body = BatchInput,
    responses(
        (status = 201, description = "Yours.", body = BatchView),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn take(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    part: Query<QueueQuery>,
    input: Body<BatchInput>,
) -> Answer {
    let taken = batch::take(&app, staff, part.part(), input.0.size).await?;
    private_json(StatusCode::CREATED, &BatchView { size: taken.size })
}

const fn usual() -> i64 {
    queue::USUAL_BATCH
}
