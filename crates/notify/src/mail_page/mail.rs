//! A mail read back from its file.

use actix_web::web::Data;
use cimaise_core::{Language, MailId};
use cimaise_web::Problem;
use jiff::Timestamp;
use mail_parser::{Message, MessageParser};

use crate::mailer::Folder;
use crate::{MailError, Mailer};

/// A mail of the folder.
pub(super) struct Mail {
    pub(super) id: MailId,
    pub(super) subject: String,
    pub(super) to: String,
    pub(super) sent_at: Timestamp,
    language: Option<Language>,
    pub(super) text: String,
    pub(super) html: String,
}

impl Mail {
    /// Reads a file; none when it is no mail.
    pub(super) fn parse(id: MailId, file: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(file)?;
        let sent_at = message.date().map(mail_parser::DateTime::to_timestamp);
        Some(Self {
            id,
            subject: message.subject().unwrap_or_default().to_owned(),
            to: recipient(&message).unwrap_or_default().to_owned(),
            sent_at: sent_at.and_then(|at| Timestamp::from_second(at).ok()).unwrap_or_default(),
            language: message
                .header_raw("Content-Language")
                .and_then(|tag| tag.trim().parse().ok()),
            text: message.body_text(0).unwrap_or_default().into_owned(),
            html: message.body_html(0).unwrap_or_default().into_owned(),
        })
    }

    /// What it is written in, for the `lang` attribute; empty when it does not say.
    pub(super) fn tag(&self) -> &'static str {
        self.language.map_or("", Language::tag)
    }

    /// The mail with that id.
    pub(super) async fn find(mailer: &Data<Mailer>, id: MailId) -> Result<Self, Problem> {
        let file = folder(mailer)?.read(id).await.map_err(Problem::unexpected)?;
        let found = file.and_then(|file| Self::parse(id, &file));
        found.ok_or_else(Problem::not_found)
    }

    /// The latest mails, by when they left.
    pub(super) async fn latest(mailer: &Data<Mailer>, most: usize) -> Result<Vec<Self>, Problem> {
        let files = folder(mailer)?.latest(most).await;
        let files = files.map_err(|error: MailError| Problem::unexpected(error))?;
        let mut mails: Vec<_> =
            files.iter().filter_map(|(id, file)| Self::parse(*id, file)).collect();
        mails.sort_by_key(|mail| std::cmp::Reverse((mail.sent_at, mail.id)));
        Ok(mails)
    }
}

fn recipient<'m>(message: &'m Message<'_>) -> Option<&'m str> {
    message.to()?.first()?.address()
}

/// Mails that go to a server cannot be read here.
fn folder(mailer: &Mailer) -> Result<&Folder, Problem> {
    mailer.folder().ok_or_else(Problem::not_found)
}
