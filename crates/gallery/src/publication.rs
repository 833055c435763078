//! One publication: all its pictures, large, with its words.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Contribution, Language, Picture, Publication};
use cimaise_store::searchable::credit_is_found;
use cimaise_store::{Db, StoreResult, contributions, wall};
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::Voice;
use jiff::Timestamp;
use url::form_urlencoded::Serializer;

use crate::addresses::{LicenceLink, in_language, of_publication, of_search, of_wall};
use crate::image::{Image, largest, ratio_of, shared};
use crate::json_ld::image_object;
use crate::memory::Key;
use crate::place::Place;
use crate::said::{Said, beginning, paragraphs};
use crate::share::Share;
use crate::{Memory, frame, oembed, standing};

#[derive(Template)]
#[template(path = "gallery/publication.html")]
struct PublicationPage {
    layout: Layout,
    t: Voice,
    theme: Said,
    wall: String,
    lang: Option<Language>,
    title: String,
    credit: String,
    /// All that hangs under this name; none where it has no letter.
    by: Option<String>,
    story: Vec<String>,
    licence: LicenceLink,
    date: String,
    beside: bool,
    exhibits: Vec<Exhibit>,
    newer: Option<Neighbour>,
    older: Option<Neighbour>,
    share: Share,
    /// Where one says that something is wrong with it.
    notice: String,
    /// The same for viewers that read IIIF.
    manifest: String,
    json_ld: String,
}

struct Exhibit {
    ratio: String,
    image: Image,
    /// The largest there is of it.
    whole: Option<String>,
}

struct Neighbour {
    title: String,
    href: String,
}

/// What is read of a publication.
struct Shown {
    publication: Publication,
    contribution: Contribution,
    pictures: Vec<Picture>,
    newer: Option<Neighbour>,
    older: Option<Neighbour>,
}

/// `/{lang}/{institution}/{call}/{theme}/{slug}`.
pub async fn publication(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<(Language, String, String, String, String)>,
) -> Result<HttpResponse, Problem> {
    let (language, institution, call, theme, slug) = path.into_inner();
    let now = app.now();
    let place = memory.place(&app, (institution, call, theme)).await?;
    let page = format!("{}/{slug}", of_wall(&place));
    let key = Key::of_theme(page.clone(), language, &place, place.season(now));
    let render = async {
        let shown = read(&app, &place, language, slug).await?;
        render(&app, &place, Voice::new(language), shown, now)
    };
    let shown = (memory.page(key, render).await?, CachePolicy::Revalidate);
    let (address, until) = (in_language(language, &page), place.season_until(now));
    Ok(standing::answer(&request, address, shown, place, until))
}

async fn read(
    app: &App,
    place: &Place,
    language: Language,
    slug: String,
) -> Result<Shown, Problem> {
    let theme = place.theme.id;
    let wall_path = in_language(language, &of_wall(place));
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let publication = wall::by_slug(db, theme, &slug)?;
        let (contribution, pictures) = wall::shown(db, &publication)?;
        let (newer, older) = wall::neighbours(db, &publication)?;
        let newer = newer.map(|next| neighbour(db, &wall_path, &next)).transpose()?;
        let older = older.map(|next| neighbour(db, &wall_path, &next)).transpose()?;
        Ok(Shown { publication, contribution, pictures, newer, older })
    });
    read.await
}

fn neighbour(db: &mut Db, wall: &str, publication: &Publication) -> StoreResult<Neighbour> {
    let contribution = contributions::by_id(db, publication.contribution)?;
    let href = format!("{wall}/{}", publication.slug);
    Ok(Neighbour { title: contribution.title.to_string(), href })
}

fn render(
    app: &App,
    place: &Place,
    voice: Voice,
    shown: Shown,
    now: Timestamp,
) -> Result<Representation, Problem> {
    let Shown { publication, contribution, pictures, newer, older } = shown;
    let (language, house) = (voice.language(), &place.institution.name);
    let path = of_publication(place, &publication.slug);
    let address = app.edge.absolute_in(&place.institution, &in_language(language, &path));
    let image = pictures
        .first()
        .and_then(|picture| shared(publication.id, picture))
        .map(|path| app.edge.absolute_in(&place.institution, &path));
    let title = contribution.title.as_str();
    let data = image_object(&publication, &contribution, (&address, image.as_deref()), house)
        .map_err(Problem::unexpected)?;
    let mut layout =
        frame::of_theme(app, voice, (place, &path), title, now).with_script("scripts/viewer.js");
    layout.description =
        beginning(contribution.story.as_str()).or_else(|| Some(by_line(voice, &contribution)));
    layout.oembed =
        Some(oembed::address_for(app, &place.institution, &in_language(language, &path)));
    layout.image = image;
    rendered(&PublicationPage {
        layout,
        t: voice,
        theme: Said::new(&place.theme.title, language),
        wall: in_language(language, &of_wall(place)),
        lang: (contribution.language != language).then_some(contribution.language),
        credit: contribution.credit.to_string(),
        by: under(language, place, contribution.credit.as_str()),
        story: paragraphs(contribution.story.as_str()).map(ToOwned::to_owned).collect(),
        licence: LicenceLink::new(voice, contribution.licence),
        date: voice.date(publication.published_at, &place.zone()).to_string(),
        // A wide picture takes the whole width; several make a column of their own.
        beside: matches!(pictures.as_slice(), [only] if only.ratio() < 1.3),
        exhibits: exhibits(voice, &publication, title, &pictures),
        newer,
        older,
        notice: format!("{}/notice", in_language(language, &path)),
        share: Share::new(voice, title, &place.institution, address),
        manifest: format!("/iiif{path}/manifest.json"),
        json_ld: data,
        title: title.to_owned(),
    })
}

fn under(language: Language, place: &Place, credit: &str) -> Option<String> {
    let query = Serializer::new(String::new()).append_pair("by", credit).finish();
    let search = in_language(language, &of_search(&place.institution));
    credit_is_found(credit).then(|| format!("{search}?{query}"))
}

fn by_line(voice: Voice, contribution: &Contribution) -> String {
    let (title, credit) = (contribution.title.as_str(), contribution.credit.as_str());
    voice.say("gallery-by-line").with("title", title).with("credit", credit).to_string()
}

fn exhibits(
    voice: Voice,
    publication: &Publication,
    title: &str,
    pictures: &[Picture],
) -> Vec<Exhibit> {
    let exhibit = |picture: &Picture| {
        // Alone on its page, a picture without description is at least named.
        let alt = if picture.alt.is_empty() {
            voice.say("gallery-no-description").with("title", title).to_string()
        } else {
            picture.alt.to_string()
        };
        let image = Image::alone(publication.id, picture, alt, picture.position == 1);
        Exhibit { ratio: ratio_of(picture), image, whole: largest(publication.id, picture) }
    };
    pictures.iter().map(exhibit).collect()
}
