//! What the house has written down, read beside the server.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use cimaise_blobs::Key;
use cimaise_demo::house::house as script;
use cimaise_media::Format;
use cimaise_server::clock::SystemClock;
use cimaise_server::house::House;
use cimaise_server::settings::{Flags, Settings};
use cimaise_store::{StoreError, calls, consents, contributions, institutions, pictures, themes};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The rooms behind the doors.
pub struct Inside {
    house: House,
}

/// What a form must name.
#[derive(Clone)]
pub struct Theme {
    /// Its address, without a language.
    pub path: String,
    /// Its id.
    pub id: String,
    /// A licence that it offers.
    pub licence: String,
    /// The statements that it asks for.
    pub statements: Vec<String>,
}

impl Inside {
    /// Opens a folder that a server serves.
    pub fn open(folder: &Path) -> Result<Self> {
        let flags = Flags { data: Some(folder.to_owned()), ..Flags::default() };
        let house = House::open(Settings::read(None, &flags)?, Arc::new(SystemClock))?;
        Ok(Self { house })
    }

    /// The theme that is open.
    pub async fn theme(&self) -> Result<Theme> {
        let script = script()?;
        let open =
            script.themes.iter().find(|one| one.opens_days_ago > 0 && one.closes_in_days > 0);
        let slugs = [
            script.institution.slug,
            script.call.slug,
            open.context("no theme is open")?.slug.clone(),
        ];
        let path = format!("/{}", slugs.join("/"));
        let licence = *script.call.licences.first().context("a licence")?;
        let read = move |db: &mut cimaise_store::Db| {
            let institution = institutions::by_slug(db, &slugs[0])?;
            let call = calls::by_slug(db, institution.id, &slugs[1])?;
            let theme = themes::by_slug(db, call.id, &slugs[2])?;
            Ok::<_, StoreError>((theme.id.to_string(), consents::asked(db, call.id)?))
        };
        let (id, asked) = self.house.app.store.read(read).await?;
        let statements = asked.iter().map(|one| one.id.to_string()).collect();
        Ok(Theme { path, id, licence: licence.to_string(), statements })
    }

    /// How many contributions there are.
    pub async fn contributions(&self) -> Result<i64> {
        Ok(self.house.app.store.read(contributions::count).await?)
    }

    /// The SHA-256 of the only picture of a form: of the object that is kept, which must be the
    /// one that its row names.
    pub async fn digest(&self, submission: Uuid) -> Result<Vec<u8>> {
        let read = move |db: &mut cimaise_store::Db| {
            let id = contributions::by_submission(db, submission)?.ok_or(StoreError::NotFound)?;
            Ok::<_, StoreError>((id, pictures::of_contribution(db, id)?))
        };
        let (contribution, mut pictures) = self.house.app.store.read(read).await?;
        ensure!(pictures.len() == 1, "a contribution of one picture has {}", pictures.len());
        let picture = pictures.remove(0);
        let format = Format::from_extension(&picture.original.format).context("a format")?;
        let key = Key::Original { contribution, picture: picture.id, format };
        let kept = self.house.app.blobs.get(key).await?.context("an original is not kept")?;
        let digest = Sha256::digest(&kept).to_vec();
        ensure!(digest == picture.original.digest, "an original is not what its row says");
        Ok(digest)
    }
}
