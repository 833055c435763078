//! Licence expressions of SPDX: `(MIT OR Apache-2.0) AND Unicode-3.0`. `AND` binds tighter than
//! `OR`; `WITH` names an exception to the licence before it; older manifests write `/` for `OR`.

use std::collections::BTreeSet;

/// Whether a work under this expression may be used by someone who accepts these licences.
/// An exception only grants more, so that a licence `WITH` one needs just the licence. What
/// cannot be read is not satisfied.
pub fn is_satisfied(expression: &str, accepted: &BTreeSet<&str>) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, accepted };
    let satisfied = reader.any_of();
    satisfied == Some(true) && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
    accepted: &'a BTreeSet<&'a str>,
}

impl<'a> Reader<'a> {
    fn any_of(&mut self) -> Option<bool> {
        let mut satisfied = self.all_of()?;
        while self.take("OR") {
            satisfied |= self.all_of()?;
        }
        Some(satisfied)
    }

    fn all_of(&mut self) -> Option<bool> {
        let mut satisfied = self.one()?;
        while self.take("AND") {
            satisfied &= self.one()?;
        }
        Some(satisfied)
    }

    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let satisfied = self.any_of()?;
            return self.take(")").then_some(satisfied);
        }
        let satisfied = self.accepted.contains(self.next()?);
        if self.take("WITH") {
            self.next()?;
        }
        Some(satisfied)
    }

    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }

    fn take(&mut self, word: &str) -> bool {
        let taken = self.words.first() == Some(&word);
        if taken {
            self.words = &self.words[1..];
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_read_as_spdx_means_them() {
        let accepted = BTreeSet::from(["MIT", "ISC", "Apache-2.0"]);
        let cases = [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("GPL-3.0-only OR MIT", true),
            ("MIT/GPL-3.0-only", true),
            ("MIT AND GPL-3.0-only", false),
            ("MIT OR ISC AND GPL-3.0-only", true),
            ("(MIT OR ISC) AND GPL-3.0-only", false),
            ("(MIT OR GPL-3.0-only) AND ISC", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MIT AND", false),
            ("(MIT", false),
            ("MIT ISC", false),
            ("", false),
        ];
        for (expression, satisfied) in cases {
            assert_eq!(is_satisfied(expression, &accepted), satisfied, "{expression}");
        }
    }
}
