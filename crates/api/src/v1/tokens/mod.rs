//! `/api/v1/account/tokens`, and `/api/v1/institutions/{institution}/tokens`: by which programs act in
//! somebody's name. One file an act.

pub(crate) mod list;
pub(crate) mod make;
pub(crate) mod reaching;
pub(crate) mod revoke;
pub(crate) mod revoke_reaching;
mod view;
