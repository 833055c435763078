//! `DELETE /api/v1/session`

use actix_web::HttpRequest;
use actix_web::web::Data;
use cimaise_web::{App, Problem, SessionToken};

use crate::answers::{Answer, nothing};
use crate::session;

/// Signs out
#[utoipa::path(
    delete, path = "/api/v1/session", tag = "session", operation_id = "close_session",
    responses((status = 204, description = "Signed out, or was so already.")),
)]
pub(crate) async fn close(app: Data<App>, request: HttpRequest) -> Answer {
    session::close(&app, &request).await?;
    let mut answer = nothing();
    answer.add_cookie(&SessionToken::farewell(&app.edge)).map_err(Problem::unexpected)?;
    Ok(answer)
}
