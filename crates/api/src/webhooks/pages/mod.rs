//! The pages of webhooks, and the forms on them.

mod acts;
mod fields;
mod list;
mod log;
mod new;
mod one;
mod secret;

pub(crate) use acts::{remove_by_form, resend_by_form, test_by_form};
pub(crate) use list::webhooks_page;
pub(crate) use new::{add_by_form, new_webhook};
pub(crate) use one::{save_by_form, webhook_page};
pub(crate) use secret::renew_secret_by_form;
