//! The page that the screen shows.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::Season;
use cimaise_kit::{QrCode, qr_code};
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::Deserialize;

use super::{PIECES, Turn, turns};
use crate::addresses::{in_language, of_wall};
use crate::memory::Key;
use crate::place::{Place, ThemePath};
use crate::said::Said;
use crate::{Memory, frame};

/// Whose turn it is, where no script takes them.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    turn: u16,
}

#[derive(Template)]
#[template(path = "gallery/live.html")]
struct LivePage {
    layout: Layout,
    t: Voice,
    title: Said,
    house: String,
    wall: String,
    source: String,
    now: Option<Turn>,
    /// Where a page without a script goes on.
    next: String,
    /// The way to the form, while the theme is open.
    code: Option<(QrCode, String)>,
}

/// `/{lang}/{institution}/{call}/{theme}/live.html`.
pub async fn page(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<ThemePath>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (language, now) = (path.lang, app.now());
    let turn = i64::from(asked.turn) % PIECES;
    let place = memory.place(&app, path.slugs()).await?;
    let page = format!("{}/live.html?turn={turn}", of_wall(&place));
    let key = Key::of_theme(page, language, &place, place.season(now));
    let answer = memory.page(key, render(&app, &place, Voice::new(language), turn, now)).await?;
    Ok(answer.answer(&request, CachePolicy::Revalidate))
}

/// What keeps the page where there is no network. Browsers ask for it at each opening, and take one that changed.
const WORKER: &str = include_str!("../../../../web/scripts/live-worker.js");

/// `/live-worker.js`: at the root, so that it may answer for the page of any theme, and for no other.
pub async fn worker(request: HttpRequest) -> HttpResponse {
    Representation::new("text/javascript; charset=utf-8", WORKER)
        .compressed()
        .answer(&request, CachePolicy::Revalidate)
}

async fn render(
    app: &App,
    place: &Place,
    voice: Voice,
    turn: i64,
    now: Timestamp,
) -> Result<Representation, Problem> {
    let mut turns = turns(app, place, voice.language()).await?;
    let turn = usize::try_from(turn).unwrap_or(0) % turns.len().max(1);
    let next = (turn + 1) % turns.len().max(1);
    let path = of_wall(place);
    let wall = in_language(voice.language(), &path);
    let title = Said::new(&place.theme.title, voice.language());
    let layout = frame::of_theme(app, voice, (place, &path), &title.text, now)
        .unlisted()
        .with_script("scripts/live.js");
    let form = app.edge.absolute_in(&place.institution, &format!("{path}/contribute"));
    let open = place.season(now) == Season::Open;
    let code = open.then(|| qr_code(&form).map(|code| (code, form))).transpose();
    rendered(&LivePage {
        layout,
        t: voice,
        title,
        house: place.institution.name.clone(),
        source: format!("{wall}/live.json"),
        now: (turn < turns.len()).then(|| turns.swap_remove(turn)),
        next: format!("{wall}/live.html?turn={next}"),
        wall,
        code: code.map_err(Problem::unexpected)?,
    })
}
