//! The queue: what waits for a moderator, in parts and orders that are read by an index, however much
//! waits.

mod claims;
mod count;
mod entries;
mod order;
mod others;
mod rows;
mod scope;
mod served;
mod walk;

pub use claims::{MOST_HELD, USUAL_BATCH, claim, holder, release, release_all, renew, take_batch};
pub(crate) use claims::{give_up, keep_for};
pub use count::{Counted, MOST_COUNTED, by_theme, count, waiting};
pub(crate) use entries::first_pictures;
pub use entries::{Entry, Holder, entries, page};
pub use others::{Left, left_to_others};
pub(crate) use rows::first_id_at;
pub use scope::{Scope, scope};
pub use served::{Served, served};
pub use walk::{before, next};
