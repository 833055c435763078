//! `PUT /api/v1/session/digests`

use actix_web::web::Data;
use cimaise_core::{CallId, InstitutionId};
use cimaise_web::{App, SignedIn};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::digests::{self, Wished};
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};

/// The same, wished.
#[derive(Deserialize, ToSchema)]
#[schema(as = DigestWishesInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct WishesInput {
    #[schema(value_type = uuid::Uuid)]
    institution: InstitutionId,
    /// `never`, `hourly` or `daily`.
    rhythm: String,
    #[schema(minimum = 0, maximum = 23)]
    hour: i64,
    #[schema(minimum = 0, maximum = 23)]
    quiet_from: i64,
    #[schema(minimum = 0, maximum = 23)]
    quiet_to: i64,
    /// You decide from the mail, by links that need no session; so unless it is said.
    #[serde(default = "with_links")]
    links: bool,
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    muted_calls: Vec<CallId>,
}

/// Chooses when you hear by mail what waits
#[utoipa::path(
    put, path = "/api/v1/session/digests", tag = "session", operation_id = "choose_digests",
    request_body = WishesInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = [])),
)]
pub(crate) async fn choose(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    input: Body<WishesInput>,
) -> Answer {
    let input = input.0;
    let hours = [Some(input.hour), Some(input.quiet_from), Some(input.quiet_to)];
    let wishes = digests::read(&input.rhythm, hours, input.links)?;
    let muted = input.muted_calls.into_iter().collect();
    digests::choose(&app, staff, Wished { institution: input.institution, wishes, muted }).await?;
    Ok(nothing())
}

const fn with_links() -> bool {
    true
}
