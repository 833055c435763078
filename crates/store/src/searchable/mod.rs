//! What hangs, by its words: title, story, credit and the descriptions of its pictures, folded
//! ([`cimaise_core::folded_words`]). A row is written by the transaction that hangs, and goes with the one that takes
//! down, hides or withdraws; what is found is read from what hangs.

mod fill;
mod find;
mod rows;
mod words;

pub(crate) use fill::{fill, made_the_index};
pub(crate) use find::Wanted;
pub use find::{Sought, Within, search};
pub(crate) use rows::{add, remove, rewrite};
pub use words::credit_is_found;
