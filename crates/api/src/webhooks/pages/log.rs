//! What a webhook was told, as people read it.

use cimaise_core::{Decision, DeliveryId, Webhook, WebhookEvent};
use cimaise_store::webhooks::{self, Delivery};
use cimaise_store::{Db, StoreResult};
use cimaise_words::Voice;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// How many a page shows.
const PAGE: usize = 30;

/// One page of it.
pub(super) struct Log {
    pub(super) lines: Vec<Line>,
    /// The page of the latest, and of those before these.
    pub(super) start: Option<String>,
    pub(super) more: Option<String>,
}

/// Something that it was told, or is to be told.
pub(super) struct Line {
    pub(super) at: Timestamp,
    pub(super) when: String,
    pub(super) event: WebhookEvent,
    /// About what.
    pub(super) href: Option<String>,
    /// How it stands.
    pub(super) state: String,
    pub(super) is_well: bool,
    /// How often it was tried, what the last try was answered, and how long that took.
    pub(super) tried: Option<String>,
    pub(super) answer: String,
    /// Where it is told once more, for what may be told.
    pub(super) again: Option<String>,
}

impl Log {
    pub(super) fn read(
        db: &mut Db,
        t: Voice,
        zone: &TimeZone,
        (webhook, before): (&Webhook, Option<DeliveryId>),
        now: Timestamp,
    ) -> StoreResult<Self> {
        let most = i64::try_from(PAGE).unwrap_or(i64::MAX);
        let mut found = webhooks::of_webhook(db, webhook.id, before, most + 1)?;
        let more = found.len() > PAGE;
        found.truncate(PAGE);
        let page = format!("/desk/webhooks/{}", webhook.id);
        let last = found.last().filter(|_| more);
        Ok(Self {
            more: last.map(|last| format!("{page}?before={}#log", last.id)),
            start: before.map(|_| format!("{page}#log")),
            lines: found.into_iter().map(|one| Line::of(t, zone, (one, webhook), now)).collect(),
        })
    }
}

impl Line {
    fn of(t: Voice, zone: &TimeZone, (one, webhook): (Delivery, &Webhook), now: Timestamp) -> Self {
        let is_untold = one.tries == 0 && one.due_at.is_some_and(|due| due > now);
        // What is held happens when it is released.
        let at = if one.happened_at == Decision::HELD { now } else { one.happened_at };
        Self {
            at,
            when: t.date_time(at, zone).to_string(),
            event: one.event,
            href: one.contribution.map(|id| format!("/desk/contributions/{id}")),
            state: state(t, zone, (&one, webhook)),
            is_well: one.ended_at.is_none() && (one.tries == 0 || one.delivered_at.is_some()),
            tried: (one.tries > 0).then(|| tried(t, &one)),
            answer: answer(t, &one),
            again: (!is_untold).then(|| format!("/desk/deliveries/{}/again", one.id)),
        }
    }
}

fn state(t: Voice, zone: &TimeZone, (one, webhook): (&Delivery, &Webhook)) -> String {
    let (key, at) = match (one.delivered_at, one.ended_at, one.next_try(webhook)) {
        (Some(at), ..) => ("delivered", Some(at)),
        (None, Some(at), _) => ("ended", Some(at)),
        (None, None, None) if one.behind_at.is_some() => ("behind", None),
        (None, None, None) => ("held", None),
        (None, None, next) if one.tries == 0 && next == one.due_at => ("waits", next),
        (None, None, next) => ("again", next),
    };
    let when = at.map(|at| t.date_time(at, zone).to_string()).unwrap_or_default();
    t.say("webhooks-delivery-state").with("state", key).with("when", when).to_string()
}

fn tried(t: Voice, one: &Delivery) -> String {
    let status = one.status.map_or_else(|| "none".to_owned(), |status| status.to_string());
    let tried = t.say("webhooks-delivery-tried").with("count", i64::from(one.tries));
    let tried = tried.with("status", status);
    tried.with("took", i64::from(one.took.unwrap_or_default())).to_string()
}

/// What it answered; or why it did not, of which the store knows a word.
fn answer(t: Voice, one: &Delivery) -> String {
    match one.answer.split_once(':') {
        Some((why, detail)) if one.status.is_none() => {
            t.say("webhooks-silence").with("why", why).with("detail", detail.trim()).to_string()
        }
        _ => one.answer.clone(),
    }
}
