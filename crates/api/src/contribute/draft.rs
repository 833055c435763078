//! What a form brought, as it was typed.

use std::collections::BTreeMap;

use cimaise_core::{Original, StatementId, UploadId};
use cimaise_media::Unfit;
use tempfile::NamedTempFile;

/// A contribution before anything was checked, kept so that the form can be shown again with it.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub submission: String,
    /// The key by which a program is known again; browsers show theirs in a cookie.
    pub sender: String,
    pub title: String,
    pub story: String,
    pub credit: String,
    pub email: String,
    pub licence: String,
    /// The ids of the statements that were ticked.
    pub consents: Vec<String>,
    /// What was answered to how old they are.
    pub age: String,
    /// A picture of somebody younger is signed as it was typed, not by its first word alone.
    pub whole_credit: bool,
    /// Whether somebody can be recognised in a picture, where the form asked.
    pub faces: Option<bool>,
    /// Descriptions by the place of their picture, from 1.
    pub alts: BTreeMap<usize, String>,
    /// What these were when the form was shown, by their place, where it said so.
    pub alts_before: BTreeMap<usize, String>,
    /// The code with which they come, where the call is by invitation.
    pub invitation: String,
    /// A field that people do not see: whoever fills it is a program that fills everything.
    pub trap: String,
    /// The files in their order, at most as many as the call takes.
    pub uploads: Vec<Upload>,
    /// How many files came after those.
    pub left_out: usize,
    /// Files that take the place of others, by that place, from 1.
    pub replaced: BTreeMap<usize, Upload>,
    /// What is said with a change.
    pub message: String,
}

/// One file that arrived, or that the form says has arrived.
#[derive(Debug)]
pub(crate) struct Upload {
    /// Its name on the sender's side, to tell it from others; never used as a path.
    pub name: String,
    /// What was found of it.
    pub seen: Seen,
}

/// What was found of a file.
#[derive(Debug)]
pub(crate) enum Seen {
    /// It can hang.
    Good(Bytes, Original),
    /// It cannot, and why.
    Unfit(Unfit),
    /// It came before the form, which names it by this token: not looked for yet.
    Named(String),
    /// The form names one that it cannot have: the code of the field's problem.
    Missing(&'static str),
    /// Its bytes were taken from the draft.
    Taken,
}

/// Where the bytes of a file are.
#[derive(Debug)]
pub(crate) enum Bytes {
    /// On our disk; gone when this is dropped.
    File(NamedTempFile),
    /// In the pieces of an upload.
    Pieces(UploadId),
}

impl Draft {
    /// The name of the field that holds files; it comes once a file.
    pub const PICTURES: &str = "pictures";
    /// The name of the field that names a file which came before; it comes once a file too.
    pub const UPLOADS: &str = "uploads";
    /// How the names of fields begin that hold a file which takes the place of another.
    pub const REPLACE: &str = "replace-";
    /// How the names of fields begin that hold a description as it was shown.
    pub const ALT_BEFORE: &str = "alt-before-";
    /// The name of the field that people do not see.
    pub const TRAP: &str = "website";

    /// Takes a text field. One that no form has is passed over.
    pub fn take(&mut self, name: &str, text: String) {
        match name {
            "submission" => self.submission = text,
            "sender" => self.sender = text,
            "title" => self.title = text,
            "story" => self.story = text,
            "credit" => self.credit = text,
            "email" => self.email = text,
            "licence" => self.licence = text,
            "age" => self.age = text,
            "whole_credit" => self.whole_credit = text == "yes",
            "invitation" => self.invitation = text,
            "message" => self.message = text,
            "consent" => self.consents.push(text),
            // A box that is not ticked is not sent: what is hidden before it says that it was there.
            "faces" => self.faces = Some(text == "yes" || self.faces == Some(true)),
            Self::TRAP => self.trap = text,
            _ => {
                let place = |start| name.strip_prefix(start).and_then(|n: &str| n.parse().ok());
                if let Some(place) = place(Self::ALT_BEFORE) {
                    self.alts_before.insert(place, text);
                } else if let Some(place) = place("alt-") {
                    self.alts.insert(place, text);
                }
            }
        }
    }

    /// The statements that were ticked.
    pub fn ticked(&self) -> Vec<StatementId> {
        self.consents.iter().filter_map(|id| id.parse().ok()).collect()
    }

    /// The description typed for the picture at a place, from 1.
    pub fn alt(&self, place: usize) -> &str {
        self.alts.get(&place).map_or("", String::as_str)
    }

    /// The description at a place was left as it was shown.
    pub fn left_alt(&self, place: usize) -> bool {
        self.alts_before.get(&place).is_some_and(|before| before == self.alt(place))
    }

    /// Whether some file arrived and is good: a form that is shown again cannot hold it.
    pub fn lost_files(&self) -> bool {
        let is_lost =
            |upload: &Upload| matches!(upload.seen, Seen::Good(Bytes::File(_), _) | Seen::Taken);
        self.uploads.iter().any(is_lost)
    }

    /// SHA-256 of each file, once all of them are known to be good; none when there is no file.
    pub fn digests(&self) -> Option<Vec<Vec<u8>>> {
        if self.left_out > 0 || self.uploads.is_empty() {
            return None;
        }
        let digest = |upload: &Upload| match &upload.seen {
            Seen::Good(_, original) => Some(original.digest.clone()),
            Seen::Unfit(_) | Seen::Named(_) | Seen::Missing(_) | Seen::Taken => None,
        };
        self.uploads.iter().map(digest).collect()
    }

    /// Takes a file that came before the form, by the token or the address that it was given.
    pub fn take_named(&mut self, named: &str) {
        let token = named.trim().rsplit('/').next().unwrap_or_default().to_owned();
        self.uploads.push(Upload { name: String::new(), seen: Seen::Named(token) });
    }

    /// Takes the bytes out of it, once all files are known to be good; what was typed stays.
    pub fn take_bytes(&mut self) -> Vec<Bytes> {
        let taken = |upload: &mut Upload| match std::mem::replace(&mut upload.seen, Seen::Taken) {
            Seen::Good(bytes, _) => Some(bytes),
            _ => None,
        };
        self.uploads.iter_mut().filter_map(taken).collect()
    }
}
