//! The benchmarks: ours beside the best that others do, interleaved on the same machine; or, where
//! there is nobody to stand beside, what a house takes.

mod crowds;
mod desk;
mod drawing;
mod footprint;
mod growth;
mod house;
mod lighthouse;
mod load;
mod lookalikes;
mod machine;
mod memory;
mod moderation;
mod nginx;
mod pictures;
mod rounds;
mod scores;
mod uploads;
mod visible;
mod wall;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// One benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Bench {
    /// A theme's wall: requests a second, ours over nginx with the same bytes
    Wall,
    /// Pages of a wall with a thousand pieces, ten thousand, a hundred thousand, a million: the slowest over the fastest
    Growth,
    /// From a decision to the wall of another process: a second over ours
    Visible,
    /// The program's size, how long a house takes to open, its memory idle and with a thousand visitors
    Footprint,
    /// Lighthouse on a phone's call, wall, picture and form: the lowest of all scores, of 1
    Lighthouse,
    /// JPEG renditions of a phone's picture: processor time, libvips over ours
    Ladder,
    /// JPEG and WebP renditions of a phone's picture: processor time, libvips over ours
    Pictures,
    /// A phone's picture from its upload to the desk: 300 milliseconds over ours
    Desk,
    /// Five hundred uploads at once over slow lines: the most memory, in MiB
    Uploads,
    /// The queue, an entry, a decision: 100,000 waiting and a million hanging over a thousand each
    Queue,
    /// The desk's other pages: 100,000 of what they list over a thousand
    DeskPages,
    /// A picture's look-alikes among a million: the median of a search, in milliseconds
    Lookalikes,
}

/// Runs the named benchmark, or all; each ends with a line `bench NAME ratio=VALUE`.
pub fn run(repository: &Repository, named: Option<Bench>) -> Result<()> {
    say(machine::describe());
    build()?;
    let all = Bench::value_variants();
    for bench in all.iter().filter(|bench| named.is_none_or(|named| named == **bench)) {
        let ratio = match bench {
            Bench::Wall => wall::run(repository)?,
            Bench::Growth => growth::run(repository)?,
            Bench::Footprint => footprint::run(repository)?,
            Bench::Lighthouse => lighthouse::run(repository)?,
            Bench::Visible => visible::run(repository)?,
            Bench::Ladder => pictures::ladder(repository)?,
            Bench::Pictures => pictures::pictures(repository)?,
            Bench::Desk => desk::run(repository)?,
            Bench::Uploads => uploads::run(repository)?,
            Bench::Queue => moderation::queue(repository)?,
            Bench::DeskPages => moderation::pages(repository)?,
            Bench::Lookalikes => lookalikes::run(repository)?,
        };
        let value = bench.to_possible_value();
        let name = value.as_ref().map_or("", |value| value.get_name());
        say(format_args!("bench {name} ratio={ratio:.2}"));
    }
    Ok(())
}

/// Builds the program and all that measures it, with the release profile: at once, and as one workspace, so that
/// nothing is compiled twice with other features.
fn build() -> Result<()> {
    let what = ["--workspace", "--bin", "cimaise", "--examples"];
    if !Step::cargo().args(["build", "--release", "--locked"]).args(what).run()? {
        bail!("cargo could not build {}", what.join(" "));
    }
    Ok(())
}
