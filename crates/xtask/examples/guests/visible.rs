//! A guest sends, a moderator hangs it at one process, a visitor of another waits until the wall shows it.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use cimaise_core::Role;

use crate::doors::Browser;
use crate::inside::Inside;
use crate::sheet::Sheet;

/// Between two looks.
const BLINK: Duration = Duration::from_millis(5);
/// The longest that anybody waits.
const PATIENCE: Duration = Duration::from_secs(30);

/// Hangs so many pictures, one after the other; prints of each a line: the milliseconds from the moment the decision is
/// sent until the other process's wall shows it.
pub async fn hang_and_look(url: &str, folder: &Path, rest: &[String]) -> Result<()> {
    let [other, times, file] = rest else {
        anyhow::bail!("say another process's address, how many times, and a picture")
    };
    let (times, picture): (usize, _) = (times.parse()?, std::fs::read(file)?);
    let theme = Inside::open(folder)?.theme().await?;
    let (guest, mut moderator, visitor) =
        (Browser::at(url)?, Browser::at(url)?, Browser::at(other)?);
    moderator.sign_in(Role::Moderator).await?;
    let wall = format!("/fr{}", theme.path);
    for number in 0..times {
        let sheet = Sheet::of(format!("Visible {number} ici"));
        guest.send(&theme, &sheet, picture.clone()).await?;
        let entry = waiting(&moderator, &sheet.title).await?;
        visitor.page(&wall).await?;
        let begun = Instant::now();
        moderator.hang(&format!("/desk/contributions/{entry}")).await?;
        while !visitor.page(&wall).await?.contains(&sheet.title) {
            ensure!(begun.elapsed() < PATIENCE, "the wall never shows {}", sheet.title);
            tokio::time::sleep(BLINK).await;
        }
        writeln!(std::io::stdout(), "{:.1}", begun.elapsed().as_secs_f64() * 1000.0)?;
    }
    Ok(())
}

/// The id of what has this title, once it waits.
async fn waiting(moderator: &Browser, title: &str) -> Result<String> {
    let begun = Instant::now();
    loop {
        let queue = moderator.queue().await?;
        let entries = queue["entries"].as_array().context("a queue")?;
        if let Some(entry) = entries.iter().find(|entry| entry["title"] == title) {
            return Ok(entry["contribution"].as_str().context("an id")?.to_owned());
        }
        ensure!(begun.elapsed() < PATIENCE, "{title} does not wait");
        tokio::time::sleep(BLINK).await;
    }
}
