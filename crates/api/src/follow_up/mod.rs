//! Following: what became of a contribution, told to whoever holds its link, and the way to take
//! it back. The link is the only key: there is no password.

pub mod api;
pub mod appeal;
mod change;
mod facts;
pub mod lost;
mod page;
mod picture;
mod show;
#[cfg(test)]
mod tests;
mod timeline;
mod told;
mod withdraw;

use actix_web::guard::fn_guard;
use actix_web::web::{self, ServiceConfig};
use cimaise_core::ContributionId;
use cimaise_web::{App, Problem};

use crate::contribute::{names_no_language, to_the_readers_language};
use crate::subjects::by_link;

/// Where contributors come back.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/follow/{token}")
            .guard(fn_guard(names_no_language))
            .route(web::get().to(to_the_readers_language)),
    )
    .service(
        web::resource("/follow")
            .guard(fn_guard(names_no_language))
            .route(web::get().to(to_the_readers_language)),
    )
    .service(
        web::resource("/{language:fr|en}/follow")
            .route(web::get().to(lost::show))
            .route(web::post().to(lost::send)),
    )
    .route("/api/v1/follow-up/lost", web::post().to(lost::api::send_lost_links))
    .route("/{language}/follow/{token}", web::get().to(show::show))
    .service(
        web::resource("/{language}/follow/{token}/change")
            .route(web::get().to(change::show))
            .route(web::post().to(change::send)),
    )
    .service(
        web::resource("/{language}/follow/{token}/appeal")
            .route(web::get().to(appeal::show))
            .route(web::post().to(appeal::send)),
    )
    .route("/{language}/follow/{token}/erasure", web::post().to(by_link::erase_by_form))
    .route("/{language}/follow/{token}/withdrawal", web::post().to(withdraw::withdraw))
    .route(
        "/{language}/follow/{token}/pictures/{picture}/{width}.jpg",
        web::get().to(picture::picture),
    )
    .route("/api/v1/follow-up/{token}", web::get().to(api::follow_up))
    .route("/api/v1/follow-up/{token}/data", web::get().to(by_link::kept_of_contribution))
    .route("/api/v1/follow-up/{token}/erasure", web::post().to(by_link::erase_contribution))
    .route("/api/v1/follow-up/{token}/change", web::post().to(api::change))
    .route("/api/v1/follow-up/{token}/appeal", web::post().to(appeal::api::appeal))
    .route("/api/v1/follow-up/{token}/withdrawal", web::post().to(api::withdraw));
}

/// The contribution of a link; a forged one is a page like any that does not exist.
pub(crate) fn contribution_of(app: &App, token: &str) -> Result<ContributionId, Problem> {
    app.follow_up.read(token).ok_or_else(Problem::not_found)
}
