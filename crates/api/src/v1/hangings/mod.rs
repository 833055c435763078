//! What is approved and does not hang yet: `/api/v1/calls/{call}/hangings` and
//! `/api/v1/contributions/{contribution}/hanging`. One file an act.

pub(crate) mod drop_date;
pub(crate) mod list;
pub(crate) mod now;
pub(crate) mod pause;
pub(crate) mod put_on;
pub(crate) mod resume;
pub(crate) mod shift;
