//! The staff's pages.

use actix_web::web::{ServiceConfig, get};

use crate::{
    codes, contribution, hangings, journal, live, mails, notices, original, outbox, pauses,
    picture, queue, refusal, selection,
};

/// Every address that this room answers; all want a session and only read, but for the
/// claim, and the log of what was taken along.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk", get().to(queue::show))
        .route("/desk/live", get().to(live::follow))
        .route("/desk/hangings", get().to(hangings::show))
        .route("/desk/outbox", get().to(outbox::show))
        .route("/desk/outbox/{decision}", get().to(outbox::show_one))
        .route("/desk/mails", get().to(mails::show))
        .route("/desk/notices", get().to(notices::show))
        .route("/desk/pauses", get().to(pauses::show))
        .route("/desk/code-lists/{list}/codes.csv", get().to(codes::export))
        .route("/desk/journal", get().to(journal::show))
        .route("/desk/journal.csv", get().to(journal::export))
        .route("/desk/contributions/{contribution}", get().to(contribution::show))
        .route("/desk/contributions/{contribution}/refusal", get().to(refusal::show))
        .route("/desk/selection", get().to(selection::choose))
        .route("/desk/selection/reasons", get().to(selection::reasons))
        .route("/desk/selection/outcome", get().to(selection::outcome))
        .route("/desk/pictures/{picture}/original", get().to(original::download))
        .route("/desk/pictures/{picture}/{width}.{format:jpg|webp}", get().to(picture::show));
}
