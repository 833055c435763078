//! What an operator can set: by file, by environment, by flag, in that order; the last one wins.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Serialized};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use url::Url;

mod example;
mod file;
mod oidc;
mod told;
mod validate;

pub use example::example;
use file::File;
pub use oidc::{Oidc, OidcProvider};

/// The settings of a house. Each field is one line of the example file, where it is explained.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address at which people reach the house.
    pub public_url: Url,
    /// The folder of everything that is not set elsewhere.
    pub data: PathBuf,
    /// The database; SQLite in the data folder when it is not set. It may hold a password.
    pub database: Option<SecretString>,
    /// The object store; a folder in the data folder when it is not set.
    pub storage: Option<Url>,
    /// The name of the key that opens a bucket.
    pub storage_access_key: Option<SecretString>,
    /// The secret of that key.
    pub storage_secret_key: Option<SecretString>,
    /// Signs follow-up links; made in the data folder when it is not set.
    pub secret: Option<SecretString>,
    /// Database connections at most.
    pub connections: u32,
    /// Pictures prepared at once.
    pub workers: usize,
    /// Reverse proxies of ours before the house.
    pub proxies: u8,
    /// Minutes in which a decision can be undone.
    pub undo_minutes: u32,
    /// Days a staff session lasts.
    pub session_days: u32,
    /// `text` or `json`.
    pub log_format: LogFormat,
    /// What is logged, as in `info,cimaise_gallery=debug`.
    pub log: String,
    /// How mails leave.
    pub mail: Mail,
    /// What a picture may be.
    pub pictures: Pictures,
    /// What files on their way are granted.
    pub uploads: Uploads,
    /// Which programs of institutions are told something.
    pub webhooks: Webhooks,
    /// Who is told of feeds.
    #[serde(default)]
    pub feeds: Feeds,
    /// Where the staff may have accounts by which they sign in.
    #[serde(default)]
    pub oidc: Oidc,
    /// How often one address may do what.
    pub rates: cimaise_web::Limits,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// How mails leave.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub struct Mail {
    /// `smtp://` or `smtps://USER:PASSWORD@HOST:PORT`; without it mails are written to files.
    pub server: Option<SecretString>,
    /// Who sends them.
    pub from: String,
}

/// What a picture may be.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub struct Pictures {
    /// The largest file, in megabytes.
    pub megabytes_max: u64,
    /// The largest JPEG, or HEIC of tiles, in millions of pixels; others, half of it.
    pub megapixels_max: u64,
    /// The least either side may have, in pixels.
    pub edge_min: u32,
    /// The most either side may have, in pixels.
    pub edge_max: u32,
    /// Frames of an animation at most; the first alone hangs.
    pub frames_max: u32,
    /// The longer sides of the renditions, in pixels.
    pub edges: Vec<u32>,
    /// What the pictures that are drawn at once may take together, in MiB.
    pub memory: u32,
    /// What one picture may take, in MiB.
    pub memory_each: u32,
    /// The longest that one picture may take, in seconds.
    pub seconds_max: u64,
}

/// What files on their way are granted.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub struct Uploads {
    /// How long one may take, from its announcement to the form that names it.
    pub hours: u32,
    /// The most that one address may have on their way.
    pub number_max: usize,
    /// The most that these may weigh together, in megabytes.
    pub megabytes_max: u64,
}

/// Which programs of institutions are told something.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub struct Webhooks {
    /// Those over plain HTTP too.
    pub http: bool,
    /// Those in these networks too, besides the public internet.
    pub allow: Vec<String>,
}

/// Who is told of feeds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub struct Feeds {
    /// A hub that tells their readers at once (WebSub).
    pub hub: Option<Url>,
}

/// The defaults, in the shape of the file.
#[derive(Serialize)]
struct Defaults {
    listen: &'static str,
    public_url: &'static str,
    data: &'static str,
    connections: u32,
    workers: usize,
    proxies: u8,
    undo_minutes: u32,
    session_days: u32,
    log_format: LogFormat,
    log: &'static str,
    mail: MailDefaults,
    pictures: PictureDefaults,
    uploads: Uploads,
    webhooks: Webhooks,
    rates: cimaise_web::Limits,
}

#[derive(Serialize)]
struct MailDefaults {
    from: &'static str,
}

#[derive(Serialize)]
struct PictureDefaults {
    megabytes_max: u64,
    megapixels_max: u64,
    edge_min: u32,
    edge_max: u32,
    frames_max: u32,
    edges: [u32; 4],
    memory: u32,
    memory_each: u32,
    seconds_max: u64,
}

fn defaults() -> Defaults {
    Defaults {
        listen: "127.0.0.1:8080",
        public_url: "http://127.0.0.1:8080",
        data: "data",
        connections: 16,
        workers: std::thread::available_parallelism().map_or(2, std::num::NonZero::get),
        proxies: 0,
        undo_minutes: 10,
        session_days: 14,
        log_format: LogFormat::Text,
        log: "info,usvg=error",
        mail: MailDefaults { from: "Cimaise <no-reply@localhost.localdomain>" },
        pictures: PictureDefaults {
            megabytes_max: 25,
            megapixels_max: 50,
            edge_min: 200,
            edge_max: 16_384,
            frames_max: 2000,
            edges: [2048, 1280, 640, 320],
            memory: 512,
            memory_each: 512,
            seconds_max: 10,
        },
        uploads: Uploads { hours: 24, number_max: 300, megabytes_max: 3000 },
        webhooks: Webhooks { http: false, allow: Vec::new() },
        rates: cimaise_web::Limits::default(),
    }
}

/// What the command line sets.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Flags {
    /// See [`Settings::listen`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
    /// See [`Settings::public_url`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// See [`Settings::data`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// See [`Settings::database`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
}

/// Settings that cannot be used, told so that an operator can mend them. Any value may be a secret
/// in the wrong place: none is told.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file that was named is not there.
    #[error("the settings file {0} does not exist")]
    NoFile(PathBuf),
    /// The file is there and cannot be read.
    #[error("the settings file {} cannot be read: {cause}", path.display())]
    ClosedFile {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The file is not TOML.
    #[error("the settings file {}, line {line}, column {column}: {problem}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The character of the line, from 1.
        column: usize,
        /// Which rule of TOML is broken there.
        problem: String,
    },
    /// A value is missing, unknown or of the wrong kind.
    #[error("{0}")]
    Unreadable(String),
    /// A value reads well and cannot be used.
    #[error("the setting “{setting}” {problem}")]
    Unusable {
        /// Its name.
        setting: &'static str,
        /// What is wrong with it and what to do.
        problem: String,
    },
}

impl Settings {
    /// Reads them: defaults, then `file` (or `cimaise.toml` where one stands), then the
    /// environment (`CIMAISE_PUBLIC_URL`, `CIMAISE_MAIL__SERVER`), then flags; then validates.
    pub fn read(file: Option<&Path>, flags: &Flags) -> Result<Self, SettingsError> {
        let file = File::read(file)?;
        let environment = Env::prefixed("CIMAISE_")
            .filter(|key| !key.as_str().to_ascii_lowercase().starts_with("test_"))
            .ignore(&["config", "chromium"])
            .split("__");
        let mut figment =
            Figment::from(Serialized::defaults(defaults())).merge(file).merge(environment);
        figment = figment.merge(Serialized::defaults(flags));
        if flags.listen.is_some() && flags.public_url.is_none() {
            figment = public_url_follows_listen(figment, flags);
        }
        let settings: Self = figment.extract().map_err(|error| told::unreadable(&error))?;
        settings.validate()?;
        Ok(settings)
    }

    /// Logs warnings alone, unless the operator asked for more: a terminal on which people read.
    pub fn speak_softly(&mut self) {
        if self.log == defaults().log {
            "warn,usvg=error".clone_into(&mut self.log);
        }
    }

    /// Where the database is. It may hold a password: print it through [`Self::database_told`].
    pub fn database_address(&self) -> SecretString {
        self.database.clone().unwrap_or_else(|| {
            SecretString::from(format!("sqlite:{}", self.data.join("cimaise.db").display()))
        })
    }
}

/// `--listen 127.0.0.1:9000` alone means that people reach the house there too.
fn public_url_follows_listen(figment: Figment, flags: &Flags) -> Figment {
    let untouched =
        figment.extract_inner::<String>("public_url").is_ok_and(|url| url == defaults().public_url);
    match &flags.listen {
        Some(listen) if untouched => figment.merge(("public_url", format!("http://{listen}"))),
        _ => figment,
    }
}
