//! What is unfinished is an issue, not a comment.

use anyhow::Result;

use crate::repository::Repository;

const EXTENSIONS: [&str; 13] =
    ["rs", "mjs", "js", "css", "html", "sql", "ftl", "toml", "yaml", "svg", "txt", "sh", "md"];
/// Split, so that this file does not hold them.
const MARKS: [&str; 6] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
    concat!("db", "g!("),
];

/// Finds marks of unfinished work.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in repository.files_ending(&EXTENSIONS) {
        for (number, line) in (1..).zip(repository.read(path)?.lines()) {
            for mark in MARKS.iter().filter(|mark| line.contains(**mark)) {
                faults.push(format!("{path}:{number} says {mark}"));
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_unfinished_work_are_found() {
        let code = format!("fn f() {{}}\n// {}: the rest\n{}x);", MARKS[0], MARKS[5]);
        let (_folder, repository) = Repository::of(&[("a.rs", &code)]);
        assert_eq!(
            check(&repository).unwrap(),
            [format!("a.rs:2 says {}", MARKS[0]), format!("a.rs:3 says {}", MARKS[5])]
        );
    }
}
