//! The repository as the chores see it: its root, its files, its crates.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::step::Step;

/// The repository's root and the files that belong to it.
pub struct Repository {
    root: PathBuf,
    files: Vec<String>,
}

impl Repository {
    /// Opens the repository that this program was built from and makes its root the current
    /// folder. Its files are those that git tracks or would track.
    pub fn open() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(2)
            .context("xtask has left crates/xtask")?
            .to_path_buf();
        std::env::set_current_dir(&root).with_context(|| format!("entering {}", root.display()))?;
        let listed = Step::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .output()?;
        let mut files: Vec<String> = String::from_utf8(listed)?
            .split('\0')
            .filter(|path| root.join(path).is_file())
            .map(str::to_owned)
            .collect();
        files.sort();
        files.dedup();
        Ok(Self { root, files })
    }

    /// The absolute path of something in the repository.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Every file, as a path from the root, in order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }

    /// The files whose names end with one of these extensions (without the dot).
    pub fn files_ending<'a>(&'a self, extensions: &'a [&str]) -> impl Iterator<Item = &'a str> {
        self.files().filter(move |path| {
            path.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension))
        })
    }

    /// The files under a folder, as paths from that folder.
    pub fn files_under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.files().filter_map(move |path| path.strip_prefix(folder)?.strip_prefix('/'))
    }

    /// Whether the repository has this file, or files in this folder.
    pub fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        self.files().any(|file| {
            file.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// A text file's content.
    pub fn read(&self, relative: &str) -> Result<String> {
        std::fs::read_to_string(self.path(relative)).with_context(|| format!("reading {relative}"))
    }

    /// A text file's content, or nothing when it is not UTF-8 text.
    pub fn read_text(&self, relative: &str) -> Result<Option<String>> {
        let bytes =
            std::fs::read(self.path(relative)).with_context(|| format!("reading {relative}"))?;
        Ok(String::from_utf8(bytes).ok())
    }

    /// What `cargo metadata` says: our crates alone, or with everything they are built from.
    pub fn metadata(with_dependencies: bool) -> Result<Value> {
        let mut arguments = vec!["metadata", "--format-version", "1", "--locked"];
        if !with_dependencies {
            arguments.push("--no-deps");
        }
        let metadata: Value = serde_json::from_slice(&Step::cargo().args(arguments).output()?)?;
        if metadata["packages"].as_array().is_none_or(Vec::is_empty) {
            bail!("cargo metadata knows no package");
        }
        Ok(metadata)
    }

    /// A repository in a temporary folder, with these files, to try a rule on.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> (tempfile::TempDir, Self) {
        let folder = tempfile::tempdir().unwrap();
        for (path, content) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        let files = files.iter().map(|(path, _)| (*path).to_owned()).collect();
        let repository = Self { root: folder.path().to_path_buf(), files };
        (folder, repository)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_folder_and_extension() {
        let (_folder, repository) =
            Repository::of(&[("a/b.rs", ""), ("a/c/d.css", ""), ("ab", "")]);
        assert_eq!(repository.files_under("a").collect::<Vec<_>>(), ["b.rs", "c/d.css"]);
        assert_eq!(repository.files_ending(&["css"]).collect::<Vec<_>>(), ["a/c/d.css"]);
        assert!(repository.has("a/c") && repository.has("a/c/") && repository.has("ab"));
        assert!(!repository.has("a/b"));
    }
}
