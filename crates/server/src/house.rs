//! The composition root: from settings to a house that can serve and work.

use std::sync::Arc;
use std::time::Duration;

use actix_web::web::Data;
use anyhow::Context;
use cimaise_blobs::{Blobs, StorageKeys};
use cimaise_core::Clock;
use cimaise_darkroom::{Darkroom, Program};
use cimaise_gallery::Downloads;
use cimaise_ingest::{Likenesses, Workshop};
use cimaise_media::Limits;
use cimaise_notify::webhook::{Caller, CallerSettings, Networks};
use cimaise_notify::{MailSettings, Mailer};
use cimaise_store::{Address, Store};
use cimaise_web::{App, Edge, Hosts, Limiter, Live, UploadKey, Uploads};
use jiff::SignedDuration;
use secrecy::ExposeSecret;
use url::Url;

use crate::secret::{Keys, keys};
use crate::settings::Settings;

/// Everything that a running house holds.
#[derive(Clone)]
pub struct House {
    /// What handlers share.
    pub app: Data<App>,
    /// How letters leave.
    pub mailer: Mailer,
    /// How programs of institutions are told something.
    pub caller: Caller,
    /// Where pictures are decoded, apart from everything else.
    pub darkroom: Darkroom,
    /// The fingerprints that it compared lately.
    pub likenesses: Likenesses,
    /// Downloads of kits that are not written yet.
    pub downloads: Downloads,
    /// The settings it was made from.
    pub settings: Arc<Settings>,
    /// Mails can be read at `/mails`: only where they go to files, and only in a demonstration.
    pub shows_mails: bool,
}

impl House {
    /// Opens the database, the object store and the way out for mails. The tables are left as they
    /// are.
    pub fn open(settings: Settings, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        let store = open_store(&settings)?;
        let blobs = open_blobs(&settings)?;
        let mailer = Mailer::open(&mail_settings(&settings)).context("mail")?;
        let Keys { follow_up, uploads: upload_key, staff: staff_key } = keys(&settings)?;
        let app = App {
            store,
            blobs,
            edge: edge(&settings),
            hosts: Hosts::default(),
            follow_up,
            staff_key,
            uploads: uploads(&settings, upload_key)?,
            limiter: Limiter::new(settings.rates, Arc::clone(&clock)),
            pictures: picture_limits(&settings),
            live: Live::default(),
            undo_delay: SignedDuration::from_mins(settings.undo_minutes.into()),
            session_length: SignedDuration::from_hours(i64::from(settings.session_days) * 24),
            claim_length: SignedDuration::from_mins(10),
            providers: settings.oidc.providers(),
            webhooks_over_http: settings.webhooks.http,
            clock,
        };
        Ok(Self {
            app: Data::new(app),
            mailer,
            caller: Caller::new(caller_settings(&settings)?),
            darkroom: darkroom(&settings)?,
            likenesses: Likenesses::default(),
            downloads: Downloads::default(),
            settings: Arc::new(settings),
            shows_mails: false,
        })
    }

    /// Asks a storage that is not ours whether it lets us in.
    pub async fn reach_storage(&self) -> anyhow::Result<()> {
        self.app.blobs.reach().await.context("storage")
    }

    /// What draws the pictures.
    pub fn workshop(&self) -> Workshop {
        Workshop {
            store: self.app.store.clone(),
            blobs: self.app.blobs.clone(),
            clock: Arc::clone(&self.app.clock),
            darkroom: self.darkroom.clone(),
            limits: self.app.pictures,
            edges: self.settings.pictures.edges.clone(),
            likenesses: self.likenesses.clone(),
        }
    }

    /// Brings the tables up to date.
    pub fn migrate(&self) -> anyhow::Result<Vec<String>> {
        Ok(self.app.store.migrate()?)
    }
}

/// Opens the database that the settings name.
pub fn open_store(settings: &Settings) -> anyhow::Result<Store> {
    let address =
        Address::parse(settings.database_address().expose_secret()).context("database")?;
    Store::open(&address, settings.connections).context("database")
}

/// Opens the object store that the settings name.
pub fn open_blobs(settings: &Settings) -> anyhow::Result<Blobs> {
    let url = match &settings.storage {
        Some(url) => url.clone(),
        None => folder_url(settings)?,
    };
    Blobs::open(&url, storage_keys(settings).as_ref()).context("storage")
}

/// Both or none: half a key opens nothing.
fn storage_keys(settings: &Settings) -> Option<StorageKeys> {
    Some(StorageKeys {
        access_key: settings.storage_access_key.clone()?,
        secret_key: settings.storage_secret_key.clone()?,
    })
}

fn folder_url(settings: &Settings) -> anyhow::Result<Url> {
    let folder = std::path::absolute(settings.data.join("objects")).context("storage")?;
    Url::from_directory_path(&folder)
        .map_err(|()| anyhow::anyhow!("storage: {} is no folder", folder.display()))
}

/// How mails leave, from the settings.
pub fn mail_settings(settings: &Settings) -> MailSettings {
    MailSettings {
        server: settings.mail.server.clone(),
        from: settings.mail.from.clone(),
        folder: settings.data.join("mails"),
    }
}

/// Which programs are told something, from the settings.
fn caller_settings(settings: &Settings) -> anyhow::Result<CallerSettings> {
    let allow = Networks::parse(&settings.webhooks.allow).context("webhooks.allow")?;
    Ok(CallerSettings { http: settings.webhooks.http, allow })
}

fn uploads(settings: &Settings, key: UploadKey) -> anyhow::Result<Uploads> {
    let spool = settings.data.join("arriving");
    std::fs::create_dir_all(&spool)
        .with_context(|| format!("cannot make the folder {}", spool.display()))?;
    let granted = settings.uploads;
    Ok(Uploads {
        lifetime: SignedDuration::from_hours(granted.hours.into()),
        number_max: granted.number_max,
        bytes_max: granted.megabytes_max * 1_000_000,
        ..Uploads::new(key, spool)
    })
}

fn edge(settings: &Settings) -> Edge {
    let Settings { public_url, proxies, feeds, .. } = settings;
    Edge { public_url: public_url.clone(), proxies: *proxies, hub: feeds.hub.clone() }
}

/// Children of this very executable: see `cimaise darkroom`.
fn darkroom(settings: &Settings) -> anyhow::Result<Darkroom> {
    let program = Program::this(&["darkroom"]).context("the darkroom")?;
    let defaults = cimaise_darkroom::Settings::default();
    let pictures = &settings.pictures;
    Ok(Darkroom::of_processes(
        program,
        cimaise_darkroom::Settings {
            children: settings.workers,
            memory: pictures.memory,
            address_space: pictures.memory_each.into(),
            timeout: Duration::from_secs(pictures.seconds_max),
            ..defaults
        },
    ))
}

fn picture_limits(settings: &Settings) -> Limits {
    let pictures = &settings.pictures;
    Limits {
        max_bytes: pictures.megabytes_max * 1_000_000,
        // A twelfth of a megapixel more than the name says: sensors are not round numbers.
        max_pixels_jpeg: pictures.megapixels_max * 1_010_000,
        max_pixels: pictures.megapixels_max * 505_000,
        min_edge: pictures.edge_min,
        max_edge: pictures.edge_max,
        max_frames: pictures.frames_max,
        // What is decoded is scaled, kept twice for a moment, and drawn beside the program itself.
        max_decoded_bytes: u64::from(pictures.memory_each) * 400_000,
        ..Limits::default()
    }
}
