//! How many at a time.

use serde::{Deserialize, Deserializer};

/// How many a page holds: what was asked for, brought within bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limit(i64);

impl Limit {
    const MOST: i64 = 100;
    const USUAL: i64 = 30;

    /// One more than a page holds, so that one knows whether another follows.
    pub(crate) const fn and_one(self) -> i64 {
        self.0 + 1
    }

    /// Cuts what was read for [`Self::and_one`] to a page; whether something was left.
    pub(crate) fn cut<T>(self, found: &mut Vec<T>) -> bool {
        let most = usize::try_from(self.0).unwrap_or(usize::MAX);
        let more = found.len() > most;
        found.truncate(most);
        more
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self(Self::USUAL)
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(i64::deserialize(deserializer)?.clamp(1, Self::MOST)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_is_brought_within_bounds() {
        let read = |text| serde_json::from_str::<Limit>(text).unwrap().0;
        assert_eq!([read("-3"), read("0"), read("7"), read("100000")], [1, 1, 7, 100]);
    }

    #[test]
    fn a_page_knows_whether_another_follows() {
        let mut found = vec![1, 2, 3];
        assert!(Limit(2).cut(&mut found));
        assert_eq!(found, [1, 2]);
        assert!(!Limit(2).cut(&mut found));
    }
}
