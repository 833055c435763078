//! `/api/v1/account/identities`: accounts that you have elsewhere, by which you sign in. They are linked in a
//! browser, which goes there.

pub(crate) mod list;
pub(crate) mod unlink;
