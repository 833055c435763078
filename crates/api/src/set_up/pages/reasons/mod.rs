//! The catalogue of reasons, by form.

mod letter;
mod list;
mod one;

pub(crate) use list::{list_reasons, offer_reason_by_form, place_reason, retire_reason};
pub(crate) use one::{
    add_reason_by_form, edit_reason, new_reason, preview_new_reason, preview_reason, save_reason,
};
