//! Several of the queue at once: chosen, given one verdict, and what came of each.

mod asked;
mod choose;
mod outcome;
mod reasons;

pub use choose::choose;
pub use outcome::outcome;
pub use reasons::reasons;
