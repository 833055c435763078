//! A program acts in somebody's name: what it may, and until when.

use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};
use serde::{Serialize, Serializer};

use crate::coded::{UnknownCode, coded};
use crate::{ApiTokenId, InstitutionId, PersonId, Staff, TokenName};

coded! {
    /// What a token is good for; never for more than its person may at that moment.
    Scope {
        /// Reads what its person may read.
        Read = "read",
        /// Decides, and all that goes with it: holds, notes, words, notices, letters.
        Decide = "decide",
        /// Sets calls, themes and the catalogue up.
        SetUp = "set-up",
    }
}

/// One scope or several, each once, in the order of [`Scope::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scopes(Vec<Scope>);

impl Scopes {
    /// Nothing, where there is none.
    pub fn new(some: impl IntoIterator<Item = Scope>) -> Option<Self> {
        let mut some: Vec<_> = some.into_iter().collect();
        some.sort_unstable();
        some.dedup();
        (!some.is_empty()).then_some(Self(some))
    }

    /// Whether it is one of them.
    pub fn has(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Scope> {
        self.0.iter().copied()
    }
}

/// With a space between them (RFC 6749, section 3.3).
impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<_> = self.iter().map(Scope::code).collect();
        f.write_str(&words.join(" "))
    }
}

impl FromStr for Scopes {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let some = text.split(' ').map(str::parse).collect::<Result<Vec<_>, _>>()?;
        Self::new(some).ok_or_else(|| UnknownCode(text.to_owned()))
    }
}

impl Serialize for Scopes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Scope::code))
    }
}

/// A token, without its secret, which nobody keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    /// Its id; later ones have greater ones.
    pub id: ApiTokenId,
    /// In whose name it acts.
    pub person: PersonId,
    /// The one institution for which it is good; any in which they have a part, where there is none.
    pub institution: Option<InstitutionId>,
    /// Where it is good no more although its person has a part there: an owner took it away.
    pub barred: Vec<InstitutionId>,
    /// What they call it.
    pub name: TokenName,
    /// What it is good for.
    pub scopes: Scopes,
    /// When it was made, UTC.
    pub created_at: Timestamp,
    /// The first instant at which it is good for nothing any more, UTC.
    pub expires_at: Timestamp,
    /// When it was used last, UTC, to the day.
    pub used_at: Option<Timestamp>,
}

impl ApiToken {
    /// The longest that one is good for: a year, and the day on which it ends.
    pub const LONGEST: SignedDuration = SignedDuration::from_hours(367 * 24);

    /// How long before its end its person is reminded of it.
    pub const REMINDED: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// When its person is reminded of its end, UTC; never, where it lives for less than two weeks.
    pub fn reminded_at(&self) -> Option<Timestamp> {
        let lives = self.expires_at.duration_since(self.created_at);
        (lives >= Self::REMINDED + Self::REMINDED).then(|| self.expires_at - Self::REMINDED)
    }

    /// It is a matter of that institution alone: it was made for it, or its person, `of`, works nowhere else.
    /// Only then do its owners read its name, and may they end it.
    pub fn is_of(&self, institution: InstitutionId, of: &Staff) -> bool {
        match self.institution {
            Some(only) => only == institution,
            None => of.institutions() == [institution],
        }
    }

    /// Its time is over.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.expires_at <= now
    }

    /// It was not used on this day before: no more is kept of when a program works.
    pub fn should_be_noted(&self, now: Timestamp) -> bool {
        self.used_at.is_none_or(|at| at < day_of(now))
    }

    /// Its person, as far as it lets a program act for them.
    pub fn limit(&self, mut staff: Staff) -> Staff {
        staff.memberships.retain(|membership| {
            let at = membership.institution;
            self.institution.is_none_or(|only| only == at) && !self.barred.contains(&at)
        });
        staff
    }
}

/// The beginning of a day, UTC.
pub fn day_of(now: Timestamp) -> Timestamp {
    let day = SignedDuration::from_hours(24).as_secs();
    let second = now.as_second();
    Timestamp::from_second(second - second.rem_euclid(day)).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_written_and_read_in_their_order_each_once() {
        let some = Scopes::new([Scope::SetUp, Scope::Read, Scope::SetUp]).unwrap();
        assert_eq!(some.to_string(), "read set-up");
        assert_eq!("set-up read".parse(), Ok(some.clone()));
        assert_eq!((some.has(Scope::Read), some.has(Scope::Decide)), (true, false));
        assert_eq!(Scopes::new([]), None);
        assert!("".parse::<Scopes>().is_err() && "read all".parse::<Scopes>().is_err());
    }

    #[test]
    fn its_use_is_noted_once_a_day() {
        let at = |text: &str| -> Timestamp { text.parse().unwrap() };
        let mut token = ApiToken {
            id: uuid::Uuid::nil().into(),
            person: uuid::Uuid::nil().into(),
            institution: None,
            barred: Vec::new(),
            name: TokenName::parse("screens").unwrap(),
            scopes: Scopes::new([Scope::Read]).unwrap(),
            created_at: at("2026-11-28T08:00:00Z"),
            expires_at: at("2026-12-28T08:00:00Z"),
            used_at: None,
        };
        assert!(token.should_be_noted(at("2026-11-28T09:00:00Z")));
        token.used_at = Some(day_of(at("2026-11-28T09:30:01.5Z")));
        assert_eq!(token.used_at, Some(at("2026-11-28T00:00:00Z")));
        assert!(!token.should_be_noted(at("2026-11-28T23:59:59Z")));
        assert!(token.should_be_noted(at("2026-11-29T00:00:00Z")));
        assert!(!token.is_over(at("2026-12-28T07:59:59Z")));
        assert_eq!(token.reminded_at(), Some(at("2026-12-21T08:00:00Z")));
        token.created_at = at("2026-12-14T08:00:01Z");
        assert_eq!(token.reminded_at(), None, "it lives for less than two weeks");
        assert!(token.is_over(at("2026-12-28T08:00:00Z")));
    }
}
