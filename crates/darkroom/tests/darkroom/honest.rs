//! Children that do what they should.

use bytes::Bytes;
use cimaise_darkroom::{Darkroom, DarkroomError};
use cimaise_media::{Limits, Order};
use nix::unistd::pipe;
use std::fs::File;
use std::io::Read;

use crate::pictures::{jpeg, one_of_each};
use crate::support::{darkroom, darkroom_with, develop, everything, order, settings};

#[tokio::test]
async fn what_a_child_develops_is_what_this_process_would() {
    let darkroom = darkroom();
    for (name, picture) in one_of_each() {
        let here = cimaise_media::develop(&picture, &Limits::default(), &everything()).unwrap();
        assert!(develop(&darkroom, picture).await.unwrap() == here, "{name}");
    }
    assert_eq!(darkroom.children().len(), 1);
}

#[tokio::test]
async fn what_is_unfit_here_is_unfit_there() {
    let darkroom = darkroom();
    let picture = jpeg();
    let (cut, film) = (&picture[..picture.len() / 2], b"\0\0\0\x18ftypqt  \0\0\0\0".as_slice());
    for unfit in [cut, film, b"%PDF-1.7", b"neither"] {
        let here = cimaise_media::develop(unfit, &Limits::default(), &everything()).unwrap_err();
        let there = develop(&darkroom, Bytes::copy_from_slice(unfit)).await;
        assert!(matches!(there, Err(DarkroomError::Unfit(there)) if there == here), "{here:?}");
    }
}

#[tokio::test]
async fn limits_and_orders_cross() {
    let darkroom = darkroom();
    let limits = Limits { min_edge: 501, ..Limits::default() };
    let small = darkroom.develop(jpeg().into(), 0, &limits, &everything()).await.unwrap_err();
    assert_eq!(small.refusal(), Some("too-small"));
    let order = Order { edges: vec![96], facts: false, ..everything() };
    let drawn = darkroom.develop(jpeg().into(), 0, &Limits::default(), &order).await.unwrap();
    assert_eq!(drawn, cimaise_media::develop(&jpeg(), &Limits::default(), &order).unwrap());
}

#[tokio::test]
async fn what_is_too_large_or_empty_never_reaches_a_child() {
    let darkroom = darkroom();
    let limits = Limits { max_bytes: 1000, ..Limits::default() };
    let large = darkroom.develop(jpeg().into(), 0, &limits, &everything()).await.unwrap_err();
    assert_eq!(large.refusal(), Some("too-many-bytes"));
    assert_eq!(develop(&darkroom, "").await.unwrap_err().refusal(), Some("empty"));
    assert_eq!(darkroom.children().len(), 0);
}

#[tokio::test]
async fn this_very_process_develops_the_same() {
    let darkroom = Darkroom::within();
    let here = cimaise_media::develop(&jpeg(), &Limits::default(), &everything()).unwrap();
    assert_eq!(develop(&darkroom, jpeg()).await.unwrap(), here);
    assert_eq!(develop(&darkroom, "%PDF-1.7").await.unwrap_err().refusal(), Some("pdf"));
    assert_eq!(darkroom.children().len(), 0);
}

#[tokio::test]
async fn children_are_kept_for_so_many_pictures() {
    let kept = darkroom_with(settings());
    let counts = [order(&kept, "count").await, order(&kept, "count").await];
    assert_eq!(counts, [Ok(1), Ok(2)]);
    let replaced = darkroom_with(cimaise_darkroom::Settings { recycle_after: 2, ..settings() });
    let mut counts = Vec::new();
    for _ in 0..5 {
        counts.push(order(&replaced, "count").await.unwrap());
    }
    assert_eq!(counts, [1, 2, 1, 2, 1]);
}

#[tokio::test]
async fn a_panic_that_is_caught_costs_no_child() {
    let darkroom = darkroom();
    assert_eq!(order(&darkroom, "panic and recover").await, Ok(1));
    assert_eq!(order(&darkroom, "count").await, Ok(2));
}

#[tokio::test]
async fn children_know_nothing_of_the_environment() {
    assert!(std::env::vars_os().count() > 0);
    assert_eq!(order(&darkroom(), "count the environment").await, Ok(0));
}

#[tokio::test]
async fn files_left_open_by_mistake_are_closed() {
    // Neither end is closed when a program starts.
    let (read, write) = pipe().unwrap();
    let darkroom = darkroom();
    assert_eq!(order(&darkroom, "count").await, Ok(1));
    drop(write);
    // The end comes only when no process can write any more, and the child lives.
    assert_eq!(File::from(read).read(&mut [0]).unwrap(), 0);
    assert_eq!(darkroom.children().len(), 1);
}
