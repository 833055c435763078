//! The way out for mails: an SMTP server, or a folder.

mod folder;
mod message;
mod server;

use std::path::PathBuf;

use lettre::message::Mailbox;
use secrecy::SecretString;

pub(crate) use self::folder::Folder;
pub use self::message::Outgoing;
use self::server::Server;
use crate::MailError;

/// How mails leave.
#[derive(Clone, Debug)]
pub struct MailSettings {
    /// `smtp://USER:PASSWORD@HOST:PORT` (STARTTLS, port 587 unless told) or
    /// `smtps://USER:PASSWORD@HOST:PORT` (TLS from the start, port 465 unless told). To this very
    /// machine `smtp://localhost` needs no encryption (port 25 unless told). Without a server mails
    /// are written to [`Self::folder`].
    pub server: Option<SecretString>,
    /// Who sends, as `Cimaise <no-reply@example.org>`. The name is the institution's in each mail.
    pub from: String,
    /// Where mails are written when there is no server, one `.eml` file each (RFC 5322).
    pub folder: PathBuf,
}

/// Sends mails. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Server(Server),
    Folder(Folder),
}

impl Mailer {
    /// Reads the settings; nothing is connected to or written yet.
    pub fn open(settings: &MailSettings) -> Result<Self, MailError> {
        let read = settings.from.parse::<Mailbox>();
        let from = read.map_err(|error| MailError::BadSender(error.to_string()))?;
        let way = match &settings.server {
            Some(address) => Way::Server(Server::open(address)?),
            None => Way::Folder(Folder::new(settings.folder.clone())),
        };
        Ok(Self { from, way })
    }

    /// Tries the way out without sending: connects, encrypts and signs in, or writes to the folder
    /// and removes what it wrote.
    pub async fn check(&self) -> Result<(), MailError> {
        match &self.way {
            Way::Server(server) => server.check().await,
            Way::Folder(folder) => folder.check().await,
        }
    }

    /// Sends one mail. When this returns, the server has taken it, or it is a file on the disk.
    pub async fn send(&self, mail: &Outgoing) -> Result<(), MailError> {
        let message = mail.message(&self.from)?;
        match &self.way {
            Way::Server(server) => server.send(message).await,
            Way::Folder(folder) => folder.write(mail.id, message.formatted()).await,
        }
    }

    /// The folder that mails are written to, if they are.
    pub(crate) fn folder(&self) -> Option<&Folder> {
        match &self.way {
            Way::Folder(folder) => Some(folder),
            Way::Server(_) => None,
        }
    }
}
