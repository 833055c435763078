//! Children that die, hang, or never start: one picture is refused, and nothing else happens.

use std::time::Duration;

use cimaise_darkroom::{Program, Settings};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::pictures::jpeg;
use crate::support::{darkroom, darkroom_with, develop, order, settings};

#[tokio::test]
async fn a_picture_that_dies_by_accident_is_developed_by_a_fresh_child() {
    let darkroom = darkroom();
    assert_eq!(order(&darkroom, "count").await, Ok(1));
    let first = darkroom.children();
    assert_eq!(order(&darkroom, "abort unless fresh").await, Ok(1));
    assert_ne!(darkroom.children(), first);
}

#[tokio::test]
async fn a_child_that_is_killed_in_the_middle_is_replaced() {
    let darkroom = darkroom();
    assert_eq!(order(&darkroom, "count").await, Ok(1));
    let killed = darkroom.children();
    let picture = tokio::spawn({
        let darkroom = darkroom.clone();
        async move { order(&darkroom, "hang unless fresh").await }
    });
    // It is given to the child before anyone else has a turn on this thread.
    tokio::task::yield_now().await;
    kill(pid(killed[0]), Signal::SIGKILL).unwrap();
    assert_eq!(picture.await.unwrap(), Ok(1));
    assert_ne!(darkroom.children(), killed);
}

#[tokio::test]
async fn a_child_that_was_killed_while_idle_costs_nothing() {
    let darkroom = darkroom();
    assert_eq!(order(&darkroom, "count").await, Ok(1));
    kill(pid(darkroom.children()[0]), Signal::SIGKILL).unwrap();
    assert_eq!(order(&darkroom, "count").await, Ok(1));
}

#[tokio::test]
async fn a_picture_that_always_kills_is_refused() {
    let darkroom = darkroom();
    assert_eq!(order(&darkroom, "abort").await, Err("too-hard"));
    assert_eq!(order(&darkroom, "panic").await, Err("too-hard"));
    assert_eq!(darkroom.children().len(), 0);
    assert_eq!(develop(&darkroom, jpeg()).await.unwrap().width, 700);
}

#[tokio::test]
async fn a_picture_that_never_ends_is_refused() {
    let darkroom = darkroom_with(Settings { timeout: Duration::from_secs(2), ..settings() });
    assert_eq!(order(&darkroom, "hang").await, Err("too-slow"));
    assert_eq!(order(&darkroom, "count").await, Ok(1));
}

#[tokio::test]
async fn a_picture_that_eats_memory_is_refused() {
    let darkroom = darkroom();
    assert_eq!(order(&darkroom, "allocate a gibibyte").await, Err("too-hard"));
    assert_eq!(order(&darkroom, "count").await, Ok(1));
    let roomy = darkroom_with(Settings { address_space: 2048, ..settings() });
    assert_eq!(order(&roomy, "allocate a gibibyte").await, Ok(1));
}

#[tokio::test]
async fn a_darkroom_without_children_refuses_nobody() {
    let nowhere = Program { path: "/nowhere/cimaise".into(), arguments: vec![] };
    let ends = Program { path: "/bin/true".into(), arguments: vec![] };
    let babbles = Program { path: "/usr/bin/yes".into(), arguments: vec![] };
    for darkroom in [
        cimaise_darkroom::Darkroom::of_processes(nowhere, settings()),
        cimaise_darkroom::Darkroom::of_processes(ends, settings()),
        cimaise_darkroom::Darkroom::of_processes(babbles, settings()),
    ] {
        assert_eq!(develop(&darkroom, jpeg()).await.unwrap_err().refusal(), None);
    }
}

fn pid(number: u32) -> Pid {
    Pid::from_raw(number.cast_signed())
}
