//! What the screen asks every half minute.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Season;
use cimaise_web::{App, CachePolicy, Problem, Representation};
use jiff::Timestamp;

use super::turns;
use crate::addresses::{in_language, of_wall};
use crate::memory::Key;
use crate::place::ThemePath;
use crate::{Memory, standing};

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
    let key = Key::of_theme(page.clone(), path.lang, &place, Season::Open);
    let render = async {
        let turns = turns(&app, &place, path.lang).await?;
        let body = serde_json::to_vec(&turns).map_err(Problem::unexpected)?;
        Ok(Representation::new("application/json", body).compressed())
    };
    let shown = (memory.page(key, render).await?, CachePolicy::Revalidate);
    let address = in_language(path.lang, &page);
    // What hangs alone changes it, no clock does.
    Ok(standing::answer(&request, address, shown, place, Timestamp::MAX))
}
