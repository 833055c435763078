//! All institutions of a house together, each with what it shows.

use std::sync::Arc;

use cimaise_store::{acts, institutions};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use crate::Memory;
use crate::house::House;
use crate::kept::{Kept, Reading, Row};
use crate::standing::Stands;

/// All institutions, by their names.
pub struct Town {
    slugs: Arc<Kept<Vec<String>>>,
    /// In their order.
    pub houses: Vec<Arc<Kept<House>>>,
}

impl Town {
    /// As it is kept.
    pub async fn kept(app: &App, memory: &Memory) -> Result<Self, Problem> {
        let slugs = memory.slugs(app).await?;
        let mut houses = Vec::with_capacity(slugs.len());
        for slug in slugs.iter() {
            houses.push(memory.house(app, slug.clone()).await?);
        }
        Ok(Self { slugs, houses })
    }

    /// Until when the clock finds each of its calls and themes where it is.
    pub fn seasons_until(&self, now: Timestamp) -> Timestamp {
        let edges = self.houses.iter().map(|house| house.seasons_until(now));
        edges.min().unwrap_or(Timestamp::MAX)
    }
}

impl Stands for Town {
    fn stands(&self) -> bool {
        self.slugs.holds() && self.houses.iter().all(|house| house.holds())
    }
}

/// The slugs of all institutions, by their names, to be kept while none is founded and nothing was done in any.
pub async fn slugs(app: &App) -> Result<Arc<Kept<Vec<String>>>, Problem> {
    let reading = Reading::begin(&app.store);
    let read = app.store.read(|db| -> Result<_, Problem> {
        let all = institutions::all(db)?;
        let ids: Vec<_> = all.iter().map(|institution| institution.id).collect();
        let acts = acts::counts(db, &ids)?;
        let slugs: Vec<_> = all.iter().map(|institution| institution.slug.to_string()).collect();
        Ok((slugs, institutions::count(db)?, acts))
    });
    let (slugs, count, acts) = read.await?;
    let mut rows: Vec<_> = acts.into_iter().map(|(id, acts)| Row::Institution(id, acts)).collect();
    rows.push(Row::All(count));
    Ok(Arc::new(reading.keep(&app.store, rows, slugs)))
}
