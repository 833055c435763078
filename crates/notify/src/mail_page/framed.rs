//! `GET /mails/{mail}/html`: the HTML part alone, for the frame of its page.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use cimaise_core::MailId;
use cimaise_web::{CachePolicy, Problem};

use super::mail::Mail;
use crate::Mailer;

/// As a mailbox shows it: no script, nothing fetched; a link that is clicked leaves the frame. Its
/// page may measure it, and where no script runs nothing can use that the other way round.
const CONTENT_POLICY: &str = "sandbox allow-same-origin allow-top-navigation-by-user-activation; \
    default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; \
    form-action 'none'";

pub(super) async fn show(mailer: Data<Mailer>, id: Path<MailId>) -> Result<HttpResponse, Problem> {
    let mail = Mail::find(&mailer, id.into_inner()).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .insert_header((header::CONTENT_SECURITY_POLICY, CONTENT_POLICY))
        .body(opening_outside(&mail.html)))
}

/// Links open in the whole window: our pages refuse to be framed.
fn opening_outside(html: &str) -> String {
    html.replacen("<head>", "<head><base target=\"_top\">", 1)
}
