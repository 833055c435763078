//! `GET /api/v1/publications/{publication}`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::PublicationId;
use cimaise_store::{Db, themes, wall};
use cimaise_web::{App, Problem};

use super::super::themes::path::wall_path;
use super::super::views::PublicationView;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// One publication, with all its pictures
#[utoipa::path(
    get, path = "/api/v1/publications/{publication}", tag = "gallery", operation_id = "get_publication",
    params(("publication" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = PublicationView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<PublicationId>) -> Answer {
    let id = id.into_inner();
    let view = app.store.read(move |db| load(db, id)).await?;
    public_json(&request, &view)
}

fn load(db: &mut Db, id: PublicationId) -> Result<PublicationView, Problem> {
    let publication = wall::by_id(db, id)?;
    let (contribution, pictures) = wall::shown(db, &publication)?;
    let theme = themes::by_id(db, publication.theme)?;
    let path = wall_path(db, &theme)?;
    Ok(PublicationView::whole(publication, contribution, pictures, &path))
}
