//! What an institution's own programs are told: a row of its own for each, written in the transaction of what
//! it tells of, and a job that sends it. The order in which they arrive is not promised.

mod attempts;
mod deliveries;
mod letters;
mod rows;
mod set_up;
mod tell;
mod turns;

pub use attempts::{Outcome, Tried, attempt, give_up, note};
pub use deliveries::{Delivery, forget, of_webhook, resend, seen, test};
pub use letters::{WebhookLetter, letter, letters_of, mark_letter_failed, mark_letter_sent};
pub use rows::{by_id, of_institution};
pub use set_up::{Wished, add, change, remove, renew_secret};
pub use turns::{heal, take_turn, waiting};

pub(crate) use deliveries::forget_answers;
pub(crate) use tell::{News, call_back, call_back_hanging, hangs_no_more, hold, release, tell};
