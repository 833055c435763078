//! A moderator goes through the queue, one entry after the other.

use std::io::Write;
use std::time::Instant;

use anyhow::{Context, Result};
use cimaise_core::Role;

use crate::doors::Browser;

const ENTRY: &str = "/desk/contributions/";
/// How a link to an entry begins; forms have such addresses too.
const LINK: &str = "<a href=\"/desk/contributions/";

/// Opens the queue, opens its first entry and hangs it, so many times; prints of each of the three a line:
/// the milliseconds that it took, and its name.
pub async fn go_through(url: &str, times: &[String]) -> Result<()> {
    let times: usize = times.first().context("say how many times")?.parse()?;
    let mut moderator = Browser::at(url)?;
    moderator.sign_in(Role::Moderator).await?;
    for _ in 0..times {
        let begun = Instant::now();
        let queue = moderator.page("/desk").await?;
        let shown = begun.elapsed();
        let found = queue.find(LINK).context("nothing waits")? + LINK.len();
        let id = queue[found..].split(['?', '"']).next().unwrap_or_default();
        let path = format!("{ENTRY}{id}");
        let begun = Instant::now();
        moderator.page(&path).await?;
        let opened = begun.elapsed();
        let begun = Instant::now();
        moderator.hang(&path).await?;
        let hung = begun.elapsed();
        for (took, name) in [(shown, "queue"), (opened, "entry"), (hung, "decision")] {
            let took = took.as_secs_f64() * 1000.0;
            writeln!(std::io::stdout(), "{took:.3} {name}")?;
        }
    }
    Ok(())
}
