//! Arrows between our crates point one way.

use anyhow::Result;
use serde_json::Value;

use crate::repository::Repository;

/// Our crates in layers: each may depend on the layers above its own line, and on nothing else
/// of ours. Two crates of one layer never know each other.
const LAYERS: [&[&str]; 8] = [
    &["cimaise-core"],
    &[
        "cimaise-store",
        "cimaise-media",
        "cimaise-words",
        "cimaise-kit",
        "cimaise-passkeys",
        "cimaise-oidc",
    ],
    &["cimaise-blobs", "cimaise-darkroom"],
    &["cimaise-web", "cimaise-ingest"],
    &["cimaise-api", "cimaise-gallery", "cimaise-desk", "cimaise-notify", "cimaise-demo"],
    &["cimaise-server"],
    &["cimaise-tests"],
    &["xtask"],
];

/// Finds arrows that point the wrong way, and crates that have no place.
pub fn check(_: &Repository) -> Result<Vec<String>> {
    Ok(faults(&Repository::metadata(false)?))
}

fn faults(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().map_or(&[][..], Vec::as_slice);
    let names: Vec<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    let mut faults = Vec::new();
    for package in packages {
        let Some(name) = package["name"].as_str() else { continue };
        if layer(name).is_none() {
            faults.push(format!("{name} has no place in the crate graph"));
        }
        for needed in dependencies(package).filter(|needed| names.contains(needed)) {
            if layer(needed).is_none_or(|below| Some(below) >= layer(name)) {
                faults.push(format!("{name} must not depend on {needed}"));
            }
        }
    }
    faults
}

/// Dependencies of every kind: a test that crosses an arrow crosses it all the same.
fn dependencies(package: &Value) -> impl Iterator<Item = &str> {
    package["dependencies"].as_array().into_iter().flatten().filter_map(|one| one["name"].as_str())
}

fn layer(name: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&name))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn package(name: &str, needs: &[&str]) -> Value {
        let needs: Vec<Value> = needs.iter().map(|needed| json!({"name": needed})).collect();
        json!({"name": name, "dependencies": needs})
    }

    #[test]
    fn arrows_against_the_stream_are_found() {
        let metadata = json!({"packages": [
            package("cimaise-core", &["serde", "cimaise-store"]),
            package("cimaise-store", &["cimaise-core", "diesel"]),
            package("cimaise-api", &["cimaise-store", "cimaise-desk"]),
            package("cimaise-desk", &["cimaise-core", "xtask"]),
            package("cimaise-attic", &[]),
            package("xtask", &["cimaise-media"]),
        ]});
        assert_eq!(
            faults(&metadata),
            [
                "cimaise-core must not depend on cimaise-store",
                "cimaise-api must not depend on cimaise-desk",
                "cimaise-desk must not depend on xtask",
                "cimaise-attic has no place in the crate graph",
            ]
        );
    }

    #[test]
    fn arrows_along_the_stream_are_fine() {
        let metadata = json!({"packages": [
            package("cimaise-core", &[]),
            package("cimaise-store", &["cimaise-core"]),
            package("cimaise-tests", &["cimaise-store", "cimaise-core"]),
        ]});
        assert_eq!(faults(&metadata), Vec::<String>::new());
    }
}
