//! Signing in and out.

mod accounts;
mod again;
mod back;
mod code;
pub(crate) mod codes;
mod form;
mod open;
mod page;

pub(crate) use again::{Again, Ways, shows_again};
pub(crate) use back::back;
pub(crate) use code::path as code_path;
pub(crate) use code::{code_page, sign_in_by_code};
pub(crate) use codes::count_code;
pub(crate) use form::{sign_in, sign_out};
pub(crate) use open::{
    Opened, Shown, UsedIdentity, UsedPasskey, begin, begin_elsewhere, browser_of, close,
    is_password_of, log, only_elsewhere, open, open_at_once, wants_code,
};
pub(crate) use page::sign_in_page;
