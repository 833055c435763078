//! Looks whether what is kept of the rows is still so, so that no reader has to.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use cimaise_store::{Db, Store, StoreResult, acts, institutions, themes};

use crate::Memory;
use crate::kept::Row;

/// How often it looks: a second look fits into the time for which a first one is believed.
const EVERY: Duration = Duration::from_millis(400);

/// How many rows are looked at in one query.
const AT_ONCE: usize = 500;

/// Looks, again and again, for as long as anybody else has this memory. Nothing is asked of the database
/// while nothing is kept.
pub async fn watch(store: Store, memory: Memory) {
    let memory = memory.weak();
    let mut reached = true;
    while let Some(memory) = memory.upgrade() {
        let looked = once(&store, &memory).await;
        if let (Err(error), true) = (&looked, reached) {
            tracing::warn!(%error, "what hangs cannot be looked at: readers ask the database");
        }
        reached = looked.is_ok();
        drop(memory);
        tokio::time::sleep(EVERY).await;
    }
}

/// Compares what is kept with the rows, once.
async fn once(store: &Store, memory: &Memory) -> StoreResult<()> {
    let (places, houses, towns) = (memory.places(), memory.houses(), memory.towns());
    let mut rows: Vec<_> = places.iter().flat_map(|place| place.rows()).collect();
    rows.extend(houses.iter().flat_map(|house| house.rows()));
    rows.extend(towns.iter().flat_map(|town| town.rows()));
    if rows.is_empty() {
        return Ok(());
    }
    let at = Instant::now();
    let now = store.read(move |db| as_they_are(db, &rows)).await?;
    for place in places {
        place.looked_at(at, &now);
    }
    for house in houses {
        house.looked_at(at, &now);
    }
    for town in towns {
        town.looked_at(at, &now);
    }
    Ok(())
}

/// The rows with the numbers that they have now.
fn as_they_are(db: &mut Db, rows: &[Row]) -> StoreResult<HashSet<Row>> {
    let (mut of, mut found, mut all) = (HashSet::new(), HashSet::new(), false);
    for row in rows {
        match row {
            Row::Theme(id, _) => of.insert(*id),
            Row::Institution(id, _) => found.insert(*id),
            Row::All(_) => !std::mem::replace(&mut all, true),
        };
    }
    let mut now = HashSet::new();
    for some in Vec::from_iter(of).chunks(AT_ONCE) {
        let versions = themes::versions(db, some)?;
        now.extend(versions.into_iter().map(|(id, version)| Row::Theme(id, version)));
    }
    for some in Vec::from_iter(found).chunks(AT_ONCE) {
        let counts = acts::counts(db, some)?;
        now.extend(counts.into_iter().map(|(id, acts)| Row::Institution(id, acts)));
    }
    if all {
        now.insert(Row::All(institutions::count(db)?));
    }
    Ok(now)
}
