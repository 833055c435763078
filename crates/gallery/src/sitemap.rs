//! Sitemaps (protocol 0.9 of sitemaps.org) of an institution: one that names the others, one of its walls, and
//! those of what hangs on each. They stand at the root, since one lists no address above its own.

mod index;
mod pictures;
mod walls;

use askama::Template;
use cimaise_core::{Institution, PublicationId, ThemeId};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use jiff::{Timestamp, Unit};
use serde::Deserialize;

pub use self::index::index;
pub use self::pictures::pictures;
pub use self::walls::walls;
use crate::addresses::in_language;

/// How many addresses a sitemap has at most; each page has one in every language of its institution.
const ADDRESSES: usize = 5_000;

/// For how long crawlers may keep them.
const POLICY: CachePolicy = CachePolicy::PublicFor { seconds: 300 };

const MEDIA_TYPE: &str = "application/xml; charset=utf-8";

/// Of which theme, and from where on.
#[derive(Deserialize)]
pub struct Slice {
    theme: ThemeId,
    from: Option<PublicationId>,
}

#[derive(Template)]
#[template(path = "gallery/sitemap.xml")]
struct Sitemap {
    pages: Vec<Page>,
}

/// A page in all languages.
struct Page {
    /// The language and the address of each.
    addresses: Vec<(&'static str, String)>,
    /// Without a language, where readers are sent to their own.
    any: String,
    changed: Option<String>,
}

impl Page {
    /// The page at that path, without a language.
    fn new(app: &App, institution: &Institution, path: &str, changed: Option<Timestamp>) -> Self {
        let languages = institution.languages.iter();
        let at = |path: &str| app.edge.absolute_in(institution, path);
        Self {
            addresses: languages.map(|one| (one.tag(), at(&in_language(*one, path)))).collect(),
            any: at(path),
            changed: changed.map(date_time),
        }
    }
}

/// How many pages fill a sitemap.
fn pages_in_one(institution: &Institution) -> i64 {
    let pages = ADDRESSES / institution.languages.len().max(1);
    i64::try_from(pages.max(1)).unwrap_or(1)
}

fn written(pages: Vec<Page>) -> Result<Representation, Problem> {
    let body = Sitemap { pages }.render().map_err(Problem::unexpected)?;
    Ok(Representation::new(MEDIA_TYPE, body).compressed())
}

fn date_time(at: Timestamp) -> String {
    at.round(Unit::Second).unwrap_or(at).to_string()
}
