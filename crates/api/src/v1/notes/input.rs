//! A note as programs write it.

use cimaise_core::PrivateNote;
use cimaise_web::Problem;

use crate::decision::does_not_fit;

/// What somebody says to the staff.
pub(super) fn note(text: &str) -> Result<PrivateNote, Problem> {
    PrivateNote::parse(text).map_err(|fault| does_not_fit("note", fault))
}
