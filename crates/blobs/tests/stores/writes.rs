//! What is put is there, whole.

use std::path::Path;
use std::time::Duration;

use bytes::Bytes;
use cimaise_blobs::BlobError;
use futures_util::{StreamExt, TryStreamExt, stream};

use crate::keys::{MEBIBYTE, bytes, original, private};
use crate::on_each_store;
use crate::unfinished::unfinished;

/// So many mebibytes one by one, then what comes behind them.
fn mebibytes(
    count: usize,
    then: impl futures_util::Stream<Item = Result<Bytes, BlobError>> + Send + 'static,
) -> cimaise_blobs::ByteStream {
    let some = stream::iter((0..count).map(|_| Ok(Bytes::from(bytes(MEBIBYTE)))));
    some.chain(then).boxed()
}

on_each_store! {
    async fn what_is_put_is_got_and_the_last_one_wins(store: Store) {
        let key = original(1);
        assert_eq!(store.kept(key).await, None);
        assert!(!store.blobs.exists(key).await.unwrap());
        store.blobs.put(key, "first").await.unwrap();
        store.blobs.put(key, "second").await.unwrap();
        assert_eq!(store.kept(key).await, Some("second".into()));
        assert!(store.blobs.exists(key).await.unwrap());
        store.blobs.delete(key).await.unwrap();
        store.blobs.delete(key).await.unwrap();
        assert_eq!(store.kept(key).await, None);
    }

    async fn a_file_is_put_part_by_part(store: Store) {
        for len in [0, 3, 5 * MEBIBYTE - 1, 5 * MEBIBYTE, 12 * MEBIBYTE + 1] {
            let bytes = bytes(len);
            store.blobs.put_file(original(1), &store.file(&bytes)).await.unwrap();
            assert!(store.kept(original(1)).await.unwrap() == bytes, "{len}");
        }
    }

    async fn a_file_that_is_not_there_puts_nothing(store: Store) {
        let nowhere = Path::new("/nowhere/at/all");
        let error = store.blobs.put_file(original(1), nowhere).await.unwrap_err();
        assert!(matches!(error, BlobError::Io(_)));
        assert!(!store.blobs.exists(original(1)).await.unwrap());
    }

    async fn an_object_streams_with_its_length(store: Store) {
        assert!(store.blobs.stream(private(1, 640)).await.unwrap().is_none());
        store.blobs.put(private(1, 640), "rendition").await.unwrap();
        let (len, bytes) = store.blobs.stream(private(1, 640)).await.unwrap().unwrap();
        let parts: Vec<Bytes> = bytes.try_collect().await.unwrap();
        assert_eq!((len, parts.concat()), (9, b"rendition".to_vec()));
    }

    async fn a_write_that_fails_leaves_what_was_there_and_nothing_else(store: Store) {
        store.blobs.put(original(1), "before").await.unwrap();
        let cut = stream::once(async { Err(BlobError::Short(original(2))) });
        let error = store.blobs.put_stream(original(1), mebibytes(11, cut)).await.unwrap_err();
        assert!(matches!(error, BlobError::Short(_)));
        assert_eq!(store.kept(original(1)).await, Some("before".into()));
        assert_eq!(unfinished(&store).await, Vec::<String>::new());
    }

    async fn a_write_whose_caller_leaves_is_given_up(store: Store) {
        let (blobs, (told, mut reached)) = (store.blobs.clone(), tokio::sync::mpsc::channel(1));
        let stuck = stream::once(async move {
            told.send(()).await.unwrap();
            std::future::pending().await
        });
        let write = async move { blobs.put_stream(original(1), mebibytes(11, stuck)).await };
        let write = tokio::spawn(write);
        reached.recv().await.unwrap();
        write.abort();
        assert!(write.await.unwrap_err().is_cancelled());
        // What was begun is given up beside us: soon, not at once.
        let given_up = async {
            while !unfinished(&store).await.is_empty() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), given_up).await.unwrap();
        assert_eq!(store.kept(original(1)).await, None);
    }
}
