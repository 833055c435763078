//! `/api/v1/institutions/{institution}/statements`: why what was refused or taken down.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{DecisionId, InstitutionId, Statement};
use cimaise_store::{notices, statements};
use cimaise_web::{App, Problem, ToRead};
use serde::Deserialize;
use utoipa::IntoParams;

use super::paging::Limit;
use super::views::{StatementPage, StatementView};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut, Unreadable};

/// Which page.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct StatementPart {
    /// Only those after this one: `next_after` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    after: Option<DecisionId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// The statements of reasons of an institution, the oldest first
///
/// Of each refusal and takedown that was told, in the fields of the European Commission's database
/// (Regulation (EU) 2022/2065, articles 17 and 24, paragraph 5): `{"statements": …}` can be sent
/// there as it is. They name nobody: neither titles nor words that somebody wrote.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/statements", tag = "moderation", operation_id = "list_statements",
    params(("institution" = uuid::Uuid, Path, description = "Whose statements."), StatementPart),
    responses(
        (status = 200, description = "One page.", body = StatementPage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn page(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<InstitutionId>,
    part: Query<StatementPart>,
) -> Answer {
    let (id, part, now) = (id.into_inner(), part.into_inner(), app.now());
    if !staff.may_read_journal(id) {
        return Err(Problem::not_found());
    }
    let most = part.limit.and_one();
    let read = move |db: &mut _| -> Result<_, Problem> {
        let found = statements::in_force(db, id, part.after, most, now)?;
        let decisions: Vec<_> = found.iter().map(|statement| statement.decision).collect();
        Ok((found, notices::answered_by(db, &decisions)?))
    };
    let (mut found, noticed) = app.store.read(read).await?;
    let more = part.limit.cut(&mut found);
    let next_after = found.last().filter(|_| more).map(|last| last.decision);
    let view = |statement: Statement| {
        let noticed = noticed.contains(&statement.decision);
        StatementView::new(statement, noticed)
    };
    let statements = found.into_iter().map(view).collect();
    private_json(StatusCode::OK, &StatementPage { statements, next_after })
}
