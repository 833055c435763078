//! A parent with one child that is busy for ever and one that has nothing to do.

use std::io::Write;
use std::time::Duration;

use bytes::Bytes;
use cimaise_darkroom::{Darkroom, Program, Settings};
use cimaise_media::{Limits, Order};

/// Says the numbers of both children on a line, and waits to be killed.
pub fn live() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let settings =
            Settings { children: 2, timeout: Duration::from_hours(1), ..Settings::default() };
        let darkroom = Darkroom::of_processes(Program::this(&["child"]).unwrap(), settings);
        let busy = tokio::spawn(develop(darkroom.clone(), "OBEY hang"));
        while darkroom.children().len() < 2 {
            develop(darkroom.clone(), "OBEY count").await;
        }
        let children: Vec<String> = darkroom.children().iter().map(u32::to_string).collect();
        let line = children.join(" ") + "\n";
        std::io::stdout().write_all(line.as_bytes()).unwrap();
        busy.await.unwrap();
    });
}

async fn develop(darkroom: Darkroom, order: &'static str) {
    let (limits, nothing) = (Limits::default(), Order::first(Vec::new()));
    let outcome = darkroom.develop(Bytes::from(order), 0, &limits, &nothing).await;
    assert!(outcome.is_err(), "an order is no picture");
}
