//! `GET /api/v1/notices`
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use cimaise_core::NoticeId;
use cimaise_store::{notices as store, queue};
use cimaise_web::{App, Problem, ToRead};
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::paging::Limit;
use super::super::views::{OpenNotice, OpenNoticePage};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{SignedOut, Unreadable};

/// Which page.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoticePart {
    /// Only those after this one: `next_after` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    after: Option<NoticeId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// The notices that wait, the oldest first
///
/// In the calls in which you decide.
#[utoipa::path(
    get, path = "/api/v1/notices", tag = "moderation", operation_id = "list_notices",
    params(NoticePart),
    responses(
        (status = 200, description = "One page.", body = OpenNoticePage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn page(app: Data<App>, ToRead(staff): ToRead, part: Query<NoticePart>) -> Answer {
    let part = part.into_inner();
    let most = part.limit.and_one();
    let read = move |db: &mut _| -> Result<_, Problem> {
        let served = queue::served(db, &staff.where_they_decide())?;
        Ok(store::open(db, &served, part.after, most)?)
    };
    let mut found = app.store.read(read).await?;
    let more = part.limit.cut(&mut found);
    let next_after = found.last().filter(|_| more).map(|last| last.notice.id);
    let notices = found.into_iter().map(OpenNotice::from).collect();
    private_json(StatusCode::OK, &OpenNoticePage { notices, next_after })
}
