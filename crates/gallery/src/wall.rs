//! The wall of a theme: what hangs, the latest first.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Adorned, PublicationId, Season, Theme};
use cimaise_kit::{QrCode, qr_code};
use cimaise_store::{themes, wall as store};
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::{Voice, plain};
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses::{LicenceLink, in_language, of_call, of_publication, of_wall};
use crate::cover::Film;
use crate::facts::Dates;
use crate::hanging::Hanging;
use crate::image::{Image, shared};
use crate::memory::Key;
use crate::place::{Place, ThemePath};
use crate::said::{Said, beginning};
use crate::search::SearchForm;
use crate::{Memory, cover, embed, frame, oembed, standing};

/// How many pieces a page of the wall shows.
const PAGE: i64 = 60;

/// Where a page of the wall begins.
#[derive(Debug, Deserialize)]
pub struct Cursor {
    /// The publication before which it hangs; none for the latest.
    before: Option<PublicationId>,
}

#[derive(Template)]
#[template(path = "gallery/wall.html")]
pub(crate) struct WallPage {
    pub(crate) layout: Layout,
    t: Voice,
    call: Said,
    pub(crate) call_href: String,
    number: i32,
    title: Said,
    prompt: Said,
    cover: Option<Image>,
    film: Option<Film>,
    tag: Option<String>,
    dates: Dates,
    hung: i64,
    /// Under how many names, where that tells something.
    names: Option<i64>,
    pub(crate) kit: Option<KitLinks>,
    exhibition: Option<Linked>,
    pieces: Vec<Hanging>,
    latest: Option<String>,
    older: Option<String>,
    /// Where it hangs, for paper: without a language, so that each reader finds their own.
    address: String,
    /// The same, for a phone that looks at the paper.
    code: QrCode,
    feed: String,
    search: SearchForm,
    /// The same for viewers that read IIIF.
    collection: String,
    /// The same for the screen of a hall.
    live: String,
    /// The line that shows it on another site.
    line: String,
}

/// Where a kit is.
pub(crate) struct KitLinks {
    title: Said,
    credit: String,
    licence: LicenceLink,
    pub(crate) pdf: String,
    pub(crate) svg: String,
}

struct Linked {
    title: Said,
    address: Option<String>,
}

/// `/{lang}/{institution}/{call}/{theme}`.
pub async fn wall(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<ThemePath>,
    cursor: Query<Cursor>,
) -> Result<HttpResponse, Problem> {
    let (language, before, now) = (path.lang, cursor.before, app.now());
    let place = memory.place(&app, path.slugs()).await?;
    let mut page = of_wall(&place);
    if let Some(before) = before {
        page = format!("{page}?before={before}");
    }
    let key = Key::of_theme(page.clone(), language, &place, place.season(now));
    let render = render(&app, &place, Voice::new(language), (&page, before), now);
    let shown = (memory.page(key, render).await?, CachePolicy::Revalidate);
    let (address, until) = (in_language(language, &page), place.season_until(now));
    Ok(standing::answer(&request, address, shown, place, until))
}

async fn render(
    app: &App,
    place: &Place,
    voice: Voice,
    at: (&str, Option<PublicationId>),
    now: Timestamp,
) -> Result<Representation, Problem> {
    rendered(&page(app, place, voice, at, now).await?)
}

/// The page, in the public's frame.
pub(crate) async fn page(
    app: &App,
    place: &Place,
    voice: Voice,
    (path, before): (&str, Option<PublicationId>),
    now: Timestamp,
) -> Result<WallPage, Problem> {
    let theme = place.theme.id;
    let read = app.store.read(move |db| -> Result<_, Problem> {
        // One more than is shown tells whether there are older ones.
        Ok((store::page(db, theme, before, PAGE + 1)?, themes::figures(db, theme)?))
    });
    let (mut pieces, figures) = read.await?;
    let more = pieces.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    pieces.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let language = voice.language();
    let wall = in_language(language, &of_wall(place));
    let last = pieces.last().filter(|_| more);
    let older = last.map(|piece| format!("{wall}?before={}", piece.publication.id));
    let title = Said::new(&place.theme.title, language);
    let mut layout =
        frame::of_theme(app, voice, (place, path), &title.text, now).with_script("scripts/wall.js");
    layout.description = beginning(&plain(place.theme.prompt.get(language)));
    layout.oembed = Some(oembed::address_for(app, &place.institution, &wall));
    layout.image = pieces
        .first()
        .and_then(|piece| shared(piece.publication.id, &piece.picture))
        .map(|path| app.edge.absolute_in(&place.institution, &path));
    let (at, house) = (Adorned::Theme(theme), &place.institution);
    if layout.image.is_none() {
        layout.image = cover::shared(app, house, at, place.theme.cover.as_ref()).or_else(|| {
            cover::shared(app, house, Adorned::Call(place.call.id), place.call.cover.as_ref())
        });
    }
    let address = app.edge.absolute_in(&place.institution, &of_wall(place));
    Ok(WallPage {
        layout,
        t: voice,
        call: Said::new(&place.call.title, language),
        call_href: in_language(language, &of_call(&place.institution, &place.call)),
        number: place.theme.position,
        title,
        prompt: Said::new(&place.theme.prompt, language),
        cover: cover::at_head(at, place.theme.cover.as_ref(), language, place.call.is_announced()),
        film: Film::of(place.theme.film.as_ref()),
        tag: place.theme.hashtag.as_ref().map(ToString::to_string),
        dates: dates(voice, place, place.season(now)),
        hung: figures.hung,
        names: (figures.signed > 1).then_some(figures.signed),
        kit: kit(voice, place, &wall),
        exhibition: exhibition(voice, &place.theme),
        pieces: Hanging::all(pieces, before.is_none(), |hung| {
            in_language(language, &of_publication(place, &hung.slug))
        }),
        search: SearchForm::of_theme(voice, place),
        latest: before.map(|_| wall.clone()),
        older,
        feed: format!("{wall}/feed"),
        code: qr_code(&address).map_err(Problem::unexpected)?,
        address,
        live: format!("{wall}/live.html"),
        line: embed::line(app, place, language),
        collection: format!("/iiif{}/collection.json", of_wall(place)),
    })
}

fn dates(voice: Voice, place: &Place, season: Season) -> Dates {
    Dates::new(voice, season, place.window(), &place.zone())
}

fn kit(voice: Voice, place: &Place, wall: &str) -> Option<KitLinks> {
    place.kit.as_ref().map(|kit| KitLinks {
        title: Said::new(&kit.title, voice.language()),
        credit: kit.credit.clone(),
        licence: LicenceLink::new(voice, kit.licence),
        pdf: format!("{wall}/kit.pdf"),
        svg: format!("{wall}/kit.svg"),
    })
}

fn exhibition(voice: Voice, theme: &Theme) -> Option<Linked> {
    theme.exhibition.as_ref().map(|exhibition| Linked {
        title: Said::new(&exhibition.title, voice.language()),
        address: exhibition.address.as_ref().map(ToString::to_string),
    })
}
