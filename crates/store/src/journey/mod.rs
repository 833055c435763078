//! The one door of each transition of a contribution. Each writes, in one transaction, the new
//! state, the line of the log, and what it leaves for the next room.

mod again;
mod appeal;
mod approve;
mod ask_for_change;
mod change;
mod decided;
mod describe;
mod erase;
mod hang;
mod hide;
mod keep;
mod opinion;
mod own;
mod queue;
mod receive;
mod refuse;
mod refuse_file;
mod report;
mod step;
mod take_down;
mod undo;
mod unhang;
mod withdraw;

pub use appeal::appeal;
pub use approve::approve;
pub use ask_for_change::ask_for_change;
pub use change::{Change, change, expect_files};
pub use decided::Deciding;
pub use describe::describe;
pub use erase::erase;
pub use hang::hang;
pub use keep::{keep, undo_keep};
pub use opinion::{Outcome, decide, needs_second};
pub use own::left_to_others;
pub use queue::queue;
pub use receive::{Received, receive};
pub use refuse::refuse;
pub use refuse_file::refuse_file;
pub use report::{NewNotice, Reported, report};
pub use take_down::take_down;
pub use undo::{Undoing, undo};
pub use withdraw::withdraw;
