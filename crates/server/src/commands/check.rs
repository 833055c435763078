//! `cimaise check`: what is wrong, in a sentence each.

use std::sync::Arc;

use actix_web::rt;
use cimaise_blobs::Key;
use cimaise_core::{Clock, ContributionId, PictureId};
use cimaise_media::Format;
use cimaise_notify::Mailer;
use cimaise_store::{Db, StoreError, letters};

use crate::clock::SystemClock;
use crate::house::{mail_settings, open_blobs, open_store};
use crate::settings::Settings;
use crate::terminal::say;

/// How many letters are told that did not arrive.
const LETTERS_TOLD: i64 = 20;

/// Tries everything a house stands on, and fails if anything cannot be used.
pub fn check(settings: &Settings) -> anyhow::Result<()> {
    say("settings   good");
    let results = rt::System::new().block_on(async {
        [
            ("database", database(settings)),
            ("storage", storage(settings).await),
            ("mail", mail(settings).await),
            ("secret", secret(settings)),
        ]
    });
    let mut failed = 0;
    for (what, result) in results {
        match result {
            Ok(told) => say(&format!("{what:<10} {told}")),
            Err(error) => {
                failed += 1;
                say(&format!("{what:<10} FAILED: {error:#}"));
            }
        }
    }
    anyhow::ensure!(failed == 0, "{failed} of 4 cannot be used");
    rt::System::new().block_on(letters_that_failed(settings))
}

/// Tells which letters did not arrive, the latest first. It is nothing that keeps a house from
/// being used.
async fn letters_that_failed(settings: &Settings) -> anyhow::Result<()> {
    let store = open_store(settings)?;
    if !store.pending_migrations()?.is_empty() {
        return Ok(());
    }
    let latest = |db: &mut Db| letters::failed(db, LETTERS_TOLD);
    for letter in store.read::<_, StoreError, _>(latest).await? {
        if let Some(failed) = letter.failed {
            say(&format!("letter     {} did not arrive, {}: {}", letter.id, failed.at, failed.why));
        }
    }
    Ok(())
}

fn database(settings: &Settings) -> anyhow::Result<String> {
    let pending = open_store(settings)?.pending_migrations()?;
    Ok(match pending.len() {
        0 => "good, tables up to date".into(),
        waiting => format!("good; {waiting} migrations wait: run `cimaise migrate`"),
    })
}

/// Writes, reads and removes a small object.
async fn storage(settings: &Settings) -> anyhow::Result<String> {
    let blobs = open_blobs(settings)?;
    blobs.reach().await?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let contribution = ContributionId(clock.id());
    let key = Key::Original { contribution, picture: PictureId(clock.id()), format: Format::Png };
    blobs.put(key, b"cimaise check".to_vec()).await?;
    let back = blobs.get(key).await?;
    blobs.erase_contribution(contribution).await?;
    anyhow::ensure!(
        back.as_deref() == Some(b"cimaise check".as_slice()),
        "what was written does not come back the same"
    );
    Ok("good: written, read and removed".into())
}

async fn mail(settings: &Settings) -> anyhow::Result<String> {
    let mailer = Mailer::open(&mail_settings(settings))?;
    mailer.check().await?;
    Ok(match settings.mail.server {
        Some(_) => "good: the server answers".into(),
        None => format!("good: written to files in {}", settings.data.join("mails").display()),
    })
}

fn secret(settings: &Settings) -> anyhow::Result<String> {
    crate::secret::keys(settings)?;
    let shared = settings.database.is_some() && settings.secret.is_none();
    Ok(if shared {
        "good here; set “secret” if several machines serve this house".into()
    } else {
        "good".into()
    })
}
