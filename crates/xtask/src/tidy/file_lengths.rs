//! Files are short enough to be read.

use anyhow::Result;

use crate::repository::Repository;

const LONGEST: usize = 500;
const EXTENSIONS: [&str; 8] = ["rs", "ts", "js", "mjs", "html", "css", "sql", "ftl"];
/// Written by a program, read by none of us.
const GENERATED: [&str; 0] = [];

/// Finds files that are too long.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in repository.files_ending(&EXTENSIONS) {
        let lines = repository.read(path)?.lines().count();
        if lines > LONGEST && !GENERATED.contains(&path) {
            faults.push(format!("{path} has {lines} lines"));
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_too_many_is_found() {
        let just_right = "x\n".repeat(LONGEST);
        let too_long = "x\n".repeat(LONGEST + 1);
        let (_folder, repository) = Repository::of(&[
            ("short.rs", &just_right),
            ("long.css", &too_long),
            ("long.md", &too_long),
        ]);
        assert_eq!(check(&repository).unwrap(), ["long.css has 501 lines"]);
    }
}
