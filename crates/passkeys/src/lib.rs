//! Passkeys: what a browser shows of them, verified as W3C Web Authentication Level 3 asks of a relying
//! party (section 7). Bytes in, facts out: no I/O, no clock, no randomness, no row.
//!
//! A passkey here is discoverable and its holder verified, so that it opens alone. What its maker states of
//! it is not asked for and not read (section 6.5): nobody is kept out for the key that they own.

mod authenticator_data;
mod client_data;
mod party;
mod public_key;
mod refused;
mod registration;
mod sign_in;

pub use party::RelyingParty;
pub use public_key::ALGORITHMS;
pub use refused::Refused;
pub use registration::{Attestation, NewPasskey};
pub use sign_in::{Assertion, KeptPasskey, ShownPasskey};
