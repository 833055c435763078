//! The staff's side, told as they live it: signing in, deciding, setting calls up, and the same
//! by programs.
#![expect(clippy::unwrap_used, reason = "what goes wrong stops the test")]

mod batches;
mod decisions;
mod descriptions;
mod house;
mod interface;
mod notes;
mod picture_view;
mod programs;
mod renditions;
mod rounds;
mod session;
mod set_up;
