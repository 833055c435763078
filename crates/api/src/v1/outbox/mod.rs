//! `/api/v1/calls/{call}/outbox`: what was decided and is not told yet, and what did not arrive. One file an act.

pub(crate) mod give_up;
pub(crate) mod hold;
pub(crate) mod read;
pub(crate) mod release;
mod selection;
pub(crate) mod send_again;
pub(crate) mod word;
