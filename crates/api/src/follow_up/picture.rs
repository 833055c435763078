//! `GET /{lang}/follow/{token}/pictures/{picture}/{width}.jpg`: one's own pictures, before anyone
//! else sees them. Renditions only: an original is never served.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{ContributionId, Picture, PictureId};
use cimaise_store::{StoreError, contributions, pictures};
use cimaise_web::{App, Problem};
use uuid::Uuid;

use super::contribution_of;
use crate::contribute::spoken;
use crate::own_rendition;

/// Streams a rendition to whoever holds the link. The link is not counted against a limit here: a
/// page shows ten pictures, and a forged one is told by arithmetic alone.
pub(super) async fn picture(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String, Uuid, u32)>,
) -> Result<HttpResponse, Problem> {
    spoken(&request)?;
    let (_, token, picture, width) = path.into_inner();
    let contribution = contribution_of(&app, &token)?;
    let picture = of_contribution(&app, contribution, PictureId(picture)).await?;
    own_rendition::stream(&app, &picture, width).await
}

/// The picture, if it is one of the contribution's and this was not withdrawn.
async fn of_contribution(
    app: &App,
    contribution: ContributionId,
    id: PictureId,
) -> Result<Picture, Problem> {
    let found = app
        .store
        .read::<_, StoreError, _>(move |db| {
            let state = contributions::by_id(db, contribution)?.state;
            Ok((state, pictures::by_id(db, id)?))
        })
        .await?;
    match found {
        (state, picture) if state.keeps_files() && picture.contribution == contribution => {
            Ok(picture)
        }
        _ => Err(Problem::not_found()),
    }
}
