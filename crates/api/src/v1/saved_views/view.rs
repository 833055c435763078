//! A part of the queue as programs read it.

use std::collections::BTreeMap;

use cimaise_core::{SavedView, SavedViewId};
use serde::Serialize;
use utoipa::ToSchema;

/// A part of the queue that you keep.
#[derive(Serialize, ToSchema)]
#[schema(as = SavedView)]
pub(crate) struct ViewView {
    #[schema(value_type = uuid::Uuid)]
    id: SavedViewId,
    name: String,
    /// What narrows the queue, as `GET /api/v1/queue` takes it.
    part: BTreeMap<&'static str, String>,
}

impl From<SavedView> for ViewView {
    fn from(view: SavedView) -> Self {
        let part = view.part.pairs().into_iter().collect();
        Self { id: view.id, name: view.name.to_string(), part }
    }
}
