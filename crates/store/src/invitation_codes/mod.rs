//! Codes with which one sends to a call that is by invitation.

mod lists;
mod rows;
mod spend;

pub use lists::{Counted, by_id, codes, make, of_call, revoke, revoke_all};
pub(crate) use spend::spend;
pub use spend::{came_by, unfit};
