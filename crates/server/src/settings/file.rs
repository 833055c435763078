//! The settings file, as a source of figment's.

use std::fs;
use std::path::{Path, PathBuf};

use figment::providers::Serialized;
use figment::value::{Dict, Map};
use figment::{Metadata, Profile, Provider};

use super::SettingsError;

/// The file that is read when it stands here and none is named.
const USUAL: &str = "cimaise.toml";

/// A settings file that was read; empty when none was named and none stands here.
pub(super) struct File {
    path: PathBuf,
    values: toml::Table,
}

impl File {
    /// Reads the file that was named, or the usual one.
    pub(super) fn read(named: Option<&Path>) -> Result<Self, SettingsError> {
        let path = named.unwrap_or(Path::new(USUAL)).to_owned();
        if !path.is_file() {
            return match named {
                Some(_) => Err(SettingsError::NoFile(path)),
                None => Ok(Self { path, values: toml::Table::new() }),
            };
        }
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(cause) => return Err(SettingsError::ClosedFile { path, cause }),
        };
        match text.parse() {
            Ok(values) => Ok(Self { path, values }),
            Err(error) => Err(malformed(path, &text, &error)),
        }
    }
}

impl Provider for File {
    fn metadata(&self) -> Metadata {
        Metadata::named(self.path.display().to_string())
    }

    fn data(&self) -> figment::Result<Map<Profile, Dict>> {
        Serialized::defaults(&self.values).data()
    }
}

/// Where the file is wrong and how. The parser's own words would quote the line; its message alone
/// names the rule and nothing of the file.
fn malformed(path: PathBuf, text: &str, error: &toml::de::Error) -> SettingsError {
    let start = error.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    SettingsError::Malformed { path, line, column, problem: error.message().to_owned() }
}
