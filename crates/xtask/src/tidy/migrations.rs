//! Both databases are built by the same steps.

use std::collections::BTreeSet;

use anyhow::Result;

use super::catalogues::differences;
use crate::repository::Repository;

const DATABASES: [&str; 2] = ["migrations/sqlite", "migrations/postgres"];

/// Finds migrations that one database lacks, and those that cannot be run or undone.
#[expect(clippy::unnecessary_wraps, reason = "every rule has the same shape")]
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let [sqlite, postgres] = DATABASES.map(|folder| steps(repository, folder));
    let mut faults = differences(DATABASES, &sqlite, &postgres);
    if sqlite.is_empty() && postgres.is_empty() {
        faults.push("there are no migrations".into());
    }
    Ok(faults)
}

/// The files of each migration, as paths from the database's folder.
fn steps<'a>(repository: &'a Repository, folder: &'a str) -> BTreeSet<&'a str> {
    repository.files_under(folder).filter(|path| path.contains('/')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_migration_of_one_database_alone_is_found() {
        let (_folder, repository) = Repository::of(&[
            ("migrations/sqlite/1_calls/up.sql", ""),
            ("migrations/sqlite/2_themes/up.sql", ""),
            ("migrations/postgres/1_calls/up.sql", ""),
            ("migrations/postgres/1_calls/down.sql", ""),
        ]);
        assert_eq!(
            check(&repository).unwrap(),
            [
                "migrations/postgres lacks 2_themes/up.sql",
                "migrations/sqlite lacks 1_calls/down.sql",
            ]
        );
    }
}
