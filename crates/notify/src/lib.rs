//! The outbox: letters wait there as rows, leave by a job, and nothing else sends anything.
//!
//! [`send`] is the job; a [`Mailer`] is the way out, an SMTP server or a folder of `.eml` files;
//! [`webhook`] tells the programs of institutions, [`hub`] those who read feeds; [`mail_page`] shows that folder in a demonstration.

mod digest;
mod error;
pub mod hub;
mod invitation;
mod letter;
pub mod mail_page;
mod mailer;
mod outbox;
mod token;
pub mod webhook;

pub use digest::send_digest;
pub use error::{MailError, SendError};
pub use invitation::send_invitation;
pub use mailer::{MailSettings, Mailer, Outgoing};
pub use outbox::{InHouse, Links, PublicPath, send};
pub use token::send_reminder;
