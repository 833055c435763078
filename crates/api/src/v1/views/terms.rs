//! On what terms a call takes pictures, as programs read them.

use cimaise_core::Terms;
use serde::Serialize;
use utoipa::ToSchema;

/// How much a call takes.
#[derive(Serialize, ToSchema)]
#[schema(as = Terms)]
pub(crate) struct TermsView {
    /// The heaviest picture, in whole decimal megabytes; `null`: as heavy as the house takes.
    megabytes_max: Option<u16>,
    /// The most contributions of one person; `null`: any number.
    per_person: Option<u16>,
}

impl From<Terms> for TermsView {
    fn from(terms: Terms) -> Self {
        let Terms { megabytes_max, per_person } = terms;
        Self { megabytes_max, per_person }
    }
}
