//! A pause as programs ask for it.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::pauses::Asked;

/// A pause as it is asked for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PauseInput {
    /// Why, at most 500 characters: whoever sends with this address reads it.
    reason: String,
    /// Its last day in the institution's zone, a year from now at most.
    #[schema(example = "2027-01-31")]
    until: String,
}

impl From<PauseInput> for Asked {
    fn from(input: PauseInput) -> Self {
        Self { reason: input.reason, until: input.until }
    }
}
