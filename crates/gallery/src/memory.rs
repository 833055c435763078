//! What was rendered once and still holds.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use cimaise_core::{Language, Season};
use cimaise_store::themes;
use cimaise_web::{App, Problem, Representation};
use moka::future::Cache;

use crate::place::{Place, Slugs};

/// Rendered pages, kits and the rows around walls, kept in memory and shared by all workers. Cheap
/// to clone. What it holds is found again only while the version of the theme is the same, so it is
/// never told to forget.
#[derive(Clone)]
pub struct Memory {
    places: Cache<Slugs, Arc<Place>>,
    pages: Cache<Key, Representation>,
}

/// What a rendered answer depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Path and cursor.
    pub page: String,
    /// The reader's language.
    pub language: Language,
    /// The versions of the rows it shows, and the seasons that the clock finds.
    pub state: String,
}

impl Key {
    /// A page under a theme.
    pub fn of_theme(page: String, language: Language, place: &Place, season: Season) -> Self {
        // The id: a theme that takes over another's address begins at version 0 again.
        let kit = place.kit.as_ref().map(|kit| kit.id);
        let state = format!("{}.{}.{season}.{kit:?}", place.theme.id, place.theme.version);
        Self { page, language, state }
    }
}

impl Default for Memory {
    fn default() -> Self {
        Self::new(64 * 1024 * 1024)
    }
}

impl Memory {
    /// A memory of at most about `bytes` bytes of rendered answers.
    pub fn new(bytes: u64) -> Self {
        let weigh = |key: &Key, page: &Representation| {
            let weight = page.weight() + key.page.len() + key.state.len();
            u32::try_from(weight).unwrap_or(u32::MAX)
        };
        // A new kit does not move the theme's version: it shows after this time at the latest.
        let places = Cache::builder().max_capacity(2_000).time_to_live(Duration::from_mins(1));
        let pages = Cache::builder().max_capacity(bytes).weigher(weigh);
        Self { places: places.build(), pages: pages.build() }
    }

    /// The place at an address: from memory if its theme's row says that nothing has changed.
    pub async fn place(&self, app: &App, slugs: Slugs) -> Result<Arc<Place>, Problem> {
        let known = self.places.get(&slugs).await;
        let kept = known.clone();
        let asked = slugs.clone();
        let read = app.store.read(move |db| -> Result<_, Problem> {
            if let Some(known) = kept
                && themes::by_id(db, known.theme.id).is_ok_and(|theme| theme == known.theme)
            {
                return Ok(known);
            }
            Ok(Arc::new(Place::read(db, &asked)?))
        });
        let place = read.await?;
        if !known.is_some_and(|known| Arc::ptr_eq(&known, &place)) {
            self.places.insert(slugs, place.clone()).await;
        }
        Ok(place)
    }

    /// The answer kept under `key`, else what `render` makes of it, once for all who wait.
    pub async fn page(
        &self,
        key: Key,
        render: impl Future<Output = Result<Representation, Problem>>,
    ) -> Result<Representation, Problem> {
        let kept = self.pages.try_get_with(key, render).await;
        kept.map_err(|problem: Arc<Problem>| (*problem).clone())
    }
}
