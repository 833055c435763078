//! The contributor's side, told as they live it.

mod again;
mod house;
mod keeping;
mod multipart;
pub(crate) mod pictures;
mod programs;
mod refusals;
mod remembered;
mod sending;
mod the_form;

pub(crate) use house::{Answer, House};
pub(crate) use multipart::Form;
