//! The pages where people are named, and the forms on them.

mod acts;
mod fields;
mod invitation;
mod list;
mod post;

pub(crate) use acts::{
    ask_second_factor_by_form, call_back_by_form, dismiss_by_form, send_again_by_form,
};
pub(crate) use invitation::{invite_by_form, new_invitation};
pub(crate) use list::people_page;
pub(crate) use post::{change_post_by_form, post_page};
