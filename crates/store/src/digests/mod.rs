//! Digests: mails that tell the staff what waits, when they wish it.

mod due;
mod news;
mod rows;
mod wishes;

pub use due::begin;
pub use news::{CallNews, News, news};
pub use rows::{Digest, by_id, mark_cancelled, mark_failed, mark_sent, of_person};
pub use wishes::{choose, of};
