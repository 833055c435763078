//! The terms of a call as programs write them.

#![expect(clippy::option_option, reason = "no limit is a choice, and not to speak of it another")]

use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::schemas::YoungerWord;
use crate::set_up::Typed;

/// How much a call takes. Left out, a new call takes what the house takes, and another stays as it is.
#[derive(Default, Deserialize, ToSchema)]
#[schema(as = TermsInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermsInput {
    /// The heaviest picture in whole decimal megabytes, at most what the house takes; `null` for that.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<u16>, minimum = 1)]
    megabytes_max: Option<Option<i64>>,
    /// The most contributions of one person, 1 to 1000; `null` for any number.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<u16>, minimum = 1, maximum = 1000)]
    per_person: Option<Option<i64>>,
    /// From which age one may send alone; `null`: it is not asked.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<AgeRuleInput>)]
    age: Option<Option<AgeRuleInput>>,
    /// One sends to it with a code that it gave alone: see `/api/v1/calls/{call}/code-lists`.
    #[serde(default)]
    by_invitation: Option<bool>,
}

/// From which age one may send alone.
#[derive(Deserialize, ToSchema)]
#[schema(as = AgeRuleInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct AgeRuleInput {
    /// In years, 1 to 99.
    #[schema(minimum = 1, maximum = 99)]
    from: i64,
    /// What becomes of whoever is younger.
    #[schema(value_type = YoungerWord)]
    younger: String,
}

/// What is said, if only that it is `null`.
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

impl TermsInput {
    pub(super) fn put(self, typed: &mut Typed) {
        let limits = [("megabytes_max", self.megabytes_max), ("per_person", self.per_person)];
        for (name, limit) in limits {
            if let Some(limit) = limit {
                typed.put(name, limit.map(|most| most.to_string()).unwrap_or_default());
            }
        }
        match self.age {
            Some(Some(rule)) => {
                typed.put("age_from", rule.from);
                typed.put("younger", rule.younger);
            }
            Some(None) => typed.put("age_from", ""),
            None => {}
        }
        if let Some(by_invitation) = self.by_invitation {
            typed.put("by_invitation", by_invitation);
        }
    }
}
