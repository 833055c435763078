//! Values that read well and cannot be used are told at start, not at the first visitor.

use cimaise_core::WebhookAddress;
use cimaise_notify::webhook::Networks;
use secrecy::ExposeSecret;

use super::{Settings, SettingsError, Uploads};

impl Settings {
    /// Refuses what could only fail later.
    pub(super) fn validate(&self) -> Result<(), SettingsError> {
        let url = &self.public_url;
        check(
            "public_url",
            matches!(url.scheme(), "http" | "https") && url.has_host() && url.path() == "/",
            "must be http:// or https:// and a host, without a path: https://calls.example.org",
        )?;
        check(
            "secret",
            self.secret.as_ref().is_none_or(|secret| secret.expose_secret().len() >= 32),
            "must have at least 32 characters; `openssl rand -base64 32` makes one",
        )?;
        check("connections", (2..=500).contains(&self.connections), "must be from 2 to 500")?;
        check("workers", (1..=64).contains(&self.workers), "must be from 1 to 64")?;
        check("undo_minutes", self.undo_minutes <= 7 * 24 * 60, "must be at most a week, 10080")?;
        check("session_days", (1..=365).contains(&self.session_days), "must be from 1 to 365")?;
        let pictures = &self.pictures;
        check(
            "pictures.megabytes_max",
            (1..=100).contains(&pictures.megabytes_max),
            "must be from 1 to 100",
        )?;
        check(
            "pictures.megapixels_max",
            (1..=50).contains(&pictures.megapixels_max),
            "must be from 1 to 50: more would not fit the memory set aside for one picture",
        )?;
        check(
            "pictures.edge_min",
            (16..=2000).contains(&pictures.edge_min),
            "must be from 16 to 2000",
        )?;
        check(
            "pictures.edge_max",
            (1000..=65_535).contains(&pictures.edge_max),
            "must be from 1000 to 65535",
        )?;
        check(
            "pictures.frames_max",
            (1..=100_000).contains(&pictures.frames_max),
            "must be from 1 to 100000",
        )?;
        check(
            "pictures.edges",
            (1..=8).contains(&pictures.edges.len())
                && pictures.edges.iter().all(|edge| (64..=4096).contains(edge)),
            "must be one to eight numbers from 64 to 4096, such as [2048, 1280, 640, 320]",
        )?;
        check(
            "pictures.memory",
            (128..=65_536).contains(&pictures.memory),
            "must be from 128 to 65536",
        )?;
        check(
            "pictures.memory_each",
            (256..=8192).contains(&pictures.memory_each),
            "must be from 256 to 8192",
        )?;
        check(
            "pictures.seconds_max",
            (1..=120).contains(&pictures.seconds_max),
            "must be from 1 to 120",
        )?;
        if let Err(problem) = Networks::parse(&self.webhooks.allow) {
            check("webhooks.allow", false, &problem.to_string())?;
        }
        let hub = self.feeds.hub.as_ref();
        check(
            "feeds.hub",
            hub.is_none_or(|hub| WebhookAddress::parse(hub.as_str()).is_ok()),
            "must be an address that begins with https:// and holds no password",
        )?;
        if let Some(problem) = self.oidc.problem() {
            check("oidc", false, &problem)?;
        }
        self.uploads.validate()
    }
}

impl Uploads {
    fn validate(self) -> Result<(), SettingsError> {
        check("uploads.hours", (1..=168).contains(&self.hours), "must be from 1 to 168, a week")?;
        check(
            "uploads.number_max",
            (1..=10_000).contains(&self.number_max),
            "must be from 1 to 10000",
        )?;
        check(
            "uploads.megabytes_max",
            (100..=1_000_000).contains(&self.megabytes_max),
            "must be from 100 to 1000000: less would not hold one form",
        )
    }
}

fn check(setting: &'static str, good: bool, problem: &str) -> Result<(), SettingsError> {
    if good {
        Ok(())
    } else {
        Err(SettingsError::Unusable { setting, problem: problem.to_owned() })
    }
}
