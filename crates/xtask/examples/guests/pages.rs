//! A manager goes through the pages of the desk that list something.

use std::io::Write;
use std::time::Instant;

use anyhow::{Context, Result};
use cimaise_core::Role;

use crate::doors::Browser;

/// The pages, with the words that their addresses come by.
const PAGES: [(&str, &str); 16] = [
    ("queue, of a language", "/desk?language=en"),
    ("queue, with a flag", "/desk?flag=watched-word"),
    ("queue, a week old", "/desk?waits=week"),
    ("queue, theme by theme", "/desk?order=interleaved"),
    ("selection of fifty", "/desk/selection?ENTRIES"),
    ("hangings", "/desk/hangings"),
    ("outbox", "/desk/outbox"),
    ("notices", "/desk/notices"),
    ("pauses", "/desk/pauses"),
    ("journal", "/desk/journal"),
    ("journal, of an act", "/desk/journal?act=decisions"),
    ("tools", "/desk/webhooks"),
    ("a tool and its log", "/desk/webhooks/TOOL"),
    ("statements", "/api/v1/institutions/INSTITUTION/statements"),
    ("hangings, as JSON", "/api/v1/calls/CALL/hangings"),
    ("outbox, as JSON", "/api/v1/calls/CALL/outbox"),
];
/// Entries of a selection.
const SELECTED: usize = 50;

/// Opens each page so many times; prints of each time a line: its name and the milliseconds it took.
pub async fn open(url: &str, times: &[String]) -> Result<()> {
    let times: usize = times.first().context("say how many times")?.parse()?;
    let mut manager = Browser::at(url)?;
    manager.sign_in(Role::Owner).await?;
    let words = words(&manager).await?;
    for _ in 0..times {
        for (name, address) in PAGES {
            let filled = words
                .iter()
                .fold(address.to_owned(), |so_far, (word, value)| so_far.replace(word, value));
            let begun = Instant::now();
            manager.page(&filled).await?;
            let took = begun.elapsed().as_secs_f64() * 1000.0;
            writeln!(std::io::stdout(), "{took:.3} {name}")?;
        }
    }
    Ok(())
}

/// What stands in this house for the words.
async fn words(manager: &Browser) -> Result<[(&'static str, String); 4]> {
    let calls = manager.page("/desk/calls").await?;
    let tools = manager.page("/desk/webhooks").await?;
    let queue = manager.queue().await?;
    let waiting = queue["entries"].as_array().context("nothing waits")?;
    let ids = waiting.iter().take(SELECTED).filter_map(|entry| entry["contribution"].as_str());
    let entries: Vec<String> = ids.map(|id| format!("entry={id}")).collect();
    anyhow::ensure!(entries.len() == SELECTED, "{} entries wait", entries.len());
    Ok([
        ("ENTRIES", entries.join("&")),
        ("TOOL", id_after(&tools, "href=\"/desk/webhooks/")?),
        ("INSTITUTION", id_after(&calls, "href=\"/desk/institutions/")?),
        ("CALL", id_after(&calls, "href=\"/desk/calls/")?),
    ])
}

/// The first id of a page that stands behind something.
fn id_after(page: &str, before: &str) -> Result<String> {
    let is_id = |text: &&str| text.len() == 36 && text.split('-').count() == 5;
    let found = page.split(before).skip(1).filter_map(|rest| rest.split(['"', '/', '?']).next());
    Ok(found.into_iter().find(is_id).with_context(|| format!("no id after {before}"))?.to_owned())
}
