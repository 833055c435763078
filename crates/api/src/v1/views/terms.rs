//! On what terms a call takes pictures, as programs read them.

use cimaise_core::{AgeRule, Terms, Younger};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::YoungerWord;

/// How much a call takes.
#[derive(Serialize, ToSchema)]
#[schema(as = Terms)]
pub(crate) struct TermsView {
    /// The heaviest picture, in whole decimal megabytes; `null`: as heavy as the house takes.
    megabytes_max: Option<u16>,
    /// The most contributions of one person; `null`: any number.
    per_person: Option<u16>,
    /// From which age one may send alone; `null`: it is not asked.
    age: Option<AgeRuleView>,
    /// One sends to it with a code that it gave alone.
    by_invitation: bool,
}

/// From which age one may send alone.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgeRule)]
pub(crate) struct AgeRuleView {
    /// In years.
    from: u8,
    /// What becomes of whoever is younger.
    #[schema(value_type = YoungerWord)]
    younger: Younger,
}

impl From<AgeRule> for AgeRuleView {
    fn from(AgeRule { from, younger }: AgeRule) -> Self {
        Self { from, younger }
    }
}

impl From<Terms> for TermsView {
    fn from(terms: Terms) -> Self {
        let Terms { megabytes_max, per_person, age, by_invitation } = terms;
        Self { megabytes_max, per_person, age: age.map(AgeRuleView::from), by_invitation }
    }
}
