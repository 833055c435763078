//! Look-alikes, for the benchmark of that name.
//!
//! Usage: `lookalikes make FILE COUNT` writes fingerprints; `lookalikes alter` tells what is found of
//! altered pictures; `lookalikes search FOLDER COUNT`, in a house that is filled with them, how long
//! a search takes.

mod altered;
mod chance;
mod fields;
mod search;
mod toys;

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().context("say make, alter or search, and of what");
    match next()?.as_str() {
        "make" => fields::make(next()?.as_ref(), next()?.parse()?),
        "alter" => altered::tell(),
        "search" => {
            let (folder, count) = (next()?, next()?.parse()?);
            actix_web::rt::System::new().block_on(search::go_through(folder.into(), count))
        }
        _ => bail!("say make, alter or search"),
    }
}
