//! Deciding from a mail: a link opens a page, for one person, on one contribution, once. Opening it decides
//! nothing: programs open the links of mails before people do.

mod decide;
mod facts;
mod page;
mod picture;

use actix_web::http::StatusCode;
use actix_web::web::{self, ServiceConfig};
use cimaise_web::Problem;

/// Where a mail leads.
pub(crate) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/{language:fr|en}/decide/{token}")
            .route(web::get().to(page::show))
            .route(web::post().to(decide::decide_by_form)),
    )
    .route(
        "/{language:fr|en}/decide/{token}/pictures/{picture}/{width}.jpg",
        web::get().to(picture::show),
    );
}

/// Its seven days are over, or its person shows a code besides their password from now on.
fn over() -> Problem {
    Problem::new(StatusCode::GONE, "decision-link-over")
}
