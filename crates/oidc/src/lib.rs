//! Sign-in by an account that somebody has elsewhere: what a provider of OpenID Connect is asked, and what it
//! answers, verified (OpenID Connect Core 1.0, section 3.1; RFC 9700).
//!
//! A browser is sent to [`Provider::ask`]'s address and comes back with a code; [`Provider::redeem`] makes an
//! [`Identity`] of it. Who that is in this house, and what is kept of it, is not known here.

mod algorithms;
mod asked;
mod claims;
mod discovery;
mod failure;
mod http;
mod id_token;
mod keys;
mod provider;
mod settings;
mod user_info;

pub use asked::Asked;
pub use claims::Identity;
pub use failure::Failure;
pub use provider::{Provider, Providers};
pub use settings::{ProviderSettings, Unfit};
