//! An institution as programs write it.

use std::collections::BTreeMap;

use cimaise_core::Language;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::schemas::{FontsWord, Texts};
use crate::set_up::Typed;

/// What an institution says of itself, and how it looks.
#[derive(Deserialize, ToSchema)]
#[schema(as = InstitutionInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct InstitutionInput {
    /// At most 120 characters.
    name: String,
    /// BCP 47 tags of one language or more, its own first.
    #[schema(example = json!(["fr", "en"]))]
    languages: Vec<String>,
    /// Its colour, `#rrggbb`. Where it could not be read, pages use the nearest shade that can.
    #[schema(example = "#d6001c")]
    accent: String,
    /// In which letters its pages are set. Left out, it stays as it is.
    #[schema(value_type = Option<FontsWord>)]
    fonts: Option<String>,
    /// IANA name of its time zone.
    #[schema(example = "Europe/Paris")]
    time_zone: String,
    /// Where contributors may write.
    #[schema(example = "bonjour@example.org")]
    contact: String,
    /// Who publishes, where to complain: at most 6000 characters.
    #[serde(default)]
    #[schema(value_type = Texts)]
    legal_notice: BTreeMap<Language, String>,
}

impl From<InstitutionInput> for Typed {
    fn from(input: InstitutionInput) -> Self {
        let mut typed = Self::default();
        typed.put("name", input.name);
        for language in input.languages {
            typed.put("languages", language);
        }
        typed.put("accent", input.accent);
        typed.put("fonts", input.fonts.unwrap_or_default());
        typed.put("time_zone", input.time_zone);
        typed.put("contact", input.contact);
        typed.put_texts("legal_notice", input.legal_notice);
        typed
    }
}
