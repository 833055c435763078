//! No child outlives its parent.
#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use nix::sys::prctl::set_child_subreaper;
use nix::sys::wait::{WaitStatus, waitpid};
use nix::unistd::Pid;

#[test]
fn children_die_with_a_parent_that_is_killed() {
    // Orphans come to this process, which can then wait for their end.
    set_child_subreaper(true).unwrap();
    let mut parent = Command::new(env!("CARGO_BIN_EXE_darkroom-that-obeys"))
        .arg("parent")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(parent.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let children: Vec<i32> = line.split_whitespace().map(|id| id.parse().unwrap()).collect();
    assert_eq!(children.len(), 2);
    parent.kill().unwrap();
    parent.wait().unwrap();
    for child in children.into_iter().map(Pid::from_raw) {
        let ended = waitpid(child, None).unwrap();
        // The idle one may see its input end before the signal comes.
        assert!(
            matches!(ended, WaitStatus::Signaled(_, _, false) | WaitStatus::Exited(_, 0)),
            "{ended:?}"
        );
    }
}
