//! What a form brought, as it was typed.

use std::collections::BTreeMap;

use cimaise_media::{Facts, Unfit};
use tempfile::NamedTempFile;

/// A contribution before anything was checked, kept so that the form can be shown again with it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub submission: String,
    pub title: String,
    pub story: String,
    pub credit: String,
    pub email: String,
    pub licence: String,
    /// The ids of the statements that were ticked.
    pub consents: Vec<String>,
    /// Descriptions by the place of their picture, from 1.
    pub alts: BTreeMap<usize, String>,
    /// A field that people do not see: whoever fills it is a program that fills everything.
    pub trap: String,
    /// The files in their order, at most as many as the call takes.
    pub uploads: Vec<Upload>,
    /// How many files came after those.
    pub left_out: usize,
}

/// One file that arrived.
#[derive(Debug)]
pub(super) struct Upload {
    /// Its name on the sender's side, to tell it from others; never used as a path.
    pub name: String,
    /// The file with its facts, or why it cannot hang.
    pub seen: Result<Arrived, Unfit>,
}

/// A file on our disk, gone when this is dropped.
#[derive(Debug)]
pub(super) struct Arrived {
    pub file: NamedTempFile,
    pub facts: Facts,
}

impl Draft {
    /// The name of the field that holds files; it comes once a file.
    pub const PICTURES: &str = "pictures";
    /// The name of the field that people do not see.
    pub const TRAP: &str = "website";

    /// Takes a text field. One that no form has is passed over.
    pub fn take(&mut self, name: &str, text: String) {
        match name {
            "submission" => self.submission = text,
            "title" => self.title = text,
            "story" => self.story = text,
            "credit" => self.credit = text,
            "email" => self.email = text,
            "licence" => self.licence = text,
            "consent" => self.consents.push(text),
            Self::TRAP => self.trap = text,
            _ => {
                if let Some(place) = name.strip_prefix("alt-").and_then(|n| n.parse().ok()) {
                    self.alts.insert(place, text);
                }
            }
        }
    }

    /// The description typed for the picture at a place, from 1.
    pub fn alt(&self, place: usize) -> &str {
        self.alts.get(&place).map_or("", String::as_str)
    }

    /// Whether some file arrived and is good: a form that is shown again cannot hold it.
    pub fn lost_files(&self) -> bool {
        self.uploads.iter().any(|upload| upload.seen.is_ok())
    }

    /// The files, once all of them are known to be good.
    pub fn into_files(self) -> Vec<NamedTempFile> {
        self.uploads.into_iter().filter_map(|upload| upload.seen.ok()).map(|a| a.file).collect()
    }
}
