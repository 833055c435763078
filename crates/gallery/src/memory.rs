//! What was rendered once and still holds.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use cimaise_core::{Language, Season};
use cimaise_web::{App, Problem, Representation};
use moka::future::Cache;

use crate::place::{Place, Slugs};

/// How soon another process's writes are seen on the walls.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// Rendered pages, kits and the rows around walls, kept in memory and shared by all workers. Cheap
/// to clone. What it holds is found again only while the version of the theme is the same, so it is
/// never told to forget.
#[derive(Clone)]
pub struct Memory {
    places: Cache<(Slugs, u64), Arc<Place>>,
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
        let places = Cache::builder().max_capacity(2_000).time_to_live(LOOK_AGAIN);
        let pages = Cache::builder().max_capacity(bytes).weigher(weigh);
        Self { places: places.build(), pages: pages.build() }
    }

    /// The place at an address: as last read, while this process has written nothing since and
    /// another had no time to; else read once for all who wait.
    pub async fn place(&self, app: &App, slugs: Slugs) -> Result<Arc<Place>, Problem> {
        let asked = slugs.clone();
        let read = async {
            let place = app
                .store
                .read(move |db| -> Result<_, Problem> { Ok(Arc::new(Place::read(db, &asked)?)) });
            place.await
        };
        let place = self.places.try_get_with((slugs, app.store.edition()), read).await;
        place.map_err(|problem: Arc<Problem>| (*problem).clone())
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
