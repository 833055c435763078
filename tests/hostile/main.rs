//! Hostile and odd files, through the door and through a real child of the darkroom: each gets its
//! answer, none takes more memory than a child may have, none costs a child its life.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on says where it stopped"
)]

mod files;
mod look;

use std::collections::BTreeSet;
use std::time::Duration;

use look::{CEILING, Watched};

#[tokio::test]
async fn each_gets_its_answer_and_none_does_harm() {
    // Patient: the machine may be busy with other tests.
    let watched = Watched::start(Duration::from_mins(2)).await;
    let mut faults = Vec::new();
    for file in files::all() {
        let outcome = watched.look(file.bytes).await;
        let said = (&outcome.at_the_door, &outcome.drawn);
        if said != (&file.at_the_door, &file.drawn) {
            faults.push(format!(
                "{}: {said:?} instead of {:?}",
                file.name,
                (&file.at_the_door, &file.drawn)
            ));
        }
        match outcome.peak {
            None => faults.push(format!(
                "{}: cost a child, in {:?} ({:?})",
                file.name, outcome.time, outcome.work
            )),
            Some(peak) if peak > CEILING * 1024 => {
                faults.push(format!("{}: took {peak} KiB", file.name));
            }
            Some(_) => {}
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn there_are_enough_and_each_has_its_own_name() {
    let files = files::all();
    let names: BTreeSet<_> = files.iter().map(|file| &file.name).collect();
    assert_eq!(names.len(), files.len());
    assert!(files.len() >= 150, "{}", files.len());
}
