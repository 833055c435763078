//! The map is true, and so are the guides: every path that they name exists.

use anyhow::Result;

use crate::repository::Repository;

/// Each names paths from the repository's root.
const GUIDES: [&str; 5] =
    ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "SECURITY.md", "deploy/runbook.md"];
/// What a name without a folder ends with when it is a file's.
const EXTENSIONS: [&str; 14] = [
    ".rs", ".md", ".toml", ".sql", ".html", ".css", ".js", ".mjs", ".ftl", ".json", ".yaml", ".sh",
    ".service", ".svg",
];

/// Finds paths in backquotes, and links, that lead nowhere.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for guide in GUIDES {
        if !repository.has(guide) {
            faults.push(format!("{guide} is not here"));
            continue;
        }
        let text = repository.read(guide)?;
        let quoted = quoted(&text).filter(|quoted| is_path(repository, quoted));
        let missing = quoted.chain(links(&text)).filter(|path| !exists(repository, path));
        faults.extend(missing.map(|path| format!("{guide} names {path}, which is not here")));
    }
    Ok(faults)
}

/// A bare file name may be anywhere; a path starts at the root.
fn exists(repository: &Repository, path: &str) -> bool {
    if path.contains('/') || repository.has(path) {
        return repository.has(path);
    }
    repository.files().any(|file| file.rsplit('/').next() == Some(path))
}

/// Whether something in backquotes is a path: what starts with one of our top folders, or
/// ends as a file does. URLs, media types and code are not.
fn is_path(repository: &Repository, quoted: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    if quoted.starts_with('/') || !quoted.chars().all(plain) {
        return false;
    }
    let top = quoted.split('/').next().unwrap_or_default();
    let in_top_folder = quoted.contains('/') && repository.files_under(top).next().is_some();
    in_top_folder || EXTENSIONS.iter().any(|extension| quoted.ends_with(extension))
}

/// What stands in backquotes on a line, code blocks left out.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let mut in_block = false;
    let prose = text.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        in_block ^= fence;
        !fence && !in_block
    });
    prose.flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// Where links lead, those to other sites and to headings left out.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| {
        let target = rest.split(')').next()?.split('#').next()?;
        let outside = target.is_empty() || target.contains("://") || target.starts_with("mailto:");
        (!outside).then_some(target)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The guides, the first of which says this.
    fn with_map(map: &str) -> (tempfile::TempDir, Repository) {
        let mut files: Vec<(&str, &str)> = GUIDES.iter().map(|guide| (*guide, "")).collect();
        files[0].1 = map;
        files.push(("crates/core/kept.rs", ""));
        Repository::of(&files)
    }

    #[test]
    fn paths_that_lead_nowhere_are_found() {
        let map = "See `crates/gone.rs`, [the journey](crates/core/journey), `lost.rs`, \
                   `kept.rs`, `crates/core/kept.rs` and `crates/core/`.";
        let (_folder, repository) = with_map(map);
        let faults = check(&repository).unwrap();
        assert_eq!(
            faults,
            [
                "ARCHITECTURE.md names crates/gone.rs, which is not here",
                "ARCHITECTURE.md names lost.rs, which is not here",
                "ARCHITECTURE.md names crates/core/journey, which is not here",
            ]
        );
    }

    #[test]
    fn urls_media_types_commands_and_code_blocks_are_no_paths() {
        let map = "`/healthz`, `image/jpeg`, `cargo xtask test`, `Store::read`, \
                   [elsewhere](https://example.org/x.md), [below](#rooms)\n\
                   ```text\n`crates/gone.rs`\n```\n";
        let (_folder, repository) = with_map(map);
        assert_eq!(check(&repository).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn a_missing_guide_is_found() {
        let (_folder, repository) = Repository::of(&[(GUIDES[0], ""), (GUIDES[1], "")]);
        let faults = check(&repository).unwrap();
        let expected = GUIDES[2..].iter().map(|guide| format!("{guide} is not here"));
        assert_eq!(faults, expected.collect::<Vec<_>>());
    }
}
