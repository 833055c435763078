//! `GET /mails`: what was sent, the latest first.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use cimaise_web::{App, Layout, NavItem, Problem, Reader, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;

use super::mail::Mail;
use crate::Mailer;

/// The most mails listed.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "mails/list.html")]
struct ListPage {
    layout: Layout,
    t: Voice,
    mails: Vec<Mail>,
    now: Timestamp,
}

pub(super) async fn show(
    reader: Reader,
    app: Data<App>,
    mailer: Data<Mailer>,
) -> Result<HttpResponse, Problem> {
    let t = reader.voice();
    let mails = Mail::latest(&mailer, MOST).await?;
    let layout = layout(t, t.say("mails-title"));
    private_page(&ListPage { layout, t, mails, now: app.now() })
}

/// The frame of these pages.
pub(super) fn layout(t: Voice, title: impl ToString) -> Layout {
    let mut layout = Layout::new(t, title).unlisted();
    layout.nav = vec![
        NavItem::new(t.say("nav-gallery"), format!("/{}/", t.language())),
        NavItem::new(t.say("desk-nav-queue"), "/desk"),
        NavItem::new(t.say("desk-nav-mails"), "/mails").current_if(true),
    ];
    layout
}
