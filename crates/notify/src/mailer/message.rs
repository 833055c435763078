//! One mail with its headers.

use std::time::SystemTime;

use cimaise_core::{EmailAddress, Language, MailId};
use cimaise_words::letters::Mail;
use jiff::Timestamp;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

use crate::MailError;

/// A mail that is ready to leave.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// The letter's id: a mail that is sent twice is recognised by it.
    pub id: MailId,
    /// The institution in whose name it is sent.
    pub institution: String,
    /// Where an answer goes.
    pub reply_to: EmailAddress,
    /// To whom.
    pub to: EmailAddress,
    /// In which language.
    pub language: Language,
    /// When it leaves, UTC.
    pub at: Timestamp,
    /// What it says.
    pub mail: Mail,
}

impl Outgoing {
    /// The message (RFC 5322), marked as sent by a program (RFC 3834, section 5).
    pub(super) fn message(&self, from: &Mailbox) -> Result<Message, MailError> {
        let sender = Mailbox::new(Some(self.institution.clone()), from.email.clone());
        let mail = &self.mail;
        Message::builder()
            .message_id(Some(format!("<{}@{}>", self.id, from.email.domain())))
            .date(SystemTime::from(self.at))
            .from(sender)
            .reply_to(Mailbox::new(Some(self.institution.clone()), address(&self.reply_to)?))
            .to(Mailbox::new(None, address(&self.to)?))
            .subject(&mail.subject)
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", self.language.tag()))
            .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
            .map_err(|error| MailError::Unwritable(error.to_string()))
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn address(of: &EmailAddress) -> Result<Address, MailError> {
    of.as_str().parse().map_err(|error: lettre::address::AddressError| MailError::BadAddress {
        address: of.to_string(),
        told: error.to_string(),
    })
}
