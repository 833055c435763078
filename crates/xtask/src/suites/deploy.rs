//! What `deploy/` gives an operator is sound: image, compose files, service unit, runbook.

mod drill;
mod runbook;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::ground::Ground;
use crate::machine::{programs, python};
use crate::report::Tally;
use crate::repository::Repository;
use crate::step::Step;

/// The highest exposure that `systemd-analyze security` may find, of 100.
const HIGHEST_EXPOSURE: &str = "--threshold=15";
/// Each way of composing: the files that go together.
const COMPOSITIONS: [&[&str]; 2] = [&["compose.yaml"], &["compose.yaml", "compose.postgres.yaml"]];
/// The operator's copy of it is what the compose files read.
const SETTINGS: &str = "cimaise.env.example";
const UNIT: &str = "deploy/systemd/cimaise.service";

/// Checks each file with the tool of its field.
pub fn run(ground: &Ground) -> Result<Tally> {
    let repository = ground.repository;
    let tools = python::install_requirements(
        &repository.path("deploy/requirements.txt"),
        &repository.path("target/tools/python"),
    )?;
    let mut tally = Tally::default();
    let containerfile =
        Step::new(tools.join("hadolint")).args(["--no-color", "deploy/Containerfile"]);
    tally.count("hadolint accepts the Containerfile", faults(containerfile));
    for file in COMPOSITIONS[1] {
        let schema = Step::new(tools.join("check-jsonschema"))
            .args(["--builtin-schema", "vendor.compose-spec"])
            .args([Path::new("deploy").join(file)]);
        tally.count(&format!("{file} follows the Compose Specification"), faults(schema));
    }
    for files in COMPOSITIONS {
        tally.count(&format!("{} can be composed", files.join(" + ")), composes(files));
    }
    tally.count("systemd accepts the unit", unit_is_valid(repository));
    tally.count("the unit is confined", unit_is_confined());
    let blocks = runbook::blocks(&repository.read("deploy/runbook.md")?);
    tally.count("the runbook's commands are shell", are_shell(&blocks));
    let on_sqlite = drill::faults(&blocks, drill::Database::Sqlite);
    tally.count("the runbook saves and restores a house on SQLite", on_sqlite);
    tally.count(
        "the runbook saves and restores a house on PostgreSQL",
        drill_on_postgres(ground, &blocks),
    );
    Ok(tally)
}

fn are_shell(blocks: &[runbook::Block]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for block in blocks {
        found.extend(faults(Step::new("bash").args(["-n", "-c", &block.script]))?);
    }
    Ok(found)
}

fn drill_on_postgres(ground: &Ground, blocks: &[runbook::Block]) -> Result<Vec<String>> {
    let cluster = ground.postgres()?;
    Step::new(programs::need("psql", &["postgresql-client"])?)
        .args([cluster.as_str(), "--no-psqlrc", "--command", "CREATE DATABASE drill"])
        .output()?;
    let own = cluster.strip_suffix("postgres").context("the cluster's URL has another end")?;
    drill::faults(blocks, drill::Database::Postgres(format!("{own}drill")))
}

/// The lines that a checking program prints when it objects.
fn faults(step: Step) -> Result<Vec<String>> {
    let printed = step.capture()?;
    Ok(if printed.success { Vec::new() } else { lines(&printed.text) })
}

fn lines(text: &str) -> Vec<String> {
    if text.trim().is_empty() {
        return vec!["it failed without a word".into()];
    }
    text.lines().map(str::to_owned).collect()
}

/// Compose itself reads the files, fills in the variables and merges them; no engine is needed.
/// It does so on a copy, beside the settings that an operator would have made.
fn composes(files: &[&str]) -> Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let settings = folder.path().join("cimaise.env");
    for (from, to) in files.iter().map(|file| (*file, *file)).chain([(SETTINGS, "cimaise.env")]) {
        std::fs::copy(Path::new("deploy").join(from), folder.path().join(to))
            .with_context(|| format!("copying deploy/{from}"))?;
    }
    let files = files.iter().flat_map(|file| ["--file", file]);
    let step = compose()?
        .args([Path::new("--env-file"), &settings])
        .args(files)
        .args(["config", "--quiet"])
        .in_folder(folder.path());
    faults(step)
}

/// Compose as Docker's plugin, or as the program that Debian packages.
fn compose() -> Result<Step> {
    if let Some(docker) = programs::find("docker")
        && Step::new(&docker).args(["compose", "version"]).capture()?.success
    {
        return Ok(Step::new(docker).args(["compose"]));
    }
    Ok(Step::new(programs::need("docker-compose", &["docker-compose"])?))
}

/// systemd looks for the program that the unit starts: a stand-in takes its place.
fn unit_is_valid(repository: &Repository) -> Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let unit = folder.path().join("cimaise.service");
    let text = repository.read(UNIT)?.replace("/usr/local/bin/cimaise", "/bin/true");
    std::fs::write(&unit, text).context("writing the unit to check")?;
    let verify = Step::new(systemd_analyze()?)
        .args(["verify", "--man=no", "--recursive-errors=no"])
        .args([Path::new(&unit)])
        .capture()?;
    // It exits with 0 when it merely warns, as of a misspelt setting.
    Ok(if verify.success && verify.text.trim().is_empty() {
        Vec::new()
    } else {
        lines(&verify.text)
    })
}

fn unit_is_confined() -> Result<Vec<String>> {
    let security = ["security", "--offline=true", "--no-pager", HIGHEST_EXPOSURE, UNIT];
    faults(Step::new(systemd_analyze()?).args(security))
}

fn systemd_analyze() -> Result<PathBuf> {
    programs::need("systemd-analyze", &["systemd"])
}
