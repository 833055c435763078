//! What is built today can be built tomorrow: packages are locked, with digests, and come from
//! the public registries under their default names.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::repository::Repository;

/// Finds packages of npm, PyPI and Cargo that are not locked or come from elsewhere.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in repository.files().filter(|path| path.ends_with("/package-lock.json")) {
        let lock: Value = serde_json::from_str(&repository.read(path)?)
            .with_context(|| format!("reading {path}"))?;
        faults.extend(npm_faults(path, &lock));
    }
    for path in repository.files().filter(|path| path.ends_with("/requirements.txt")) {
        faults.extend(pypi_faults(path, &repository.read(path)?));
    }
    faults.extend(cargo_faults(&Repository::metadata(true)?));
    Ok(faults)
}

/// An address would name the registry of whoever wrote the file: npm fills in its own.
fn npm_faults(file: &str, lock: &Value) -> Vec<String> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    let outside = packages.filter(|(path, _)| !path.is_empty());
    outside
        .filter(|(_, package)| {
            package.get("resolved").is_some() || !package["integrity"].is_string()
        })
        .map(|(path, _)| format!("{file}: {path} has an address or no digest"))
        .collect()
}

fn pypi_faults(path: &str, requirements: &str) -> Vec<String> {
    let lines = requirements.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .filter(|line| !line.contains("==") || line.contains("://"))
        .map(|line| format!("{path}: {line} is not pinned to a version"))
        .collect()
}

fn cargo_faults(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let foreign = packages.filter(|package| {
        package["source"]
            .as_str()
            .is_some_and(|source| !source.starts_with("registry+https://github.com/rust-lang/"))
    });
    foreign.map(|package| format!("{} comes from {}", package["name"], package["source"])).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn npm_packages_with_an_address_or_without_a_digest_are_found() {
        let lock = json!({"packages": {
            "": {"name": "ours"},
            "node_modules/good": {"integrity": "sha512-x"},
            "node_modules/addressed": {"integrity": "sha512-x", "resolved": "https://example.org"},
            "node_modules/loose": {},
        }});
        let fault = |path| format!("package-lock.json: {path} has an address or no digest");
        assert_eq!(
            npm_faults("package-lock.json", &lock),
            [fault("node_modules/addressed"), fault("node_modules/loose")]
        );
    }

    #[test]
    fn pypi_packages_of_any_version_are_found() {
        let requirements = "# checks\npinned==1.0\nloose>=1.0\n";
        let fault = "requirements.txt: loose>=1.0 is not pinned to a version";
        assert_eq!(pypi_faults("requirements.txt", requirements), [fault]);
    }

    #[test]
    fn crates_from_a_git_repository_are_found() {
        let metadata = json!({"packages": [
            {"name": "ours", "source": null},
            {"name": "strange", "source": "git+https://example.org/strange"},
        ]});
        assert_eq!(
            cargo_faults(&metadata),
            [r#""strange" comes from "git+https://example.org/strange""#]
        );
    }
}
