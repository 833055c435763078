//! A selection as programs write it.

use std::collections::BTreeMap;

use cimaise_core::Language;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;
use crate::set_up::Typed;

/// What a selection says.
#[derive(Deserialize, ToSchema)]
#[schema(as = SelectionInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct SelectionInput {
    /// At most 120 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    title: BTreeMap<Language, String>,
    /// Why these: at most 2000 characters.
    #[serde(default)]
    #[schema(value_type = Texts)]
    words: BTreeMap<Language, String>,
    /// The name of a guest who picks, at most 80 characters; left out when the institution does.
    #[serde(default)]
    curator: Option<String>,
}

impl From<SelectionInput> for Typed {
    fn from(input: SelectionInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", input.title);
        typed.put_texts("words", input.words);
        typed.put("curator", input.curator.unwrap_or_default());
        typed
    }
}
