//! People who come to a running house, for the benchmarks `desk`, `uploads`, `queue`, `desk-pages`,
//! `growth` and `visible`.
//!
//! Usage: `guests desk URL FOLDER FILE...`, `guests uploads URL FOLDER COUNT FILE...`,
//! `guests queue URL FOLDER TIMES`, `guests pages URL FOLDER TIMES`, `guests walls URL FOLDER TIMES`,
//! `guests visible URL FOLDER OTHER-URL TIMES FILE`. The folder is what the house keeps;
//! its doors are those that everybody uses.

mod desk;
mod doors;
mod inside;
mod line;
mod pages;
mod queue;
mod sheet;
mod uploads;
mod visible;
mod walls;

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || {
        arguments
            .next()
            .context("say desk, uploads, queue, pages, visible or walls, an address and a folder")
    };
    let (visit, url, folder) = (next()?, next()?, next()?);
    let rest: Vec<String> = arguments.collect();
    // Our client wants to know with what it would encrypt, even where nothing is.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        match visit.as_str() {
            "desk" => desk::send_and_look(&url, folder.as_ref(), &rest).await,
            "uploads" => uploads::send_at_once(&url, folder.as_ref(), &rest).await,
            "queue" => queue::go_through(&url, &rest).await,
            "pages" => pages::open(&url, &rest).await,
            "visible" => visible::hang_and_look(&url, folder.as_ref(), &rest).await,
            "walls" => walls::walk(&url, &rest).await,
            _ => bail!("say desk, uploads, queue, pages, visible or walls"),
        }
    })
}
