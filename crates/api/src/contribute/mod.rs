//! Sending: the form of a theme, and what becomes of what it brings.
//!
//! A request is read ([`read`]: multipart to [`draft::Draft`], each file to disk and looked at on
//! its way; [`before`]: files that came before it, piece by piece), checked ([`check`]: draft to a contribution, or problems tied to fields), then kept
//! ([`keep`]: originals, then one transaction). The same three steps serve the form, its script
//! and programs.

mod age;
mod answer;
pub mod api;
mod at_call;
mod before;
mod check;
mod code_page;
mod door;
mod draft;
mod form_page;
mod instead_page;
mod json;
mod keep;
mod licence_words;
mod read;
mod receive;
mod send;
mod sentences;
mod show;
#[cfg(test)]
pub(crate) mod tests;
mod unfit;

use actix_web::guard::{GuardContext, fn_guard};
use actix_web::http::header;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{language_of, language_of_path};

pub(crate) use check::{Findings, submission_of_text};
pub(crate) use door::{public_path, spoken};
pub(crate) use draft::{Bytes, Draft, Seen, Upload};
pub(crate) use form_page::{accepted_types, paragraphs};
pub(crate) use licence_words::licence_name;
pub(crate) use read::{original_of, read, read_one, tidy_file_name};
pub(crate) use sentences::limits_in_words;
pub(crate) use unfit::{known_code, megabytes, problem_code, quoted};

/// Where people and programs send.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/{language:fr|en}/{institution}/{call}/contribute")
            .route(web::get().to(at_call::at_call)),
    )
    .service(
        web::resource("/{language}/{institution}/{call}/{theme}/contribute")
            .route(web::get().to(show::show))
            .route(web::post().to(send::send)),
    )
    .service(
        web::resource("/{institution}/{call}/{theme}/contribute")
            .guard(fn_guard(names_no_language))
            .route(web::get().to(to_the_readers_language)),
    )
    .route("/api/v1/themes/{theme}/contribution-form", web::get().to(api::contribution_form))
    .service(
        web::resource("/api/v1/themes/{theme}/contributions")
            .route(web::post().guard(fn_guard(json::is_sent)).to(json::send_contribution))
            .route(web::post().to(api::send_contribution)),
    );
}

/// An address as it is printed, before a reader's language stands first in it.
pub(crate) fn names_no_language(context: &GuardContext<'_>) -> bool {
    language_of_path(context.head().uri.path()).is_none()
}

/// From a printed address to the same page in the reader's language.
pub(crate) async fn to_the_readers_language(request: HttpRequest) -> HttpResponse {
    let asked = request.uri().path_and_query().map_or("/", |asked| asked.as_str());
    HttpResponse::Found()
        .insert_header((header::LOCATION, format!("/{}{asked}", language_of(&request))))
        .insert_header((header::VARY, "accept-language"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish()
}
