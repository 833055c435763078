//! `GET /api/v1/session/digests`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_core::{CallId, InstitutionId, Rhythm};
use cimaise_web::{App, ToRead};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::RhythmWord;
use crate::answers::{Answer, private_json};
use crate::digests::{self, Wished};
use crate::openapi::problems::SignedOut;

/// When you hear by mail what waits in an institution. Hours are those of its zone; a mail leaves only
/// when something is new.
#[derive(Serialize, ToSchema)]
#[schema(as = DigestWishes)]
pub(crate) struct WishesView {
    #[schema(value_type = uuid::Uuid)]
    institution: InstitutionId,
    #[schema(value_type = RhythmWord)]
    rhythm: Rhythm,
    /// The hour of a daily one.
    #[schema(minimum = 0, maximum = 23)]
    hour: u8,
    /// The first hour in which no hourly one leaves.
    #[schema(minimum = 0, maximum = 23)]
    quiet_from: u8,
    /// The first hour in which one leaves again.
    #[schema(minimum = 0, maximum = 23)]
    quiet_to: u8,
    /// You decide from the mail, by links that need no session.
    links: bool,
    /// The calls of which you hear nothing.
    #[schema(value_type = Vec<uuid::Uuid>)]
    muted_calls: Vec<CallId>,
}

impl From<Wished> for WishesView {
    fn from(wished: Wished) -> Self {
        let Wished { institution, wishes, muted } = wished;
        Self {
            institution,
            rhythm: wishes.rhythm,
            hour: wishes.hour,
            quiet_from: wishes.quiet_from,
            quiet_to: wishes.quiet_to,
            links: wishes.links,
            muted_calls: muted.into_iter().collect(),
        }
    }
}

/// When you hear by mail what waits
///
/// For each institution in which you decide.
#[utoipa::path(
    get, path = "/api/v1/session/digests", tag = "session", operation_id = "list_digest_wishes",
    responses(
        (status = 200, description = "Your wishes.", body = Vec<WishesView>),
        (status = 401, response = SignedOut),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn list(app: Data<App>, ToRead(staff): ToRead) -> Answer {
    let wished = app.store.read(move |db| digests::wished(db, &staff)).await;
    let wished = wished.map_err(cimaise_web::Problem::from)?;
    let views: Vec<_> = wished.into_iter().map(WishesView::from).collect();
    private_json(StatusCode::OK, &views)
}
