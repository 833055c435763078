//! What somebody of the staff does with their own account: as forms and as JSON.

mod forms;
mod page;
mod password;
pub(crate) mod second_factor;
mod second_factor_page;
mod sessions;
mod words;

pub(crate) use forms::{change_by_form, change_password_by_form, end_by_form, end_others_by_form};
pub(crate) use page::account_page;
pub(crate) use password::{change_password, new_password};
pub(crate) use second_factor_page::{
    begin_by_form, confirm_by_form, remove_by_form, renew_by_form, second_factor_page,
};
pub(crate) use sessions::{end, end_others};
pub(crate) use words::{change, person_name};
