//! `/api/v1/calls/{call}/retention`: for how long a call keeps what no longer serves. One file an act.

pub(crate) mod choose;
pub(crate) mod show;
mod view;
