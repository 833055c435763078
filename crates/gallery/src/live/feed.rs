//! What the screen asks every half minute.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Season;
use cimaise_web::{App, CachePolicy, Problem, Representation};

use super::turns;
use crate::Memory;
use crate::addresses::of_wall;
use crate::memory::Key;
use crate::place::ThemePath;

/// `/{lang}/{institution}/{call}/{theme}/live.json`: the same bytes while nothing changed, so that asking costs
/// next to nothing.
pub async fn feed(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<ThemePath>,
) -> Result<HttpResponse, Problem> {
    let place = memory.place(&app, path.slugs()).await?;
    let page = format!("{}/live.json", of_wall(&place));
    let key = Key::of_theme(page, path.lang, &place, Season::Open);
    let render = async {
        let turns = turns(&app, &place, path.lang).await?;
        let body = serde_json::to_vec(&turns).map_err(Problem::unexpected)?;
        Ok(Representation::new("application/json", body).compressed())
    };
    let answer = memory.page(key, render).await?;
    Ok(answer.answer(&request, CachePolicy::Revalidate))
}
