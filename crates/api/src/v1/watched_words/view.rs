//! The text list as programs read and write it.

use cimaise_core::WatchedWords;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The words of which an institution wants to be told.
#[derive(Deserialize, Serialize, ToSchema)]
#[schema(as = WatchedWords)]
#[serde(deny_unknown_fields)]
pub(crate) struct WatchedWordsBody {
    /// Words and phrases. One that ends with `*` is found where its last word only begins; capitals
    /// and accents do not count. What contains one is flagged for whoever decides, and not refused.
    #[schema(max_items = 500)]
    words: Vec<String>,
}

impl WatchedWordsBody {
    pub(super) fn of(list: &WatchedWords) -> Self {
        Self { words: list.lines().map(str::to_owned).collect() }
    }

    /// One line each: what is broken into several is one phrase.
    pub(super) fn lines(&self) -> String {
        let lines = self.words.iter().map(|word| word.split_whitespace().collect::<Vec<_>>());
        lines.map(|words| words.join(" ")).collect::<Vec<_>>().join("\n")
    }
}
