//! The webhooks of each institution.

use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{InstitutionId, Language, Staff, Webhook, WebhookEvent};
use cimaise_store::{Db, StoreResult, calls, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::listed;
use crate::answers::Answer;
use crate::frame::{Tab, frame};

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "webhooks/list.html")]
struct WebhooksPage {
    layout: Layout,
    t: Voice,
    houses: Vec<House>,
    removed: bool,
}

/// An institution with its webhooks.
struct House {
    name: String,
    /// Where one is added, unless there are as many as there may be.
    add: Option<String>,
    webhooks: Vec<Card>,
}

/// A webhook.
struct Card {
    host: String,
    href: String,
    /// Of which call alone.
    call: Option<(String, Language)>,
    events: Vec<WebhookEvent>,
    state: &'static str,
    is_well: bool,
}

/// `GET /desk/webhooks`
pub(crate) async fn webhooks_page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    notice: Query<Notice>,
) -> Answer {
    let removed = notice.into_inner().done.as_deref() == Some("removed");
    let page = app.store.read(move |db| WebhooksPage::read(db, &staff, removed)).await?;
    private_page(&page)
}

impl WebhooksPage {
    fn read(db: &mut Db, staff: &Staff, removed: bool) -> Result<Self, Problem> {
        let t = Voice::new(staff.person.language);
        let mut houses = Vec::new();
        for id in staff.institutions() {
            if staff.may_choose_for(id) {
                houses.push(House::read(db, t, staff, id)?);
            }
        }
        if houses.is_empty() {
            return Err(Problem::not_found());
        }
        let layout = frame(db, staff, &t.say("webhooks-title").to_string(), Tab::Calls)?;
        Ok(Self { layout, t, houses, removed })
    }
}

impl House {
    fn read(db: &mut Db, t: Voice, staff: &Staff, id: InstitutionId) -> StoreResult<Self> {
        let all = listed(db, staff, id)?;
        let add = format!("/desk/institutions/{id}/webhooks/new");
        let add = (all.len() < Webhook::MOST).then_some(add);
        let mut webhooks = Vec::new();
        for one in all {
            webhooks.push(Card::read(db, t, one)?);
        }
        Ok(Self { name: institutions::by_id(db, id)?.name, add, webhooks })
    }
}

impl Card {
    fn read(db: &mut Db, t: Voice, webhook: Webhook) -> StoreResult<Self> {
        let call = match webhook.call {
            Some(id) => Some(calls::by_id(db, id)?.title),
            None => None,
        };
        let titled = |title: cimaise_core::Localized| {
            (title.get(t.language()).to_owned(), title.language_of(t.language()))
        };
        Ok(Self {
            host: webhook.address.host().to_owned(),
            href: format!("/desk/webhooks/{}", webhook.id),
            call: call.map(titled),
            state: state(&webhook),
            is_well: webhook.off.is_none() && webhook.failing_since.is_none(),
            events: webhook.events,
        })
    }
}

/// How it stands, in a word of messages.
pub(super) fn state(webhook: &Webhook) -> &'static str {
    match (webhook.off, webhook.failing_since) {
        (Some((_, why)), _) => why.code(),
        (None, Some(_)) => "unwell",
        (None, None) => "on",
    }
}
