//! Real children, honest, unlucky and hostile.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stopped")]

mod admission;
mod failing;
mod honest;
mod hostile;
mod orphans;
mod pictures;
mod support;
