//! `cimaise admin log verify`: is the log as it was written?

use anyhow::{Context, bail, ensure};
use cimaise_core::{Institution, InstitutionId};
use cimaise_store::acts::{self, Head, Step};
use cimaise_store::{Store, StoreError, StoreResult, institutions};

use crate::terminal::say;

/// Lines at a time.
const PAGE: i64 = 2_000;

/// Walks the logs, says of each where it ends or what does not fit, and fails if anything does not.
pub(super) async fn verify(
    store: &Store,
    only: Option<&str>,
    written_down: Option<&str>,
) -> anyhow::Result<()> {
    let written_down = written_down.map(read_head).transpose()?;
    let houses = match only {
        None => store.read::<_, StoreError, _>(institutions::all).await?,
        Some(slug) => vec![named(store, slug.to_owned()).await?],
    };
    let mut wrong = 0;
    for house in &houses {
        if let Err(told) = verify_one(store, house, written_down).await? {
            wrong += 1;
            say(&format!("{}: {told}", house.name));
        }
    }
    if only.is_none()
        && let Some(id) = store.read::<_, StoreError, _>(acts::stray).await?
    {
        wrong += 1;
        say(&format!("A line ({id}) belongs to no institution."));
    }
    ensure!(wrong == 0, "the log is not as it was written");
    Ok(())
}

async fn named(store: &Store, slug: String) -> anyhow::Result<Institution> {
    let asked = slug.clone();
    match store.read(move |db| institutions::by_slug(db, &asked)).await {
        Err(StoreError::NotFound) => bail!("no institution has addresses in “{slug}”"),
        found => Ok(found?),
    }
}

/// `12:3f…`, as the journal's page and this command say it.
fn read_head(text: &str) -> anyhow::Result<Head> {
    let (place, digest) = text.split_once(':').context("write it as NUMBER:DIGEST")?;
    let place = place.trim().parse().with_context(|| format!("“{place}” is no number"))?;
    Ok(Head { place, digest: digest.trim().parse()? })
}

/// What does not fit, in a sentence.
async fn verify_one(
    store: &Store,
    house: &Institution,
    written_down: Option<Head>,
) -> StoreResult<Result<(), String>> {
    let (head, erased) = match walk(store, house.id).await? {
        Ok(whole) => whole,
        Err(misfit) => return Ok(Err(misfit)),
    };
    if let Some(written) = written_down.filter(|written| written.place > 0) {
        let (id, place) = (house.id, written.place);
        match store.read(move |db| acts::digest_at(db, id, place)).await? {
            Some(digest) if digest == written.digest => {}
            Some(digest) => {
                return Ok(Err(format!("line {place} is {digest}, which was not written down")));
            }
            None => return Ok(Err(format!("there is no line {place} any more"))),
        }
    }
    let erased = match erased {
        0 => String::new(),
        some => format!(" The words of {some} were erased."),
    };
    say(&format!(
        "{}: {} lines, all as they were written. It ends at {head}.{erased}",
        house.name, head.place
    ));
    Ok(Ok(()))
}

/// Where a log ends and how many details were erased from it, or what does not fit.
async fn walk(store: &Store, id: InstitutionId) -> StoreResult<Result<(Head, u64), String>> {
    let (mut after, mut all) = (Head::default(), 0);
    loop {
        match store.read(move |db| acts::verify(db, id, after, PAGE)).await? {
            Step::Fits { head, erased } => (after, all) = (head, all + erased),
            Step::Ends { head, erased } => return Ok(Ok((head, all + erased))),
            Step::Breaks(misfit) => return Ok(Err(misfit.to_string())),
        }
    }
}
