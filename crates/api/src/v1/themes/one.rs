//! `GET /api/v1/themes/{theme}`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::ThemeId;
use cimaise_web::App;

use super::super::views::ThemeView;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// One theme
#[utoipa::path(
    get, path = "/api/v1/themes/{theme}", tag = "gallery", operation_id = "get_theme",
    params(("theme" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = ThemeView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<ThemeId>) -> Answer {
    public_json(&request, &ThemeView::announced(&app, *id).await?)
}
