//! Every address of this room.

use actix_web::web::ServiceConfig;

/// Mounts them.
pub fn routes(_config: &mut ServiceConfig) {}
