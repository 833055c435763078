//! Which part of the queue one looks at, and in which order: as addresses say it.

use jiff::{SignedDuration, Timestamp};
use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer};

use crate::coded::coded;
use crate::{CallId, Language, SavedViewId, ThemeId, ViewName};

coded! {
    /// What the house noticed of a contribution, for whoever decides. It decides nothing itself.
    Flag {
        /// A picture of it resembles another of the institution.
        LookAlike = "look-alike",
        /// The same person had others waiting in the institution when it joined them.
        Several = "several",
        /// Its contributor says that somebody can be recognised in it.
        Faces = "faces",
        /// Its contributor is younger than the call asks, and an adult sent it with them.
        Younger = "younger",
        /// Its words contain one of which the institution wants to be told.
        WatchedWord = "watched-word",
        /// Its contributor contests what was decided.
        Appeal = "appeal",
        /// Somebody said their opinion, and a second is asked for.
        SecondOpinion = "second-opinion",
    }
}

coded! {
    /// For how long something waits.
    Wait {
        /// More than a day.
        Day = "day",
        /// More than a week.
        Week = "week",
        /// More than thirty days.
        Month = "month",
    }
}

coded! {
    /// What comes first.
    Order {
        /// What has waited longest.
        Oldest = "oldest",
        /// The oldest of each theme, then the second of each.
        Interleaved = "interleaved",
    }
}

coded! {
    /// By whom something is held.
    Held {
        /// By whoever asks.
        Mine = "mine",
    }
}

impl Wait {
    /// Its length.
    pub const fn length(self) -> SignedDuration {
        match self {
            Self::Day => SignedDuration::from_hours(24),
            Self::Week => SignedDuration::from_hours(7 * 24),
            Self::Month => SignedDuration::from_hours(30 * 24),
        }
    }
}

/// Which part of the queue, in which order. What is `None` does not narrow it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct QueuePart {
    /// Only this call.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub call: Option<CallId>,
    /// Only this theme.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub theme: Option<ThemeId>,
    /// Only what was sent in this language.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub language: Option<Language>,
    /// Only what has this flag.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub flag: Option<Flag>,
    /// Only what has waited longer.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub waits: Option<Wait>,
    /// Only what they hold.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub held: Option<Held>,
    /// What comes first; the oldest unless it says otherwise.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub order: Option<Order>,
}

impl QueuePart {
    /// The part that is one theme.
    pub fn of_theme(theme: ThemeId) -> Self {
        Self { theme: Some(theme), ..Self::default() }
    }

    /// It says which theme or call, and in which order, but nothing else: how many wait in it is
    /// known without counting.
    pub const fn is_counted(&self) -> bool {
        self.language.is_none()
            && self.flag.is_none()
            && self.waits.is_none()
            && self.held.is_none()
    }

    /// When the latest that it holds was received, UTC.
    pub fn until(&self, now: Timestamp) -> Option<Timestamp> {
        self.waits.map(|waits| now - waits.length())
    }

    /// What it is in an address: names and values that need no escaping.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let said = [
            ("call", self.call.map(|id| id.to_string())),
            ("theme", self.theme.map(|id| id.to_string())),
            ("language", self.language.map(|language| language.to_string())),
            ("flag", self.flag.map(|flag| flag.to_string())),
            ("waits", self.waits.map(|waits| waits.to_string())),
            ("held", self.held.map(|held| held.to_string())),
            ("order", self.order.map(|order| order.to_string())),
        ];
        said.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// A part of the queue that somebody keeps under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: SavedViewId,
    /// What they call it.
    pub name: ViewName,
    /// The part.
    pub part: QueuePart,
}

/// Reads an optional value of a query or a form in which an empty text means none.
pub fn blank_is_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let text = Option::<String>::deserialize(deserializer)?.filter(|text| !text.is_empty());
    text.map(|text| T::deserialize(text.into_deserializer())).transpose()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_an_address_says_is_read_back() {
        let part = QueuePart {
            call: Some(CallId(Uuid::from_u128(1))),
            theme: Some(ThemeId(Uuid::from_u128(2))),
            language: Some(Language::Fr),
            flag: Some(Flag::LookAlike),
            waits: Some(Wait::Week),
            held: Some(Held::Mine),
            order: Some(Order::Interleaved),
        };
        let told: serde_json::Map<String, serde_json::Value> =
            part.pairs().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
        assert_eq!(serde_json::from_value::<QueuePart>(told.into()).unwrap(), part);
    }

    #[test]
    fn a_field_left_empty_narrows_nothing() {
        let read =
            serde_json::from_str::<QueuePart>(r#"{"theme": "", "language": "", "flag": ""}"#);
        assert_eq!(read.unwrap(), QueuePart::default());
        assert!(serde_json::from_str::<QueuePart>(r#"{"flag": "pretty"}"#).is_err());
    }

    #[test]
    fn a_week_ends_seven_days_ago() {
        let part = QueuePart { waits: Some(Wait::Week), ..QueuePart::default() };
        let now: Timestamp = "2026-11-27T10:00:00Z".parse().unwrap();
        assert_eq!(part.until(now), Some("2026-11-20T10:00:00Z".parse().unwrap()));
    }
}
