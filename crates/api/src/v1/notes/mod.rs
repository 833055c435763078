//! `/api/v1/contributions/{contribution}/notes` and `/pass`: what the staff says to each other. One file an act.

mod input;
pub(crate) mod pass;
pub(crate) mod write;
