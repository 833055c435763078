//! What keeps a letter from leaving, in sentences for the operator. None holds the password.

use std::io;
use std::path::PathBuf;

use cimaise_store::StoreError;

/// The way out for mails cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The sender's address cannot be read.
    #[error("the setting “mail.from” is written like “Cimaise <no-reply@example.org>”: {0}")]
    BadSender(String),
    /// The server's address cannot be read. It is not told: it may hold a password.
    #[error(
        "the setting “mail.server” is written smtp://USER:PASSWORD@HOST:587 or \
         smtps://USER:PASSWORD@HOST:465, special characters percent-encoded: {0}"
    )]
    BadServer(&'static str),
    /// The server answered, and said no.
    #[error("the mail server {server} refused: {told}")]
    Refused {
        /// Its host and port.
        server: String,
        /// In its words.
        told: String,
        /// It will say so each time (RFC 5321, section 4.2.1: 5yz), of this mail and not of us.
        for_good: bool,
    },
    /// The address has letters beyond ASCII, and the server does not speak SMTPUTF8 (RFC 6531).
    #[error("the mail server {server} takes no address with letters beyond ASCII")]
    BeyondAscii {
        /// Its host and port.
        server: String,
    },
    /// There is no secure way to the server.
    #[error("no encrypted connection to the mail server {server}: {told}")]
    NotEncrypted {
        /// Its host and port.
        server: String,
        /// What went wrong.
        told: String,
    },
    /// The server cannot be reached, or breaks off.
    #[error("the mail server {server} cannot be reached: {told}")]
    Unreachable {
        /// Its host and port.
        server: String,
        /// What went wrong.
        told: String,
    },
    /// The server takes too long.
    #[error("the mail server {server} does not answer in time")]
    Slow {
        /// Its host and port.
        server: String,
    },
    /// The folder of mails cannot be used.
    #[error("the folder of mails {} cannot be used: {cause}", path.display())]
    Folder {
        /// Where it is.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The mail has an address that no mail can have.
    #[error("a mail cannot be written to “{address}”: {told}")]
    BadAddress {
        /// The address.
        address: String,
        /// What is wrong with it.
        told: String,
    },
    /// The mail cannot be put together.
    #[error("a mail cannot be put together: {0}")]
    Unwritable(String),
}

impl MailError {
    /// The same mail will be refused each time.
    pub const fn is_for_good(&self) -> bool {
        match self {
            Self::Refused { for_good, .. } => *for_good,
            Self::BeyondAscii { .. } | Self::BadAddress { .. } | Self::Unwritable(_) => true,
            Self::BadSender(_)
            | Self::BadServer(_)
            | Self::NotEncrypted { .. }
            | Self::Unreachable { .. }
            | Self::Slow { .. }
            | Self::Folder { .. } => false,
        }
    }
}

/// A letter could not be sent; the worker tries again, unless [`Self::is_for_good`].
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// Its rows cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It does not leave.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// It would announce a picture that does not hang yet.
    #[error("the contribution was approved and does not hang yet")]
    NotHungYet,
    /// A row lacks what the letter must say.
    #[error("the letter lacks its {0}")]
    Incomplete(&'static str),
}

impl SendError {
    /// No further try can help.
    pub const fn is_for_good(&self) -> bool {
        matches!(self, Self::Mail(error) if error.is_for_good())
    }
}
