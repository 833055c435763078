//! Both languages have the same catalogues of messages. Their keys are compared by a test of
//! crates/words, which reads them as Fluent does.

use std::collections::BTreeSet;

use anyhow::Result;

use crate::repository::Repository;

const LANGUAGES: [&str; 2] = ["web/locales/fr", "web/locales/en"];

/// Finds catalogues that one language lacks.
#[expect(clippy::unnecessary_wraps, reason = "every rule has the same shape")]
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let [french, english] = LANGUAGES.map(|folder| repository.files_under(folder).collect());
    let mut faults = differences(LANGUAGES, &french, &english);
    if french.is_empty() && english.is_empty() {
        faults.push("there are no catalogues".into());
    }
    Ok(faults)
}

/// What one folder has and the other lacks.
pub fn differences(
    [left, right]: [&str; 2],
    in_left: &BTreeSet<&str>,
    in_right: &BTreeSet<&str>,
) -> Vec<String> {
    let missing_right = in_left.difference(in_right).map(|name| format!("{right} lacks {name}"));
    let missing_left = in_right.difference(in_left).map(|name| format!("{left} lacks {name}"));
    missing_right.chain(missing_left).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalogue_of_one_language_alone_is_found() {
        let (_folder, repository) = Repository::of(&[
            ("web/locales/fr/desk.ftl", ""),
            ("web/locales/fr/gallery.ftl", ""),
            ("web/locales/en/desk.ftl", ""),
            ("web/locales/en/mails.ftl", ""),
        ]);
        assert_eq!(
            check(&repository).unwrap(),
            ["web/locales/en lacks gallery.ftl", "web/locales/fr lacks mails.ftl"]
        );
    }
}
