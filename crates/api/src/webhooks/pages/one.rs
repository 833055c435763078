//! A webhook: what it is told, where, and how that went.

use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use cimaise_core::{DeliveryId, Staff, Webhook, WebhookId, blank_is_none};
use cimaise_store::{Db, StoreResult, institutions, webhooks};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::super::{change, own};
use super::fields::Fields;
use super::list::state;
use super::log::Log;
use crate::answers::{Answer, see_other};
use crate::frame::{Tab, frame};
use crate::set_up::Typed;

/// Where the log begins, and what was just done.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default, deserialize_with = "blank_is_none")]
    before: Option<DeliveryId>,
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "webhooks/one.html")]
struct WebhookPage {
    layout: Layout,
    t: Voice,
    institution: String,
    action: String,
    state: &'static str,
    /// Since when it is not well.
    since: Option<String>,
    /// While it takes nothing: how much waits for it, and until when.
    waiting: Option<String>,
    /// Until when the secret before is valid.
    secret_before: Option<String>,
    notice: Option<String>,
    form: Fields,
    log: Log,
}

/// `GET /desk/webhooks/{webhook}`
pub(crate) async fn webhook_page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
    asked: Query<Asked>,
) -> Answer {
    let (id, asked, now) = (id.into_inner(), asked.into_inner(), app.now());
    let page =
        app.store.read(move |db| WebhookPage::read(db, &staff, id, asked, None, now)).await?;
    private_page(&page)
}

/// `POST /desk/webhooks/{webhook}`
pub(crate) async fn save_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
    form: Form<Vec<(String, String)>>,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(form.into_inner()));
    let problem = match change(&app, staff.clone(), id, typed.clone()).await {
        Ok(_) => return Ok(see_other(format!("/desk/webhooks/{id}?done=saved"))),
        Err(problem) if problem.has_fields() => problem,
        Err(problem) => return Err(problem),
    };
    let (status, now) = (problem.status(), app.now());
    let again = Some((typed, problem));
    let read = move |db: &mut Db| WebhookPage::read(db, &staff, id, Asked::default(), again, now);
    let mut answer = private_page(&app.store.read(read).await?)?;
    *answer.status_mut() = status;
    Ok(answer)
}

impl WebhookPage {
    fn read(
        db: &mut Db,
        staff: &Staff,
        id: WebhookId,
        asked: Asked,
        again: Option<(Typed, Problem)>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let webhook = own(db, staff, id)?;
        let t = Voice::new(staff.person.language);
        let institution = institutions::by_id(db, webhook.institution)?;
        let zone = time_zone(&institution.time_zone);
        let said = |at| t.date_time(at, &zone).to_string();
        let off = webhook.off.map(|(at, _)| at);
        let before = webhook.secret_before.filter(|(_, until)| now < *until);
        let notice = match asked.done.as_deref() {
            Some("saved") => Some("webhooks-done-saved"),
            Some("tested") => Some("webhooks-done-tested"),
            Some("again") => Some("webhooks-done-again"),
            _ => None,
        };
        let standing = Typed::of_webhook(&webhook);
        Ok(Self {
            layout: frame(db, staff, webhook.address.host(), Tab::Calls)?,
            t,
            action: format!("/desk/webhooks/{id}"),
            state: state(&webhook),
            since: off.or(webhook.failing_since).map(said),
            waiting: waiting(db, t, &zone, &webhook, now)?,
            secret_before: before.map(|(_, until)| said(until)),
            notice: notice.map(|key| t.say(key).to_string()),
            form: Fields::read(db, t, webhook.institution, standing, again)?,
            log: Log::read(db, t, &zone, (&webhook, asked.before), now)?,
            institution: institution.name,
        })
    }
}

/// How much waits until it answers, and when one of it is tried next.
fn waiting(
    db: &mut Db,
    t: Voice,
    zone: &TimeZone,
    webhook: &Webhook,
    now: Timestamp,
) -> StoreResult<Option<String>> {
    let Some((_, at)) = webhook.turn else { return Ok(None) };
    let (count, when) = (webhooks::waiting(db, webhook)?, t.date_time(at, zone).to_string());
    let said = t.say("webhooks-waiting").with("count", count).with("when", when);
    Ok(Some(said.with("next", if at > now { "later" } else { "now" }).to_string()))
}
