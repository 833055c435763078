//! Everything that we build from may be built from under our licence. The list is deny.toml,
//! which cargo-deny reads too.

mod expression;

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::Value;
use toml::Table;

use crate::repository::Repository;

const LIST: &str = "deny.toml";
/// Packages whose manifest forgets the licence that their Readme names.
const SAID_ELSEWHERE: [(&str, &str); 1] = [("node_modules/combine-errors", "MIT")];
const NPM_LOCK: &str = "tests/browser/package-lock.json";

/// Finds crates and npm packages whose licence is not on the list, and crates that are banned.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let list: Table = repository.read(LIST)?.parse().with_context(|| format!("reading {LIST}"))?;
    let accepted = accepted(&list).with_context(|| format!("{LIST} accepts no licence"))?;
    let metadata = Repository::metadata(true)?;
    let lock: Value = serde_json::from_str(&repository.read(NPM_LOCK)?)?;
    let mut faults = Vec::new();
    for (name, licence) in crates(&metadata).chain(npm_packages(&lock)) {
        if !licence.is_some_and(|licence| expression::is_satisfied(licence, &accepted)) {
            let licence = licence.unwrap_or("no licence");
            faults.push(format!("{name} is under {licence}, which {LIST} does not accept"));
        }
    }
    let banned = banned(&list);
    let present = crates(&metadata).map(|(name, _)| name).filter(|name| banned.contains(name));
    faults.extend(present.map(|name| format!("{name} is banned by {LIST}")));
    Ok(faults)
}

fn accepted(list: &Table) -> Option<BTreeSet<&str>> {
    list.get("licenses")?.get("allow")?.as_array()?.iter().map(|licence| licence.as_str()).collect()
}

fn banned(list: &Table) -> BTreeSet<&str> {
    let entries = list.get("bans").and_then(|bans| bans.get("deny")?.as_array());
    entries.into_iter().flatten().filter_map(|entry| entry.get("crate")?.as_str()).collect()
}

fn crates(metadata: &Value) -> impl Iterator<Item = (&str, Option<&str>)> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    packages.filter_map(|package| Some((package["name"].as_str()?, package["license"].as_str())))
}

fn npm_packages(lock: &Value) -> impl Iterator<Item = (&str, Option<&str>)> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    packages.filter(|(path, _)| !path.is_empty()).map(|(path, package)| {
        let said = SAID_ELSEWHERE.iter().find(|(name, _)| name == path);
        (path.as_str(), package["license"].as_str().or(said.map(|(_, licence)| *licence)))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_list_is_read_as_cargo_deny_writes_it() {
        let list: Table = "[licenses]\nallow = [\"MIT\", \"ISC\"]\n\
                           [bans]\ndeny = [{ crate = \"openssl-sys\", reason = \"none\" }]"
            .parse()
            .unwrap();
        assert_eq!(accepted(&list), Some(BTreeSet::from(["ISC", "MIT"])));
        assert_eq!(banned(&list), BTreeSet::from(["openssl-sys"]));
    }

    #[test]
    fn packages_are_read_with_their_licences() {
        let metadata = json!({"packages": [{"name": "a", "license": "MIT"}, {"name": "b"}]});
        assert_eq!(crates(&metadata).collect::<Vec<_>>(), [("a", Some("MIT")), ("b", None)]);
        let lock = json!({"packages": {
            "": {},
            "node_modules/c": {"license": "ISC"},
            "node_modules/combine-errors": {},
            "node_modules/d": {},
        }});
        assert_eq!(
            npm_packages(&lock).collect::<Vec<_>>(),
            [
                ("node_modules/c", Some("ISC")),
                ("node_modules/combine-errors", Some("MIT")),
                ("node_modules/d", None),
            ]
        );
    }
}
