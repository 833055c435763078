//! What somebody likes best of what hangs, under a title of its own. To pick is no decision: no state moves, and
//! what hangs no more is shown no more, whatever selection it is in.

mod pieces;
mod rows;

pub(crate) use pieces::forget;
pub use pieces::{
    Place, of_contribution, pick, picked, picked_last, pieces, put_at, take_out, to_pick_from,
};
pub use rows::{
    all_of_institution, announce, by_any_slug, by_id, by_slug, change, create, of_institution,
    remove, take_announcement_back,
};
