//! Only one crate knows SQL.

use anyhow::Result;

use crate::repository::Repository;

const HOME: &str = "crates/store/Cargo.toml";
/// Versions are kept there for every crate.
const WORKSPACE: &str = "Cargo.toml";

/// Finds manifests that mention diesel.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in repository.files().filter(|path| path.ends_with("/Cargo.toml")) {
        if path != HOME && path != WORKSPACE && repository.read(path)?.contains("diesel") {
            faults.push(format!("{path} mentions diesel, which belongs to crates/store"));
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diesel_outside_the_store_is_found() {
        let (_folder, repository) = Repository::of(&[
            ("Cargo.toml", "diesel = \"2\""),
            ("crates/store/Cargo.toml", "diesel.workspace = true"),
            ("crates/desk/Cargo.toml", "diesel.workspace = true"),
        ]);
        let fault = "crates/desk/Cargo.toml mentions diesel, which belongs to crates/store";
        assert_eq!(check(&repository).unwrap(), [fault]);
    }
}
