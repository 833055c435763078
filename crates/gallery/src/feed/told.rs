//! What a feed tells, whatever it is written in.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use askama::Template;
use cimaise_core::{Contribution, Institution, Picture, Publication};
use cimaise_media::RenditionFormat;
use cimaise_web::{App, Problem};
use cimaise_words::Voice;
use jiff::{Timestamp, Unit};
use serde::Deserialize;

use crate::addresses::{LicenceLink, in_language, of_rendition, of_theme};
use crate::said::paragraphs;
use crate::walls::Walls;

/// What a feed is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// RFC 4287.
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Display for Format {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Atom => "atom",
            Self::Json => "json",
        })
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "atom" => Ok(Self::Atom),
            "json" => Ok(Self::Json),
            _ => Err(()),
        }
    }
}

/// What is read of each entry.
pub struct Hung {
    /// Where it hangs.
    pub publication: Publication,
    /// Its words.
    pub contribution: Contribution,
    /// Its pictures.
    pub pictures: Vec<Picture>,
}

/// A page of a feed. Addresses are absolute.
pub struct Told {
    /// The reader's language.
    pub language: &'static str,
    /// The id of the theme, the call or the institution.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about; may be empty.
    pub about: String,
    /// The institution's name.
    pub house: String,
    /// When the latest entry was hung (RFC 3339).
    pub updated: String,
    /// The page that shows the same.
    pub page: String,
    /// The feed itself, this page of it.
    pub own: String,
    /// Who tells at once what changes in it, if anybody does.
    pub hub: Option<String>,
    /// The page of the feed with what hung before.
    pub older: Option<String>,
    /// The latest first.
    pub entries: Vec<Entry>,
}

/// A publication.
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The language of its words.
    pub language: &'static str,
    /// Its credit line.
    pub author: String,
    /// Since when it hangs (RFC 3339).
    pub published: String,
    /// Its page.
    pub page: String,
    /// Its first picture and its story, as HTML.
    pub summary: String,
    /// On what terms it may be used, in words.
    pub rights: String,
    /// The address of its licence, if it is a public one.
    pub licence: Option<&'static str>,
    /// The title of its theme.
    pub theme: String,
    /// Its pictures.
    pub pictures: Vec<Attached>,
}

/// The largest JPEG of a picture.
#[derive(Clone, Debug)]
pub struct Attached {
    /// Where it is.
    pub address: String,
    /// How long it is, in bytes.
    pub bytes: i64,
    /// In pixels.
    pub width: i32,
    /// In pixels.
    pub height: i32,
    /// Its description; may be empty.
    pub alt: String,
}

impl Attached {
    /// Of what media type it is.
    pub const MEDIA_TYPE: &'static str = RenditionFormat::Jpeg.media_type();

    fn new(
        (app, house): (&App, &Institution),
        publication: &Publication,
        picture: &Picture,
    ) -> Option<Self> {
        let rendition = picture.rendition_for("jpeg", 1280)?;
        let address = of_rendition(publication.id, picture.id, rendition)?;
        Some(Self {
            address: app.edge.absolute_in(house, &address),
            bytes: rendition.bytes,
            width: rendition.width,
            height: rendition.height,
            alt: picture.alt.to_string(),
        })
    }
}

/// The first picture and the story of an entry.
#[derive(Template)]
#[template(path = "gallery/feed-summary.html")]
struct Summary<'a> {
    page: &'a str,
    picture: Option<&'a Attached>,
    story: Vec<&'a str>,
}

impl Told {
    /// In the reader's language, of the page of the feed at that path.
    pub fn new(
        app: &App,
        voice: Voice,
        (walls, path, format): (&Walls, &str, Format),
        hung: &[Hung],
        older: bool,
    ) -> Result<Self, Problem> {
        let language = voice.language();
        let at =
            |path: &str| app.edge.absolute_in(&walls.institution, &in_language(language, path));
        let page = at(&walls.path());
        let entries: Result<_, Problem> =
            hung.iter().filter_map(|one| entry(app, voice, walls, one).transpose()).collect();
        let last = hung.last().filter(|_| older);
        let latest = hung.iter().map(|one| one.publication.published_at).max();
        Ok(Self {
            language: language.tag(),
            id: walls.id().to_string(),
            title: walls.title().get(language).to_owned(),
            about: walls.about().get(language).to_owned(),
            house: walls.institution.name.clone(),
            updated: date_time(latest.unwrap_or_else(|| walls.created_at())),
            own: at(path),
            hub: app.edge.hub.as_ref().map(ToString::to_string),
            older: last.map(|one| format!("{page}/feed.{format}?before={}", one.publication.id)),
            page,
            entries: entries?,
        })
    }
}

/// Nothing, if its wall was taken from the house between two reads.
fn entry(app: &App, voice: Voice, walls: &Walls, one: &Hung) -> Result<Option<Entry>, Problem> {
    let Hung { publication, contribution, pictures } = one;
    let Some((call, theme)) = walls.of(publication.theme) else { return Ok(None) };
    let path = format!("{}/{}", of_theme(&walls.institution, call, theme), publication.slug);
    let page = app.edge.absolute_in(&walls.institution, &in_language(voice.language(), &path));
    let at = (app, &walls.institution);
    let pictures: Vec<_> =
        pictures.iter().filter_map(|picture| Attached::new(at, publication, picture)).collect();
    let story = paragraphs(contribution.story.as_str()).collect();
    let summary = Summary { page: &page, picture: pictures.first(), story }.render();
    let licence = LicenceLink::new(voice, contribution.licence);
    let credit = contribution.credit.as_str();
    let rights =
        voice.say("gallery-feed-rights").with("licence", &licence.name).with("credit", credit);
    Ok(Some(Entry {
        id: publication.id.to_string(),
        title: contribution.title.to_string(),
        language: contribution.language.tag(),
        author: credit.to_owned(),
        published: date_time(publication.published_at),
        summary: summary.map_err(Problem::unexpected)?,
        rights: rights.to_string(),
        licence: licence.address,
        theme: theme.title.get(voice.language()).to_owned(),
        pictures,
        page,
    }))
}

/// An instant to the second (RFC 3339).
fn date_time(at: Timestamp) -> String {
    at.round(Unit::Second).unwrap_or(at).to_string()
}
