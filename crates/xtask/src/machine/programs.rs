//! Programs by name.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;

/// Where programs live that are not always on a person's PATH.
const MORE_FOLDERS: [&str; 3] = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

/// The program's path, if the machine has it.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain(MORE_FOLDERS.iter().map(PathBuf::from))
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())
}

/// The program's path, once the Debian packages that hold it are installed if it was missing.
pub fn need(name: &str, packages: &[&str]) -> Result<PathBuf> {
    if let Some(found) = find(name) {
        return Ok(found);
    }
    apt::install(packages)?;
    find(name)
        .with_context(|| format!("{name} is missing, even with {} installed", packages.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_is_found_and_nonsense_is_not() {
        assert!(find("sh").is_some());
        assert_eq!(find("no-such-program-here"), None);
    }
}
