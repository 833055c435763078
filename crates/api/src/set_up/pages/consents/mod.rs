//! What a call asks to agree to, by form.

mod list;
mod one;

pub(crate) use list::{list_consents, offer_consent, place_consent, retire_consent};
pub(crate) use one::{add_consent_by_form, edit_consent, new_consent, save_consent};
