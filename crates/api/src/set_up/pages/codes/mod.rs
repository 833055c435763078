//! The codes of a call that is by invitation, by form.

mod list;
mod one;
mod sheet;

pub(crate) use list::{list_codes, make_codes_by_form};
pub(crate) use one::{revoke_code_by_form, revoke_codes_by_form, show_codes};
pub(crate) use sheet::print_codes;
