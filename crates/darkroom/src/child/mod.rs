//! The child: it limits itself, then develops what it is given, until nobody gives any more.

mod filter;
mod restraint;
mod warm;

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::os::fd::AsFd;

use cimaise_media::{Developed, Limits, Order, Unfit, develop};

use crate::frame;
use crate::wire::{Answer, Ready, Request};

pub use restraint::Restraint;
#[cfg(test)]
pub use warm::ONE_PIXEL;

/// The largest original that a child reads, in bytes: the parent's limits are far below.
const ORIGINAL_MAX: u64 = 1024 * 1024 * 1024;

/// What develops a picture: [`develop()`], but for tests.
pub type Develop = fn(&[u8], &Limits, &Order) -> Result<Developed, Unfit>;

/// What the hidden subcommand does: limits the process for good, then develops what comes on the
/// standard input and answers on the standard output, until the input ends.
///
/// Call it first thing, on the main thread of a process that has no other.
///
/// # Errors
/// When the process cannot be limited, or the parent has gone away in the middle of a picture.
pub fn work(restraint: Restraint) -> io::Result<()> {
    work_with(restraint, develop)
}

/// As [`work`], with something else than [`develop()`]: for tests of what happens around it.
pub fn work_with(restraint: Restraint, develop: Develop) -> io::Result<()> {
    restraint::close_what_was_inherited();
    let mut input = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let mut output = File::from(io::stdout().as_fd().try_clone_to_owned()?);
    let ready = Ready::here();
    warm::up();
    let hourglass = restraint.put_on()?;
    filter::apply()?;
    frame::write_header(&mut output, &ready)?;
    while let Some(request) = frame::read_header::<Request>(&mut input)? {
        if request.bytes > ORIGINAL_MAX {
            return Err(ErrorKind::InvalidData.into());
        }
        let original = frame::read_bytes(&mut input, request.bytes)?;
        hourglass.turn(request.order.patience())?;
        let outcome = develop(&original, &request.limits, &request.order);
        drop(original);
        answer(&mut output, outcome)?;
    }
    Ok(())
}

/// The header, then the renditions.
fn answer(output: &mut impl Write, outcome: Result<Developed, Unfit>) -> io::Result<()> {
    let mut developed = match outcome {
        Ok(developed) => developed,
        Err(unfit) => return frame::write_header(output, &Answer::Unfit(unfit)),
    };
    let files: Vec<_> =
        developed.renditions.iter_mut().map(|one| std::mem::take(&mut one.bytes)).collect();
    let bytes = files.iter().map(|file| file.len() as u64).collect();
    frame::write_header(output, &Answer::Developed { developed, bytes })?;
    files.iter().try_for_each(|file| output.write_all(file))
}
