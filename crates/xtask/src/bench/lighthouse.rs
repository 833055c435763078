//! What Lighthouse says of the pages that people meet on a phone.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::house::{House, WHOLE, ask};
use crate::machine::{chromium, node};
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// What visitors open, by what it is called in the table.
const PAGES: [(&str, &str); 3] = [
    ("call", "/fr/musee/paper-toy"),
    ("wall", "/fr/musee/paper-toy/lichtenstein"),
    ("form", "/fr/musee/paper-toy/lichtenstein/contribute"),
];
/// Its four categories, in the order of the table.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// Looks at each page as a phone would; returns the lowest of all scores, of 1.
pub fn run(repository: &Repository) -> Result<f64> {
    let browser = chromium::need()?;
    let folder = repository.path("tests/bench/lighthouse");
    let node = node::install_packages(&folder)?;
    let house = House::open(repository, House::furnish(repository, WHOLE)?, &[], &[])?;
    let mut pages = PAGES.map(|(name, path)| (name, path.to_owned())).to_vec();
    pages.push(("picture", first_picture(&house)?));
    say(format_args!("{:<10}{}", "", CATEGORIES.map(|name| format!("{name:>16}")).concat()));
    let mut lowest: f64 = 1.0;
    for (name, path) in pages {
        let report = look(&node, &folder, &browser, &house.url(&path))?;
        let scores = CATEGORIES.map(|category| report["categories"][category]["score"].as_f64());
        let told = scores.map(|score| format!("{:>16.2}", score.unwrap_or_default())).concat();
        say(format_args!("{name:<10}{told}"));
        for missing in missing_points(&report) {
            say(format_args!("{:<10}{missing}", ""));
        }
        for score in scores {
            lowest = lowest.min(score.with_context(|| format!("no score of {path}"))?);
        }
    }
    Ok(lowest)
}

/// The first picture of the wall, found as a visitor finds it.
fn first_picture(house: &House) -> Result<String> {
    let (_, wall) = PAGES[1];
    let html = Step::new("curl").args(["-sf", &house.url(wall)]).output()?;
    let html = String::from_utf8(html)?;
    let start = format!("href=\"{wall}/");
    let mut links = html.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
    let is_picture = |link: &&str| !link.contains(['.', '?']) && *link != "contribute";
    let link = links.find(is_picture).context("no picture on the wall")?;
    let path = format!("{wall}/{link}");
    ensure!(!ask(&house.url(&path))?.body.is_empty(), "{path} is empty");
    Ok(path)
}

/// One page's report.
fn look(node: &Path, folder: &Path, browser: &Path, url: &str) -> Result<Value> {
    let printed = Step::new(node)
        .args(["node_modules/lighthouse/cli/index.js", url, "--quiet", "--output=json"])
        .args([format!("--chrome-flags={}", FLAGS.join(" "))])
        .env("CHROME_PATH", browser)
        .in_folder(folder)
        .output()?;
    serde_json::from_slice(&printed).context("Lighthouse printed no report")
}

/// As the browser tests start Chromium.
const FLAGS: [&str; 7] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
];

/// The audits that cost points, each with what it says.
fn missing_points(report: &Value) -> Vec<String> {
    let weighed =
        CATEGORIES.iter().filter_map(|name| report["categories"][name]["auditRefs"].as_array());
    let counts =
        weighed.flatten().filter(|one| one["weight"].as_f64().is_some_and(|weight| weight > 0.0));
    let audits = counts.filter_map(|one| Some(&report["audits"][one["id"].as_str()?]));
    let wanting = audits.filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0));
    let told = |name: &'static str| {
        move |audit: &Value| audit[name].as_str().unwrap_or_default().to_owned()
    };
    wanting
        .map(|audit| format!("{} {}", told("title")(audit), told("displayValue")(audit)))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_costs_points_is_told() {
        let report = json!({
            "categories": {
                "seo": { "auditRefs": [
                    { "id": "hreflang", "weight": 1 },
                    { "id": "canonical", "weight": 1 },
                    { "id": "told-only", "weight": 0 },
                ] },
            },
            "audits": {
                "hreflang": { "score": 0, "title": "No hreflang", "displayValue": "2 links" },
                "canonical": { "score": 1, "title": "A canonical" },
                "told-only": { "score": 0, "title": "Of no weight" },
            },
        });
        assert_eq!(missing_points(&report), ["No hreflang 2 links"]);
    }
}
