//! Prints the table of hostile and odd files: what became of each, in what time, with how much
//! memory. Folders and files that are named on the command line are looked at too.

#![expect(clippy::print_stdout, reason = "it is what it is for")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a table that cannot be made says why"
)]

#[path = "files/mod.rs"]
mod files;
mod look;

use std::path::{Path, PathBuf};
use std::time::Duration;

use look::{Outcome, Watched};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // As patient as the test: what counts is the processor's time.
    let watched = Watched::start(Duration::from_mins(2)).await;
    let mut rows = Vec::new();
    println!(
        "| file | bytes | at the door | drawn | ms | CPU ms | peak, MiB |\n|---|--:|---|---|--:|--:|--:|"
    );
    let mut unexpected = Vec::new();
    for file in files::all() {
        let outcome = row(&watched, &file.name, file.bytes).await;
        if (&outcome.at_the_door, &outcome.drawn) != (&file.at_the_door, &file.drawn) {
            unexpected.push(format!("{}: {} {}", file.name, file.at_the_door, file.drawn));
        }
        rows.push(outcome);
    }
    for path in std::env::args_os().skip(1).flat_map(|path| below(Path::new(&path))) {
        let bytes = std::fs::read(&path).unwrap();
        rows.push(row(&watched, &path.to_string_lossy(), bytes).await);
    }
    let longest = rows.iter().filter_map(|outcome| outcome.work).max().unwrap_or_default();
    let most = rows.iter().filter_map(|outcome| outcome.peak).max().unwrap_or(0);
    let lost = rows.iter().filter(|outcome| outcome.peak.is_none()).count();
    println!(
        "\n{} files; the longest took {} ms of the processor's time, the most {} MiB; {lost} cost a child.",
        rows.len(),
        longest.as_millis(),
        most.div_ceil(1024)
    );
    if !unexpected.is_empty() {
        println!("Otherwise than expected: {unexpected:#?}");
    }
}

async fn row(watched: &Watched, name: &str, bytes: Vec<u8>) -> Outcome {
    let length = bytes.len();
    let outcome = watched.look(bytes).await;
    let peak = outcome.peak.map_or("–".to_owned(), |peak| peak.div_ceil(1024).to_string());
    let Outcome { at_the_door, drawn, time, .. } = &outcome;
    let (time, work) = (time.as_millis(), outcome.work.map_or(0, |work| work.as_millis()));
    println!("| {name} | {length} | {at_the_door} | {drawn} | {time} | {work} | {peak} |");
    outcome
}

/// The files below a folder, or the file itself, in order.
fn below(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let mut inside: Vec<_> =
        std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    inside.sort();
    inside.iter().flat_map(|path| below(path)).collect()
}
