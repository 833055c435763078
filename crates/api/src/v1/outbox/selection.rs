//! Decisions of a call as a program names them.

use cimaise_core::DecisionId;
use serde::Deserialize;
use utoipa::ToSchema;

/// Decisions of a call.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OutboxSelection {
    /// 1 to 500.
    #[schema(value_type = Vec<uuid::Uuid>)]
    pub(super) decisions: Vec<DecisionId>,
}
