//! A token as people read it.

use cimaise_core::{ApiToken, ApiTokenId, InstitutionId, Scope};
use cimaise_words::Voice;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A token of a list.
pub(crate) struct Told {
    pub(crate) id: ApiTokenId,
    pub(crate) name: String,
    /// What it may, each in a word.
    pub(crate) scopes: Vec<String>,
    /// Until when it is good, or since when no more.
    pub(crate) until: String,
    pub(crate) is_over: bool,
    /// When it was used last.
    pub(crate) used: String,
    /// The one institution for which it is good.
    pub(crate) only: Option<String>,
    /// The institutions of the reader from which it was taken away.
    pub(crate) barred: Vec<String>,
}

impl Told {
    /// In words; `houses` are the institutions that the reader knows.
    pub(crate) fn of(
        t: Voice,
        token: &ApiToken,
        houses: &[(InstitutionId, String)],
        now: Timestamp,
    ) -> Self {
        let day = |at| t.date(at, &TimeZone::UTC);
        let scope = |scope: Scope| t.say("tokens-scope").with("scope", scope.code()).to_string();
        let is_over = token.is_over(now);
        let until = if is_over { "tokens-over-since" } else { "tokens-until-when" };
        let at = |id| houses.iter().find(|(own, _)| *own == id).map(|(_, name)| name);
        let not_at = |name: &String| t.say("tokens-not-at").with("institution", name).to_string();
        let only = token.institution.and_then(at);
        Self {
            id: token.id,
            name: token.name.to_string(),
            scopes: token.scopes.iter().map(scope).collect(),
            until: t.say(until).with("date", day(token.expires_at)).to_string(),
            is_over,
            used: match token.used_at {
                Some(at) => t.say("tokens-used").with("date", day(at)).to_string(),
                None => t.say("tokens-unused").to_string(),
            },
            barred: token.barred.iter().filter_map(|id| at(*id)).map(not_at).collect(),
            only: only.map(|name| t.say("tokens-at").with("institution", name).to_string()),
        }
    }
}
