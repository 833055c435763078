//! What differs between the databases is in one place.

use anyhow::Result;

use crate::repository::Repository;

const HOMES: [&str; 2] = ["crates/store/src/dialect", "crates/store/src/connection"];
const BRANCHES: [&str; 2] = [concat!("Db::", "Sqlite"), concat!("Db::", "Pg")];

/// Finds code elsewhere that asks which database it talks to.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let at_home = |path: &str| {
        HOMES.iter().any(|home| {
            path.strip_prefix(home).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        })
    };
    for path in repository.files_ending(&["rs"]).filter(|path| !at_home(path)) {
        for (number, line) in (1..).zip(repository.read(path)?.lines()) {
            if BRANCHES.iter().any(|branch| line.contains(branch)) {
                faults.push(format!("{path}:{number} branches on the database"));
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_away_from_home_is_found() {
        let branch = format!("fn f() {{\n    {}(_) => 1,\n}}", BRANCHES[0]);
        let (_folder, repository) = Repository::of(&[
            ("crates/store/src/dialect.rs", &branch),
            ("crates/store/src/dialect/upsert.rs", &branch),
            ("crates/store/src/calls.rs", &branch),
        ]);
        assert_eq!(
            check(&repository).unwrap(),
            ["crates/store/src/calls.rs:2 branches on the database"]
        );
    }
}
