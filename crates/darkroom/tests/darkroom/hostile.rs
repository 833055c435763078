//! Children that a picture has taken over.

use cimaise_darkroom::Darkroom;

use crate::pictures::jpeg;
use crate::support::{darkroom, develop, order};

/// The order costs two children and is refused; the next picture is developed.
async fn is_refused(darkroom: &Darkroom, hostile: &str) {
    assert_eq!(order(darkroom, hostile).await, Err("too-hard"), "{hostile}");
    assert_eq!(darkroom.children().len(), 0, "{hostile}");
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#[tokio::test]
async fn whoever_reaches_out_is_killed() {
    let darkroom = darkroom();
    for hostile in
        ["open a file", "write a file", "open a socket", "start a program", "start a thread"]
    {
        is_refused(&darkroom, hostile).await;
    }
    assert_eq!(develop(&darkroom, jpeg()).await.unwrap().width, 700);
}

#[tokio::test]
async fn nonsense_is_not_believed() {
    let darkroom = darkroom();
    for hostile in ["say a long header", "say no JSON", "say half"] {
        is_refused(&darkroom, hostile).await;
    }
    assert_eq!(develop(&darkroom, jpeg()).await.unwrap().width, 700);
}

#[tokio::test]
async fn promises_are_not_believed() {
    let darkroom = darkroom();
    for hostile in ["promise a terabyte", "promise ten and give five"] {
        is_refused(&darkroom, hostile).await;
    }
    assert_eq!(develop(&darkroom, jpeg()).await.unwrap().width, 700);
}

#[tokio::test]
async fn only_what_was_ordered_is_taken() {
    let darkroom = darkroom();
    for hostile in ["draw a page", "draw too large"] {
        is_refused(&darkroom, hostile).await;
    }
    assert_eq!(order(&darkroom, "draw").await, Err("drawn"));
}
