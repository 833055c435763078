//! A line that is cut again and again.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::tcp::{ReadHalf, WriteHalf};
use tokio::net::{TcpListener, TcpStream};

use crate::Chance;

/// The most bytes that pass before a cut.
const FAR: u64 = 1_500_000;

/// A line to a house that is cut so many times, then holds.
pub struct BadLine {
    /// Where a client finds it, in place of the house.
    pub url: String,
    left: Arc<AtomicU32>,
}

/// After how many bytes a connection is cut, and on which way.
#[derive(Clone, Copy)]
enum Cut {
    Sending(u64),
    Answering(u64),
    Never,
}

impl BadLine {
    /// Lays it to a house; where it is cut follows from the seed.
    pub async fn to(house: &str, seed: u64, cuts: u32) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let left = Arc::new(AtomicU32::new(cuts));
        let house = house.strip_prefix("http://").unwrap().to_owned();
        tokio::spawn(listen(listener, house, Chance::of(seed), Arc::clone(&left)));
        Self { url, left }
    }

    /// How many times it will still be cut.
    pub fn cuts_left(&self) -> u32 {
        self.left.load(Ordering::SeqCst)
    }
}

async fn listen(listener: TcpListener, house: String, mut chance: Chance, left: Arc<AtomicU32>) {
    while let Ok((client, _)) = listener.accept().await {
        let cut = match chance.below(4) {
            _ if left.load(Ordering::SeqCst) == 0 => Cut::Never,
            0 => Cut::Answering(chance.below(300)),
            1 => Cut::Sending(chance.below(600)),
            _ => Cut::Sending(chance.below(FAR)),
        };
        let server = TcpStream::connect(&house).await.unwrap();
        tokio::spawn(relay(client, server, cut, Arc::clone(&left)));
    }
}

/// Carries bytes both ways until one side closes or the cut comes; what was carried before a cut
/// has left.
async fn relay(mut client: TcpStream, mut server: TcpStream, cut: Cut, left: Arc<AtomicU32>) {
    let (sends, answers) = match cut {
        Cut::Sending(bytes) => (bytes, u64::MAX),
        Cut::Answering(bytes) => (u64::MAX, bytes),
        Cut::Never => (u64::MAX, u64::MAX),
    };
    let (from_client, to_client) = client.split();
    let (from_server, to_server) = server.split();
    let was_cut = tokio::select! {
        was_cut = carry(from_client, to_server, sends) => was_cut,
        was_cut = carry(from_server, to_client, answers) => was_cut,
    };
    if was_cut {
        let count = |left: u32| Some(left.saturating_sub(1));
        let _ = left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, count);
    }
}

/// Carries at most so many bytes; true when it stopped there.
async fn carry(from: ReadHalf<'_>, mut to: WriteHalf<'_>, most: u64) -> bool {
    let carried = copy(&mut from.take(most), &mut to).await;
    let was_cut = carried.is_ok_and(|carried| carried == most);
    // What was carried must arrive before the connection is dropped.
    let _ = to.shutdown().await;
    was_cut
}
