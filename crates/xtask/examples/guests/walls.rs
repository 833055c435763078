//! A visitor looks at the first page of a wall, and walks to the thousandth.

use std::collections::BTreeSet;
use std::io::Write;
use std::time::Instant;

use anyhow::{Context, Result};
use uuid::Uuid;

use crate::doors::Browser;

/// How far the walk goes; where less hangs, to the last full page.
const FAR: usize = 1_000;

/// Opens each page so many times, as it is kept and so that it has to be made; prints of each time a line: the
/// milliseconds it took, and the name.
pub async fn walk(url: &str, times: &[String]) -> Result<()> {
    let times: usize = times.first().context("say how many times")?.parse()?;
    let visitor = Browser::at(url)?;
    let wall = wall(&visitor).await?;
    let (far, cursor) = far_away(&visitor, &wall).await?;
    for number in 0..times {
        // Nobody asked for these before: what is kept under other addresses does not serve them.
        let first_made = format!("{wall}?before={}", just_after(Uuid::max(), number));
        let far_made = format!("{wall}?before={}", just_after(cursor, number));
        for (name, address) in [
            ("first page, kept", &wall),
            ("first page, made", &first_made),
            ("1,000th page, kept", &far),
            ("1,000th page, made", &far_made),
        ] {
            let begun = Instant::now();
            visitor.page(address).await?;
            let took = begun.elapsed().as_secs_f64() * 1000.0;
            writeln!(std::io::stdout(), "{took:.3} {name}")?;
        }
    }
    Ok(())
}

/// The wall that has more than one page, found as a visitor finds it.
async fn wall(visitor: &Browser) -> Result<String> {
    let mut pages = BTreeSet::from(["/fr/".to_owned()]);
    for depth in 2..=4 {
        let mut below = BTreeSet::new();
        for page in &pages {
            let html = visitor.page(page).await?;
            let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
            let deep =
                links.filter(|link| link.starts_with("/fr/") && !link.contains(['?', '#', '.']));
            let deep = deep.filter(|link| link.split('/').count() == depth + 1);
            below.extend(deep.filter(|link| !link.ends_with("follow")).map(ToOwned::to_owned));
        }
        pages = below;
    }
    for page in pages {
        if next(&visitor.page(&page).await?).is_some() {
            return Ok(page);
        }
    }
    anyhow::bail!("no wall has a second page")
}

/// The address of a full page that is far away, and where it begins.
async fn far_away(visitor: &Browser, wall: &str) -> Result<(String, Uuid)> {
    let mut here = next(&visitor.page(wall).await?).context("a second page")?;
    for _ in 2..FAR {
        let further = next(&visitor.page(&here).await?).context("no full page far away")?;
        // The very last is not full.
        if next(&visitor.page(&further).await?).is_none() {
            break;
        }
        here = further;
    }
    let before = here.split_once("?before=").context("a page with a beginning")?.1.parse()?;
    Ok((here, before))
}

/// The page behind one.
fn next(page: &str) -> Option<String> {
    let link = page.split("rel=\"next\" href=\"").nth(1)?;
    link.split('"').next().map(ToOwned::to_owned)
}

/// An id of the same millisecond that nothing has, behind all that have one; another for each number.
fn just_after(id: Uuid, number: usize) -> Uuid {
    let mut bytes = *id.as_bytes();
    bytes[6..10].copy_from_slice(&[0x7f, 0xff, 0xbf, 0xff]);
    // Each round is another process.
    bytes[10..14].copy_from_slice(&std::process::id().to_be_bytes());
    bytes[14..].copy_from_slice(&u16::try_from(number).unwrap_or(u16::MAX).to_be_bytes());
    Uuid::from_bytes(bytes)
}
