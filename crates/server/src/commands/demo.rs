//! `cimaise demo`: a complete house to try, its past played through the front door.

use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;

use actix_web::rt;
use anyhow::Context;
use cimaise_core::{Clock, Role};
use cimaise_demo::{Album, Hours, Stage, house, play, select, story, take_photographs};
use cimaise_store::{StoreError, institutions};
use jiff::{SignedDuration, Timestamp};

use super::serve::open_doors;
use crate::cli::Demo;
use crate::clock::{SetClock, SystemClock};
use crate::furnish::{Furnished, furnish};
use crate::house::House;
use crate::http;
use crate::settings::Settings;
use crate::terminal::say;
use crate::worker::run_due;

/// Furnishes a house in its own folder unless an earlier demonstration did, and serves it.
pub fn demo(mut settings: Settings, options: &Demo) -> anyhow::Result<()> {
    settings.data = settings.data.join("demo");
    settings.mail.server = None;
    if options.fresh {
        start_over(&settings)?;
    }
    rt::System::new().block_on(async move {
        let mut house = House::open(settings.clone(), Arc::new(SystemClock))?;
        house.migrate()?;
        let empty = house
            .app
            .store
            .read(|db| Ok::<_, StoreError>(institutions::all(db)?.is_empty()))
            .await?;
        if empty {
            play_the_past(&settings).await.context("the demonstration cannot be furnished")?;
        }
        house.shows_mails = true;
        welcome(&settings)?;
        open_doors(house, true).await
    })
}

/// Removes what an earlier demonstration left. A database elsewhere is not ours to remove.
fn start_over(settings: &Settings) -> anyhow::Result<()> {
    anyhow::ensure!(
        settings.database.is_none() && settings.storage.is_none(),
        "--fresh removes the demonstration's own folder only: empty the database and the storage \
         that you set yourself, then start without it"
    );
    remove(&settings.data)
}

fn remove(folder: &Path) -> anyhow::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// The demonstration's house while its past is played.
struct Rehearsal {
    house: House,
    clock: Arc<SetClock>,
    base_url: String,
    runtime: tokio::runtime::Handle,
}

impl Stage for Rehearsal {
    fn base_url(&self) -> &str {
        &self.base_url
    }

    fn go_to(&self, instant: Timestamp) {
        self.clock.go_to(instant);
    }

    fn work(&self) {
        if let Err(error) = self.runtime.block_on(run_due(&self.house)) {
            tracing::error!(%error, "the work of the demonstration stopped");
        }
    }

    fn played(&self, title: &str) {
        say(&format!("  received  {title}"));
    }
}

async fn play_the_past(settings: &Settings) -> anyhow::Result<()> {
    let now = SystemClock.now();
    let story = story::story()?;
    say("Drawing and photographing paper toys…");
    let album = tokio::task::spawn_blocking({
        let story = story.clone();
        move || take_photographs(&story)
    })
    .await??;
    say("Sending them, and deciding on them…");
    let clock = Arc::new(SetClock::new(now - SignedDuration::from_hours(24 * 60)));
    let mut rehearsed = settings.clone();
    rehearsed.rates = cimaise_web::Limits::without_hurry();
    let house = House::open(rehearsed, clock.clone())?;
    let furnished = furnish(&house, &house::house()?, now).await?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let base_url = format!("http://{}", listener.local_addr()?);
    let server = http::serve(&house, listener, 1)?;
    let handle = server.handle();
    let serving = tokio::spawn(server);
    let runtime = tokio::runtime::Handle::current();
    let stage = Rehearsal { house, clock, base_url, runtime };
    let played =
        tokio::task::spawn_blocking(move || play_on(&stage, &story, &album, &furnished, now)).await;
    handle.stop(true).await;
    serving.await??;
    played?
}

fn play_on(
    stage: &Rehearsal,
    story: &[story::Sent],
    album: &Album,
    furnished: &Furnished,
    now: Timestamp,
) -> anyhow::Result<()> {
    let themes = |slug: &str| furnished.themes.get(slug).cloned();
    let moderator = (furnished.moderator.as_str(), furnished.password.as_str());
    let house = house::house()?;
    let hours = Hours::of(jiff::tz::TimeZone::get(&house.institution.time_zone)?);
    play(stage, (story, &hours), album, &themes, moderator, now)?;
    let owner = house.people.iter().find(|one| one.role == Role::Owner).context("an owner")?;
    Ok(select(stage.base_url(), &house, (&owner.email, &house.password))?)
}

fn welcome(settings: &Settings) -> anyhow::Result<()> {
    let demo = house::house()?;
    let url = settings.public_url.as_str().trim_end_matches('/');
    say("");
    say(&format!("  The wall      {url}/"));
    say(&format!("  The desk      {url}/desk"));
    say(&format!("  The mails     {url}/mails"));
    say(&format!("  The API       {url}/api"));
    say("");
    say(&format!("  Staff, all with the password {}", demo.password));
    for one in &demo.people {
        say(&format!("    {:<28} {} ({}, {})", one.email, one.name, one.role, one.language));
    }
    say("");
    say("  Ctrl-C closes the house; the next start finds it as it was, --fresh starts over.");
    say("");
    Ok(())
}
