//! `GET /api/v1/selections/{selection}/publications`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::SelectionId;
use cimaise_store::{Db, selections, themes};
use cimaise_web::{App, Problem};

use super::super::themes::path::wall_path;
use super::super::views::PublicationView;
use super::one::announced;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// What hangs of a selection, in its order
#[utoipa::path(
    get, path = "/api/v1/selections/{selection}/publications", tag = "gallery",
    operation_id = "list_selected",
    params(("selection" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "All of it: 300 at most.", body = Vec<PublicationView>),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn publications(
    app: Data<App>,
    request: HttpRequest,
    id: Path<SelectionId>,
) -> Answer {
    let id = id.into_inner();
    let views = app.store.read(move |db| load(db, id)).await?;
    public_json(&request, &views)
}

fn load(db: &mut Db, id: SelectionId) -> Result<Vec<PublicationView>, Problem> {
    announced(db, id)?;
    let mut views = Vec::new();
    for piece in selections::pieces(db, id)? {
        let theme = themes::by_id(db, piece.publication.theme)?;
        let path = wall_path(db, &theme)?;
        views.push(PublicationView::of_piece(piece, &path));
    }
    Ok(views)
}
