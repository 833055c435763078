//! A page of an institution as programs write it.

use std::collections::BTreeMap;

use cimaise_core::Language;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;
use crate::set_up::Typed;

/// What a page of an institution says.
#[derive(Deserialize, ToSchema)]
#[schema(as = LegalPageInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct LegalPageInput {
    /// At most 80 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    title: BTreeMap<Language, String>,
    /// At most 12000 characters, in a small Markdown; needed likewise.
    #[schema(value_type = Texts)]
    words: BTreeMap<Language, String>,
}

impl From<LegalPageInput> for Typed {
    fn from(input: LegalPageInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", input.title);
        typed.put_texts("words", input.words);
        typed
    }
}
