//! `GET /mails/{mail}`: one mail as its reader sees it.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::MailId;
use cimaise_web::{App, Layout, Problem, Reader, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;

use super::list::layout;
use super::mail::Mail;
use crate::Mailer;

/// The page frames the mail (Content Security Policy 3).
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

#[derive(Template)]
#[template(path = "mails/one.html")]
struct OnePage {
    layout: Layout,
    t: Voice,
    mail: Mail,
    now: Timestamp,
}

pub(super) async fn show(
    reader: Reader,
    app: Data<App>,
    mailer: Data<Mailer>,
    id: Path<MailId>,
) -> Result<HttpResponse, Problem> {
    let t = reader.voice();
    let mail = Mail::find(&mailer, id.into_inner()).await?;
    let layout = layout(t, &mail.subject).with_script("scripts/mail-frame.js");
    let mut answer = private_page(&OnePage { layout, t, mail, now: app.now() })?;
    let policy = header::HeaderValue::from_static(CONTENT_POLICY);
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(answer)
}

impl OnePage {
    /// The lines of the text part, each with whether it is an address.
    fn lines(&self) -> impl Iterator<Item = (&str, bool)> {
        let address = |line: &str| line.starts_with("https://") || line.starts_with("http://");
        self.mail.text.lines().map(move |line| (line, address(line)))
    }
}
