//! Looks which hosts institutions have to themselves: another process may have changed them.

use std::time::Duration;

use actix_web::web::Data;
use cimaise_web::App;

/// As long as what another process changed may be unknown here.
const EVERY: Duration = Duration::from_secs(1);

/// Looks each second. Where the database does not answer, they are what they were.
pub async fn forever(app: Data<App>) {
    let mut reached = true;
    loop {
        let looked = app.hosts.renew(&app.edge, &app.store).await;
        if let (Err(error), true) = (&looked, reached) {
            tracing::warn!(%error, "the hosts of institutions cannot be read: they stay what they were");
        }
        reached = looked.is_ok();
        tokio::time::sleep(EVERY).await;
    }
}
