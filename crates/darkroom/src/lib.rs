//! Where untrusted pictures are developed: in child processes that can do nothing else.
//!
//! A child is this very executable, started again with a hidden subcommand. It limits itself before
//! it reads a byte ([`Restraint`]), then develops one picture after the other that the parent sends
//! it through a socket, and answers. Whatever it answers is looked at as if a stranger had sent it.
//! A child that dies, hangs or talks nonsense is killed; its picture gets one more try in a fresh
//! child, then the refusal [`TOO_HARD`] or [`TOO_SLOW`], and nobody else notices.
//!
//! | what binds a child | Linux on x86-64 and AArch64 | other Linux | other Unix |
//! |---|---|---|---|
//! | address space, processor time, open files, written files, core dumps, processes | yes | yes | yes |
//! | an empty environment, no inherited file | yes | yes | yes |
//! | no new privileges; dies with its parent; first to go when memory runs short | yes | yes | no |
//! | a list of allowed system calls (seccomp), all others kill | yes | no | no |
//!
//! What a child does not protect from: one that a picture has taken over sees the pictures that
//! come after it, and may answer them with others, until it is replaced
//! ([`Settings::recycle_after`]).

mod check;
mod child;
mod darkroom;
mod error;
mod frame;
mod hand;
mod pool;
mod process;
mod settings;
mod timed;
mod wire;

pub use child::{Develop, Restraint, work, work_with};
pub use darkroom::Darkroom;
pub use error::{DarkroomError, TOO_HARD, TOO_SLOW};
pub use settings::{Program, Settings};
