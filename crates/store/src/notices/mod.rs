//! Notices that the public gives of pictures. They are given, and answered, through [`crate::journey`].

mod answers;
mod forget;
mod pages;
mod rows;

pub use forget::{forget_notifier, given_with};
pub use pages::{MOST_COUNTED, Open, new_of_call, open, open_count};
pub use rows::{answered_by, by_id, of_contribution};

pub(crate) use answers::{Answering, answer, post, reopen, tell_answer_at, unsettled_keep};
pub(crate) use forget::forget_contribution;
pub(crate) use rows::{Given, give, given_before, was_kept};
