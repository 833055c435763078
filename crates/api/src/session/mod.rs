//! Signing in and out.

mod accounts;
mod back;
mod form;
mod open;
mod page;

pub(crate) use form::{sign_in, sign_out};
pub(crate) use open::{begin, close, is_password_of, log, open};
pub(crate) use page::sign_in_page;
