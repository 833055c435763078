//! The terms of a call as programs write them.

use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use crate::set_up::Typed;

/// How much a call takes. Left out, a new call takes what the house takes, and another stays as it is.
#[derive(Default, Deserialize, ToSchema)]
#[schema(as = TermsInput)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TermsInput {
    /// The heaviest picture in whole decimal megabytes, at most what the house takes; `null` for that.
    #[serde(deserialize_with = "said")]
    #[schema(value_type = Option<u16>, minimum = 1)]
    megabytes_max: Option<Option<i64>>,
    /// The most contributions of one person, 1 to 1000; `null` for any number.
    #[serde(deserialize_with = "said")]
    #[schema(value_type = Option<u16>, minimum = 1, maximum = 1000)]
    per_person: Option<Option<i64>>,
}

/// What is said, if only that it is `null`.
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
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
    }
}
