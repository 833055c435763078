//! With which token a program asks, for the log.
//!
//! Each act knows its person as an argument; that they did it by a program concerns the log alone. So it
//! is not handed through every door of the house, but stands beside the request while it is answered:
//! the one thing that a transaction knows without being told.

use std::future::Future;

use cimaise_core::ApiTokenId;

tokio::task_local! {
    static TOKEN: ApiTokenId;
}

/// Does `f`; the log says of all that it writes that it was done with that token.
pub async fn with_token<F: Future>(token: ApiTokenId, f: F) -> F::Output {
    TOKEN.scope(token, f).await
}

/// The token with which the present request came.
pub(crate) fn in_hand() -> Option<ApiTokenId> {
    TOKEN.try_with(|token| *token).ok()
}
