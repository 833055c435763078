//! An entry of a catalogue of reasons as programs read it.

use cimaise_core::{Ground, Localized, Reason, ReasonId};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::{GroundWord, Texts};

/// Why a picture does not hang, or what is asked of whoever sent it.
#[derive(Serialize, ToSchema)]
#[schema(as = Reason)]
pub(crate) struct ReasonView {
    #[schema(value_type = uuid::Uuid)]
    id: ReasonId,
    /// What decisions name it by; it never changes.
    #[schema(example = "too-blurred")]
    code: String,
    /// Its place in the catalogue, from 1.
    position: i32,
    /// What whoever decides picks.
    #[schema(value_type = Texts)]
    label: Localized,
    /// What the contributor reads.
    #[schema(value_type = Texts)]
    text: Localized,
    /// On what it rests; `file` is what the house itself says when a file cannot be read.
    #[schema(value_type = GroundWord)]
    ground: Ground,
    /// A decision may give it.
    offered: bool,
}

impl From<Reason> for ReasonView {
    fn from(reason: Reason) -> Self {
        Self {
            id: reason.id,
            code: reason.code,
            position: reason.position,
            label: reason.label,
            text: reason.text,
            ground: reason.ground,
            offered: reason.offered,
        }
    }
}
