//! Which part of the log one reads: as addresses say it.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Act, ActGroup, CallId, ContributionId, PersonId, UnknownCode, blank_is_none};

/// One act, or all acts of a kind. No act and no kind bear the same word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActFilter {
    /// All of a kind.
    Group(ActGroup),
    /// One.
    One(Act),
}

impl ActFilter {
    /// The acts it lets through.
    pub fn acts(self) -> Vec<Act> {
        match self {
            Self::Group(group) => group.acts().collect(),
            Self::One(act) => vec![act],
        }
    }

    /// Its word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Group(group) => group.code(),
            Self::One(act) => act.code(),
        }
    }
}

impl fmt::Display for ActFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for ActFilter {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::Group).or_else(|_| text.parse().map(Self::One))
    }
}

impl Serialize for ActFilter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for ActFilter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Which part of the log of an institution. What is `None` does not narrow it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct JournalPart {
    /// Only these acts.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub act: Option<ActFilter>,
    /// Only what this person of the staff did.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub person: Option<PersonId>,
    /// Only what happened in this call.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub call: Option<CallId>,
    /// Only what happened to this contribution.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub contribution: Option<ContributionId>,
    /// Not before this day, in the institution's time zone.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub from: Option<Date>,
    /// Not after this day, in the institution's time zone.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub to: Option<Date>,
}

impl JournalPart {
    /// It narrows nothing.
    pub fn is_whole(&self) -> bool {
        *self == Self::default()
    }

    /// The instant its first day begins, UTC.
    pub fn since(&self, zone: &TimeZone) -> Option<Timestamp> {
        self.from.and_then(|day| begins(day, zone))
    }

    /// The instant at which its last day is over, UTC.
    pub fn until(&self, zone: &TimeZone) -> Option<Timestamp> {
        self.to.and_then(|day| begins(day.checked_add(1.day()).ok()?, zone))
    }

    /// What it is in an address: names and values that need no escaping.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let said = [
            ("act", self.act.map(|act| act.to_string())),
            ("person", self.person.map(|id| id.to_string())),
            ("call", self.call.map(|id| id.to_string())),
            ("contribution", self.contribution.map(|id| id.to_string())),
            ("from", self.from.map(|day| day.to_string())),
            ("to", self.to.map(|day| day.to_string())),
        ];
        said.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// Where clocks are put forward at midnight, a day begins when they have been.
fn begins(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(day.to_zoned(zone.clone()).ok()?.start_of_day().ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_an_address_says_is_read_back() {
        for act in ["decisions", "hang"] {
            let part = JournalPart {
                act: Some(act.parse().unwrap()),
                person: Some(PersonId(Uuid::from_u128(1))),
                call: Some(CallId(Uuid::from_u128(2))),
                contribution: Some(ContributionId(Uuid::from_u128(3))),
                from: Some("2026-03-28".parse().unwrap()),
                to: Some("2026-03-29".parse().unwrap()),
            };
            let told: serde_json::Map<String, serde_json::Value> = part
                .pairs()
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.into()))
                .collect();
            assert_eq!(told.len(), 6);
            assert_eq!(serde_json::from_value::<JournalPart>(told.into()).unwrap(), part);
        }
    }

    #[test]
    fn an_empty_field_narrows_nothing() {
        let blank = serde_json::json!({ "act": "", "person": "", "from": "", "to": "" });
        assert!(serde_json::from_value::<JournalPart>(blank).unwrap().is_whole());
    }

    #[test]
    fn days_are_those_of_the_institution() {
        let part = JournalPart {
            from: Some("2026-03-28".parse().unwrap()),
            to: Some("2026-03-29".parse().unwrap()),
            ..JournalPart::default()
        };
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let told = |at: Option<Timestamp>| at.unwrap().to_string();
        assert_eq!(told(part.since(&paris)), "2026-03-27T23:00:00Z");
        // Summer time has begun.
        assert_eq!(told(part.until(&paris)), "2026-03-29T22:00:00Z");
    }

    #[test]
    fn the_kinds_share_out_all_acts_and_bear_no_acts_word() {
        let all: Vec<_> = ActGroup::ALL.iter().flat_map(|group| group.acts()).collect();
        assert_eq!(all.len(), Act::ALL.len());
        let words = ActGroup::ALL.iter().map(|group| group.code());
        let words: BTreeSet<_> = words.chain(Act::ALL.iter().map(|act| act.code())).collect();
        assert_eq!(words.len(), ActGroup::ALL.len() + Act::ALL.len());
    }
}
