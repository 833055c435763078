//! An entry of the catalogue as programs write it.

use std::collections::BTreeMap;

use cimaise_core::Language;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;
use crate::set_up::Typed;

/// What an entry of the catalogue says.
#[derive(Deserialize, ToSchema)]
#[schema(as = ReasonInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReasonInput {
    /// What whoever decides picks: at most 120 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    pub(super) label: BTreeMap<Language, String>,
    /// What the contributor reads: at most 2000 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    pub(super) text: BTreeMap<Language, String>,
}

impl From<ReasonInput> for Typed {
    fn from(input: ReasonInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("label", input.label);
        typed.put_texts("text", input.text);
        typed
    }
}
