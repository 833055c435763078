//! `GET /api/v1/calls/{call}/code-lists`
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{CallId, CodeListId};
use cimaise_web::{App, Problem, ToSetUp};
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::paging::Limit;
use super::view::{CodeListPage, CodeListView};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut, Unreadable};
use crate::set_up;

/// Which page.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct CodePart {
    /// Only those before this one: `next_before` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    before: Option<CodeListId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// The codes of invitations to a call, the latest first
///
/// Those that were made together are one list; its codes are at its own address.
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/code-lists", tag = "set-up", operation_id = "list_code_lists",
    params(("call" = uuid::Uuid, Path, description = "Which call."), CodePart),
    responses(
        (status = 200, description = "One page.", body = CodeListPage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn list(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    part: Query<CodePart>,
) -> Answer {
    let (id, part) = (id.into_inner(), part.into_inner());
    let most = part.limit.and_one();
    let read = move |db: &mut _| -> Result<_, Problem> {
        Ok(set_up::lists_of(db, &staff, id, part.before, most)?.1)
    };
    let mut found = app.store.read(read).await?;
    let more = part.limit.cut(&mut found);
    let next_before = found.last().filter(|_| more).map(|last| last.list.id);
    let lists = found.into_iter().map(CodeListView::from).collect();
    private_json(StatusCode::OK, &CodeListPage { lists, next_before })
}
