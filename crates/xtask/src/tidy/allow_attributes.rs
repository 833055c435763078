//! A lint is expected with a reason, so that the exception ends with its cause; never allowed.

use anyhow::Result;

use crate::repository::Repository;

const ATTRIBUTES: [&str; 2] = ["#[", "#!["];

/// Finds attributes that allow a lint, those behind a condition included.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in repository.files_ending(&["rs"]) {
        for (number, line) in (1..).zip(repository.read(path)?.lines()) {
            if allows(line) {
                faults.push(format!("{path}:{number} allows a lint: expect it, with a reason"));
            }
        }
    }
    Ok(faults)
}

fn allows(line: &str) -> bool {
    let line = line.trim_start();
    let Some(attribute) = ATTRIBUTES.iter().find_map(|start| line.strip_prefix(start)) else {
        return false;
    };
    attribute
        .split(|c: char| !c.is_alphanumeric() && !"_(".contains(c))
        .any(|word| word.starts_with("allow(") || word.contains("(allow("))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allowing_is_found_and_expecting_is_not() {
        let code = [
            "#[allow(dead_code)]",
            "#![allow(clippy::all)]",
            "    #[cfg_attr(test, allow(unused))]",
            "#[expect(dead_code, reason = \"read by a macro\")]",
            "fn disallow() { set.allow(1) }",
            "#[case(disallow(1))]",
        ];
        let (_folder, repository) = Repository::of(&[("a.rs", &code.join("\n"))]);
        let fault = |line| format!("a.rs:{line} allows a lint: expect it, with a reason");
        assert_eq!(check(&repository).unwrap(), [fault(1), fault(2), fault(3)]);
    }
}
