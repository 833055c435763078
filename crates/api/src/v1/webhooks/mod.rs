//! `/api/v1/…/webhooks`: what your own programs are told.

pub(crate) mod add;
pub(crate) mod change;
pub(crate) mod deliveries;
mod input;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod remove;
pub(crate) mod renew_secret;
pub(crate) mod resend;
pub(crate) mod test;
