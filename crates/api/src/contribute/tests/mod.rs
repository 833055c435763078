//! The contributor's side, told as they live it.

mod house;
mod keeping;
mod multipart;
pub(crate) mod pictures;
mod programs;
mod refusals;
mod sending;
mod the_form;

pub(crate) use house::{Answer, House};
pub(crate) use multipart::Form;
