//! What surrounds every page: its head, its bar, its foot.

mod house;

use cimaise_core::{Language, PictureView};
use cimaise_words::Voice;

pub use self::house::{FootLink, House};
use crate::asset;

/// The frame of a page. A page's template extends `layout/public.html`, `layout/desk.html` or
/// `layout/plain.html`, and its struct holds a field `layout` and a field `t`, the voice.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The reader's language.
    pub voice: Voice,
    /// The title of this page alone, already in the reader's language.
    pub title: String,
    /// One or two sentences for search engines and shared links.
    pub description: Option<String>,
    /// The institution whose wall this is; none on the index and at the desk of several.
    pub house: Option<House>,
    /// The links of the bar.
    pub nav: Vec<NavItem>,
    /// Where one takes part, when the theme is open.
    pub participate: Option<String>,
    /// The same page in every language, this one included, absolute or rooted.
    pub alternates: Vec<Alternate>,
    /// The one address of this page, absolute.
    pub canonical: Option<String>,
    /// The feeds of this page, absolute, without `.atom` and `.json`.
    pub feed: Option<String>,
    /// Where other sites ask how to show this page (oEmbed), absolute.
    pub oembed: Option<String>,
    /// The picture shown with a shared link, absolute.
    pub image: Option<String>,
    /// The name of who signed in, at the desk.
    pub signed_in: Option<String>,
    /// How pictures are shown to whoever signed in.
    pub picture_view: PictureView,
    /// The addresses of the page's scripts, ES modules, from [`asset`].
    pub scripts: Vec<&'static str>,
    /// Search engines may list this page.
    pub listed: bool,
    /// The page is a preview that the staff alone sees: where at the desk one comes from.
    pub preview_of: Option<String>,
}

/// A link of the bar.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// What it says, in the reader's language.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// This is the page one reads.
    pub current: bool,
    /// How many things wait there.
    pub count: Option<u64>,
}

/// The same page in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    /// Which.
    pub language: Language,
    /// Where.
    pub href: String,
}

impl NavItem {
    /// A link to another page.
    pub fn new(label: impl ToString, href: impl Into<String>) -> Self {
        Self { label: label.to_string(), href: href.into(), current: false, count: None }
    }

    /// Marks the page one reads.
    #[must_use]
    pub fn current_if(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// Says how many things wait there; nothing for none.
    #[must_use]
    pub fn with_count(mut self, count: u64) -> Self {
        self.count = (count > 0).then_some(count);
        self
    }
}

impl Layout {
    /// A frame with a title and nothing else; search engines may list the page.
    pub fn new(voice: Voice, title: impl ToString) -> Self {
        Self {
            voice,
            title: title.to_string(),
            description: None,
            house: None,
            nav: Vec::new(),
            participate: None,
            alternates: Vec::new(),
            canonical: None,
            feed: None,
            oembed: None,
            image: None,
            signed_in: None,
            picture_view: PictureView::Plain,
            scripts: Vec::new(),
            listed: true,
            preview_of: None,
        }
    }

    /// The page of an institution.
    #[must_use]
    pub fn of(mut self, house: House) -> Self {
        self.house = Some(house);
        self
    }

    /// The same page in every language, from its path without `/{lang}` (`/musee/appel`).
    #[must_use]
    pub fn in_every_language(self, path: &str) -> Self {
        self.in_languages(&Language::ALL, path)
    }

    /// The same page in the languages that an institution writes.
    #[must_use]
    pub fn in_languages(mut self, languages: &[Language], path: &str) -> Self {
        let alternate = |language: &Language| Alternate {
            language: *language,
            href: format!("/{language}{path}"),
        };
        self.alternates = languages.iter().map(alternate).collect();
        self
    }

    /// Scheme and host of the canonical address, for addresses that have to be absolute; nothing for a page that has none.
    pub fn site(&self) -> &str {
        let canonical = self.canonical.as_deref().unwrap_or_default();
        let host = canonical.find("://").map_or(0, |scheme| scheme + 3);
        let path = canonical[host..].find('/').map_or(canonical.len(), |path| host + path);
        &canonical[..path]
    }

    /// Loads a script of `web/scripts`, such as `scripts/send.js`.
    #[must_use]
    pub fn with_script(mut self, name: &str) -> Self {
        self.scripts.push(asset(name));
        self
    }

    /// Keeps the page out of search engines.
    #[must_use]
    pub fn unlisted(mut self) -> Self {
        self.listed = false;
        self
    }

    /// `Pourquoi pleure-t-elle ? · Musée d’Art Moderne`.
    pub fn full_title(&self) -> String {
        match &self.house {
            Some(house) if house.name != self.title => format!("{} · {}", self.title, house.name),
            Some(_) => self.title.clone(),
            None => format!("{} · Cimaise", self.title),
        }
    }

    /// The address of a stylesheet or script, for templates.
    pub fn asset(&self, name: &str) -> &'static str {
        asset(name)
    }
}

#[cfg(test)]
mod tests;
