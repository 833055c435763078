//! As many at once as memory allows.

use cimaise_darkroom::Settings;
use cimaise_media::Limits;
use tokio::task::JoinSet;

use crate::pictures::jpeg;
use crate::support::{darkroom_with, little, settings};

#[tokio::test]
async fn fifty_pictures_at_once_stay_within_the_budget() {
    // Memory for two pictures, with their files.
    let darkroom = darkroom_with(Settings { children: 8, memory: 2 * 33, ..settings() });
    let here = cimaise_media::develop(&jpeg(), &Limits::default(), &little()).unwrap();
    let mut pictures = JoinSet::new();
    for _ in 0..50 {
        let darkroom = darkroom.clone();
        pictures.spawn(async move {
            let (limits, order) = (Limits::default(), little());
            darkroom.develop(jpeg().into(), 32 * 1024 * 1024, &limits, &order).await.unwrap()
        });
    }
    let developed = pictures.join_all().await;
    assert_eq!(developed.len(), 50);
    assert!(developed.iter().all(|one| *one == here));
    // A third would have been started for a third at once.
    assert!(darkroom.children().len() <= 2, "{} children", darkroom.children().len());
}

#[tokio::test]
async fn a_picture_larger_than_the_budget_is_developed_alone() {
    let darkroom = darkroom_with(Settings { memory: 1, ..settings() });
    let (limits, order) = (Limits::default(), little());
    let one = darkroom.develop(jpeg().into(), 100 * 1024 * 1024, &limits, &order);
    let other = darkroom.develop(jpeg().into(), 100 * 1024 * 1024, &limits, &order);
    let (one, other) = tokio::join!(one, other);
    assert_eq!((one.unwrap().width, other.unwrap().width), (700, 700));
}

#[tokio::test]
async fn who_stops_waiting_leaves_the_darkroom_as_it_was() {
    let darkroom = darkroom_with(Settings { children: 1, memory: 1, ..settings() });
    let (limits, order) = (Limits::default(), little());
    for _ in 0..5 {
        let picture = darkroom.develop(jpeg().into(), 0, &limits, &order);
        tokio::select! {
            biased;
            // On a slow day the child may be faster than this thread.
            one = picture => assert_eq!(one.unwrap().width, 700),
            () = std::future::ready(()) => {}
        }
    }
    let last = darkroom.develop(jpeg().into(), 0, &limits, &order).await.unwrap();
    assert_eq!(last.width, 700);
    assert_eq!(darkroom.children().len(), 1);
}
