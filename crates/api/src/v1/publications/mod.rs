//! What hangs, wherever it hangs. One file an act.

pub(crate) mod one;
pub(crate) mod search;
