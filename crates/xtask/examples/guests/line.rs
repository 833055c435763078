//! A slow line: a token bucket that lets so many bytes a second pass, and keeps little.

use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use tokio::time::{Instant, sleep_until};

/// One megabit a second, in bytes.
const RATE: u32 = 125_000;
/// What leaves at once: also all that the bucket holds, so that no time is made up for.
const CHUNK: usize = 8 * 1024;

/// The bytes of `parts`, one after the other, as fast as the line carries them.
pub fn slowly(parts: [Bytes; 2]) -> impl Stream<Item = Result<Bytes, std::io::Error>> {
    let chunks = parts.into_iter().flat_map(|part| {
        (0..part.len())
            .step_by(CHUNK)
            .map(move |start| part.slice(start..part.len().min(start + CHUNK)))
    });
    stream::unfold((chunks, Instant::now()), |(mut chunks, free)| async move {
        let chunk = chunks.next()?;
        sleep_until(free).await;
        let length = u32::try_from(chunk.len()).unwrap_or(u32::MAX);
        let next = free.max(Instant::now()) + Duration::from_secs(1) * length / RATE;
        Some((chunk, (chunks, next)))
    })
    .map(Ok)
}
