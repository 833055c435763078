//! A statement as programs write it.

use std::collections::BTreeMap;

use cimaise_core::Language;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;
use crate::set_up::Typed;

/// What a statement says.
#[derive(Deserialize, ToSchema)]
#[schema(as = ConsentInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConsentInput {
    /// What is agreed to: at most 1000 characters, in each language of the institution.
    #[schema(value_type = Texts)]
    text: BTreeMap<Language, String>,
    /// Nothing can be sent without it.
    required: bool,
}

impl From<ConsentInput> for Typed {
    fn from(input: ConsentInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("text", input.text);
        typed.put("required", input.required);
        typed
    }
}
