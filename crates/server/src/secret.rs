//! The secret that seals the addresses of follow-up pages, uploads and invitations: set, or made once
//! in the data folder.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use cimaise_web::{FollowUpKey, StaffKey, UploadKey};
use secrecy::ExposeSecret;

use crate::settings::Settings;

/// What one secret seals.
pub struct Keys {
    /// The pages of contributors.
    pub follow_up: FollowUpKey,
    /// Files on their way.
    pub uploads: UploadKey,
    /// What is the staff's.
    pub staff: StaffKey,
}

/// The keys of a house. Two processes that start at once on a new data folder get the same ones.
pub fn keys(settings: &Settings) -> anyhow::Result<Keys> {
    const TOO_SHORT: &str = "the setting “secret” is too short to sign follow-up links";
    let bytes = match &settings.secret {
        Some(secret) => secret.expose_secret().as_bytes().to_vec(),
        None => from_file(&settings.data.join("secret"))?,
    };
    Ok(Keys {
        uploads: UploadKey::new(bytes.clone()).context(TOO_SHORT)?,
        staff: StaffKey::new(bytes.clone()).context(TOO_SHORT)?,
        follow_up: FollowUpKey::new(bytes).context(TOO_SHORT)?,
    })
}

fn from_file(path: &Path) -> anyhow::Result<Vec<u8>> {
    if !path.exists() {
        make(path).with_context(|| format!("cannot write {}", path.display()))?;
    }
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn make(path: &Path) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut bytes = [0; 48];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    let fresh = path.with_extension(format!("{}.new", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&fresh)?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    // A link fails where a file stands already: whoever comes first decides.
    let linked = fs::hard_link(&fresh, path);
    fs::remove_file(&fresh)?;
    match linked {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error.into()),
        _ => Ok(()),
    }
}
