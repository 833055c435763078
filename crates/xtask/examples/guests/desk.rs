//! One guest sends pictures, one after the other, and a moderator waits for each of them.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use cimaise_core::Role;
use serde_json::Value;

use crate::doors::Browser;
use crate::inside::{Inside, Theme};
use crate::sheet::Sheet;

/// Between two looks at the queue.
const BLINK: Duration = Duration::from_millis(5);
/// Between two pictures: what the one before has left to do is done.
const REST: Duration = Duration::from_secs(2);
/// The longest that a moderator waits.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends each file by both ways, and prints of each a line: the way, then the milliseconds until
/// the form is answered, until it is in the queue, until the desk has shown its picture.
pub async fn send_and_look(url: &str, folder: &Path, files: &[String]) -> Result<()> {
    let theme = Inside::open(folder)?.theme().await?;
    let (guest, mut moderator) = (Browser::at(url)?, Browser::at(url)?);
    moderator.sign_in(Role::Moderator).await?;
    for (number, file) in files.iter().enumerate() {
        let bytes = std::fs::read(file).with_context(|| format!("reading {file}"))?;
        for way in ["ahead", "form"] {
            let sheet = Sheet::of(format!("Numéro {number}, {way}"));
            tokio::time::sleep(REST).await;
            let picture = bytes.clone();
            let begun = Instant::now();
            match way {
                "ahead" => ahead(&guest, &theme, &sheet, picture).await?,
                _ => guest.send(&theme, &sheet, picture).await?,
            }
            let answered = begun.elapsed();
            let picture = waiting(&moderator, &sheet).await?;
            let queued = begun.elapsed();
            look(&moderator, &picture).await?;
            tell(way, [answered, queued, begun.elapsed()])?;
        }
    }
    Ok(())
}

/// The picture comes before the form.
async fn ahead(guest: &Browser, theme: &Theme, sheet: &Sheet, picture: Vec<u8>) -> Result<()> {
    let length = picture.len();
    let upload = guest.announce(sheet, length).await?;
    ensure!(guest.go_on(&upload, 0, picture).await? == length, "some of a file is not safe");
    guest.name(theme, sheet, &upload).await
}

/// The id of the form's picture, once it waits in the queue.
async fn waiting(moderator: &Browser, sheet: &Sheet) -> Result<String> {
    let begun = Instant::now();
    loop {
        let queue = moderator.queue().await?;
        let entries = queue["entries"].as_array().map_or(&[][..], Vec::as_slice);
        let entry = entries.iter().find(|entry| entry["title"] == sheet.title.as_str());
        if let Some(id) = entry.and_then(|entry| entry["picture"]["id"].as_str()) {
            return Ok(id.to_owned());
        }
        ensure!(
            begun.elapsed() < PATIENCE,
            "{} does not wait: {}",
            sheet.title,
            Value::from(entries)
        );
        tokio::time::sleep(BLINK).await;
    }
}

/// Opens the desk and looks at the picture there.
async fn look(moderator: &Browser, picture: &str) -> Result<()> {
    let desk = moderator.page("/desk").await?;
    let beginning = format!("/desk/pictures/{picture}/");
    let found = desk.find(&beginning).context("the desk does not show the picture")?;
    let address = desk[found..].split('"').next().unwrap_or_default();
    moderator.jpeg(address).await?;
    Ok(())
}

fn tell(way: &str, times: [Duration; 3]) -> Result<()> {
    use std::io::Write;
    let [answered, queued, seen] = times.map(|time| time.as_secs_f64() * 1000.0);
    writeln!(std::io::stdout(), "{way} {answered:.1} {queued:.1} {seen:.1}")?;
    Ok(())
}
