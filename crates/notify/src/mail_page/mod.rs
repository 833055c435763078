//! What a demonstration sent: the mails of the folder, so that nobody needs a mailbox to see the
//! whole journey. Mounted only where mails go to files.

mod framed;
mod list;
mod mail;
mod one;

use actix_web::web::{ServiceConfig, get};

/// Its pages. They read `web::Data<Mailer>` and, for the time, `web::Data<App>`.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/mails", get().to(list::show))
        .route("/mails/{mail}", get().to(one::show))
        .route("/mails/{mail}/html", get().to(framed::show));
}
