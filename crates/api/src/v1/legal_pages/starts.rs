//! `GET /api/v1/institutions/{institution}/pages/starts`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, Localized, PageStart};
use cimaise_store::institutions;
use cimaise_web::{App, Problem, ToRead};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotEnough, NotFound, SignedOut};
use crate::set_up;

/// A text of the house that a page may be begun with. What only the institution knows is left open in it.
#[derive(Serialize, ToSchema)]
#[schema(as = LegalPageStart)]
pub(crate) struct StartView {
    /// `privacy`, `accessibility` or `terms`.
    #[schema(value_type = String)]
    about: PageStart,
    /// In each language of the institution.
    #[schema(value_type = Texts)]
    title: Localized,
    /// Likewise, in a small Markdown.
    #[schema(value_type = Texts)]
    words: Localized,
}

/// What a page of an institution may be begun with
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/pages/starts", tag = "set-up",
    operation_id = "list_legal_page_starts",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "Texts to be made one's own.", body = Vec<StartView>),
        (status = 401, response = SignedOut),
        (status = 403, response = NotEnough),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn starts(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<InstitutionId>,
) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| -> Result<Vec<_>, Problem> {
        set_up::pages_for(db, &staff, id)?;
        let institution = institutions::by_id(db, id)?;
        let view = |about: &PageStart| {
            let start = set_up::start_of(&institution, *about);
            StartView { about: *about, title: start.title, words: start.words }
        };
        Ok(PageStart::ALL.iter().map(view).collect())
    });
    private_json(StatusCode::OK, &read.await?)
}
