//! What browsers send for a field that was left empty.

use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer};

/// Reads an optional value of a query in which an empty text means none.
pub fn blank_is_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let text = Option::<String>::deserialize(deserializer)?.filter(|text| !text.is_empty());
    text.map(|text| T::deserialize(text.into_deserializer())).transpose()
}
