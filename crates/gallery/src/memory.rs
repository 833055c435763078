//! What was rendered once and still holds.

use std::future::Future;
use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

use cimaise_core::{Language, Season};
use cimaise_web::{App, Problem, Representation};
use moka::future::Cache;

use crate::house::House;
use crate::iiif::cuts::Cuts;
use crate::kept::Kept;
use crate::place::{Place, Slugs};
use crate::town;

/// The most places that are kept.
const PLACES: u64 = 2_000;

/// The most institutions that are kept, each with its calls and themes.
const HOUSES: u64 = 200;

/// How long a place or a house of which nobody asks is kept.
const REMEMBERED: Duration = Duration::from_mins(10);

/// How often a place is read for one request before it is taken as it is.
const TRIES: usize = 3;

/// Rendered pages, kits and the rows around walls, kept in memory and shared by all workers. Cheap
/// to clone. A page is found again only while the version of the theme is the same, so it is
/// never told to forget.
#[derive(Clone)]
pub struct Memory(Arc<Kinds>);

struct Kinds {
    places: Cache<Slugs, Arc<Kept<Place>>>,
    houses: Cache<String, Arc<Kept<House>>>,
    towns: Cache<(), Arc<Kept<Vec<String>>>>,
    pages: Cache<Key, Representation>,
    cuts: Cuts,
}

/// A memory that lasts as long as others have it.
pub(crate) struct Weak(std::sync::Weak<Kinds>);

impl Weak {
    /// As long as others have it.
    pub fn upgrade(&self) -> Option<Memory> {
        self.0.upgrade().map(Memory)
    }
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
        let places = Cache::builder().max_capacity(PLACES).time_to_idle(REMEMBERED);
        let houses = Cache::builder().max_capacity(HOUSES).time_to_idle(REMEMBERED);
        let pages = Cache::builder().max_capacity(bytes).weigher(weigh);
        let towns = Cache::builder().max_capacity(1).time_to_idle(REMEMBERED);
        Self(Arc::new(Kinds {
            places: places.build(),
            houses: houses.build(),
            towns: towns.build(),
            pages: pages.build(),
            cuts: Cuts::default(),
        }))
    }

    /// The place at an address: as last read, while it is so; else read once for all who wait.
    pub async fn place(&self, app: &App, slugs: Slugs) -> Result<Arc<Kept<Place>>, Problem> {
        still(&self.0.places, slugs, |slugs| Place::kept(app, slugs)).await
    }

    /// The house of an institution, likewise.
    pub async fn house(&self, app: &App, slug: String) -> Result<Arc<Kept<House>>, Problem> {
        still(&self.0.houses, slug, |slug| House::kept(app, slug)).await
    }

    /// The slugs of all institutions, by their names, likewise.
    pub async fn slugs(&self, app: &App) -> Result<Arc<Kept<Vec<String>>>, Problem> {
        still(&self.0.towns, (), |()| town::slugs(app)).await
    }

    /// Parts of pictures.
    pub(crate) fn cuts(&self) -> &Cuts {
        &self.0.cuts
    }

    /// All places that are kept.
    pub(crate) fn places(&self) -> Vec<Arc<Kept<Place>>> {
        self.0.places.iter().map(|(_, place)| place).collect()
    }

    /// All houses that are kept.
    pub(crate) fn houses(&self) -> Vec<Arc<Kept<House>>> {
        self.0.houses.iter().map(|(_, house)| house).collect()
    }

    /// The list of all institutions, if it is kept.
    pub(crate) fn towns(&self) -> Vec<Arc<Kept<Vec<String>>>> {
        self.0.towns.iter().map(|(_, town)| town).collect()
    }

    /// The same, without keeping it alive.
    pub(crate) fn weak(&self) -> Weak {
        Weak(Arc::downgrade(&self.0))
    }

    /// The answer kept under `key`, else what `render` makes of it, once for all who wait.
    pub async fn page(
        &self,
        key: Key,
        render: impl Future<Output = Result<Representation, Problem>>,
    ) -> Result<Representation, Problem> {
        let kept = self.0.pages.try_get_with(key, render).await;
        kept.map_err(|problem: Arc<Problem>| (*problem).clone())
    }
}

/// What is kept under `key` and still so. What is read while so much is written that it is never undisturbed is
/// good for the one who asks.
async fn still<K, T, F>(
    kept: &Cache<K, Arc<Kept<T>>>,
    key: K,
    read: impl Fn(K) -> F,
) -> Result<Arc<Kept<T>>, Problem>
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    T: Send + Sync + 'static,
    F: Future<Output = Result<Arc<Kept<T>>, Problem>>,
{
    for _ in 0..TRIES {
        let found = kept.try_get_with(key.clone(), read(key.clone())).await;
        let found = found.map_err(|problem: Arc<Problem>| (*problem).clone())?;
        if found.holds() {
            return Ok(found);
        }
        kept.invalidate(&key).await;
    }
    read(key).await
}
