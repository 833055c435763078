//! Pieces are a file again.

use bytes::Bytes;
use cimaise_blobs::{BlobError, ByteStream};
use futures_util::TryStreamExt;

use crate::keys::{MEBIBYTE, bytes, original, piece, piece_id, upload};
use crate::on_each_store;

async fn read(stream: ByteStream) -> Result<Vec<u8>, BlobError> {
    let parts: Vec<Bytes> = stream.try_collect().await?;
    Ok(parts.concat())
}

on_each_store! {
    async fn pieces_are_the_file_that_was_sent(store: Store) {
        let file = bytes(2 * MEBIBYTE + 3);
        let cuts = [0, MEBIBYTE, MEBIBYTE + 1, file.len()];
        let mut pieces = Vec::new();
        for (number, begin) in cuts.iter().take(3).copied().enumerate() {
            let end = cuts[number + 1];
            store.blobs.put(piece(1, begin), file[begin..end].to_vec()).await.unwrap();
            pieces.push((piece_id(begin), (end - begin) as u64));
        }
        store.blobs.put(piece(2, 0), "of another file").await.unwrap();
        assert!(read(store.blobs.stream_pieces(upload(1), pieces.clone())).await.unwrap() == file);
        let original = original(1);
        let stream = store.blobs.stream_pieces(upload(1), pieces);
        store.blobs.put_stream(original, stream).await.unwrap();
        assert!(store.kept(original).await.unwrap() == file);
    }

    async fn what_was_not_acknowledged_is_left_out(store: Store) {
        store.blobs.put(piece(1, 0), "written twice, the second time longer").await.unwrap();
        store.blobs.put(piece(1, 13), " read once").await.unwrap();
        let pieces = vec![(piece_id(0), 13), (piece_id(13), 10)];
        let told = read(store.blobs.stream_pieces(upload(1), pieces)).await;
        assert_eq!(told.unwrap(), b"written twice read once");
    }

    async fn no_piece_is_no_byte(store: Store) {
        assert_eq!(read(store.blobs.stream_pieces(upload(1), Vec::new())).await.unwrap(), b"");
    }

    async fn a_piece_that_is_lost_or_cut_is_told(store: Store) {
        store.blobs.put(piece(1, 0), "half").await.unwrap();
        let cut = store.blobs.stream_pieces(upload(1), vec![(piece_id(0), 5)]);
        let cut = read(cut).await.unwrap_err();
        assert!(matches!(cut, BlobError::Short(key) if key == piece(1, 0)), "{cut:?}");
        let pieces = vec![(piece_id(0), 4), (piece_id(4), 4)];
        let lost = read(store.blobs.stream_pieces(upload(1), pieces)).await.unwrap_err();
        assert!(matches!(lost, BlobError::Missing(key) if key == piece(1, 4)), "{lost:?}");
    }
}
