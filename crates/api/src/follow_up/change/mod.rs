//! The contributor changes what they sent: of their own while nobody has decided, or because someone
//! asked for it.

mod form;
mod page;
mod take;
#[cfg(test)]
mod tests;

pub(super) use form::{send, show};
pub(super) use take::take_change;
