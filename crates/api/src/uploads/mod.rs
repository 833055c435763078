//! Files that come in piece by piece, by tus 1.0.0 (<https://tus.io/protocols/resumable-upload>):
//! core, creation, creation-with-upload, termination, expiration and checksum.
//!
//! What arrives lies in a file of ours until a mebibyte is full, the request ends or the line is
//! cut; then it is an object, and the offset that HEAD answers moves in the same transaction that
//! names the object. Nothing of an offset is kept in memory: any process answers, and none can
//! lose what it answered by being killed. Of two writers, the first to settle wins, the other
//! learns the offset; there is no lock that could stay behind.

mod announce;
mod append;
mod arrival;
mod checksum;
mod erase;
mod facts;
mod finish;
mod header;
mod metadata;
mod open;
mod problems;
mod protocol;
mod spool;
mod sweep;
mod terms;
#[cfg(test)]
mod tests;

use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig, resource};

pub(crate) use announce::announce;
pub(crate) use append::append;
pub(crate) use erase::{erase, take_back};
pub(crate) use facts::facts;
pub(crate) use finish::{finish, places};
pub use sweep::sweep;
pub(crate) use terms::terms;

// The document is generated from the handlers.
pub(crate) use announce::__path_announce;
pub(crate) use append::__path_append;
pub(crate) use erase::__path_take_back;
pub(crate) use facts::__path_facts;
pub(crate) use terms::__path_terms;

/// Where files are announced and sent.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            resource("/api/v1/uploads")
                .wrap(from_fn(protocol::spoken))
                .post(announce)
                .route(web::method(Method::OPTIONS).to(terms)),
        )
        .service(
            resource("/api/v1/uploads/{upload}")
                .wrap(from_fn(protocol::spoken))
                .head(facts)
                .patch(append)
                .delete(take_back),
        );
}
