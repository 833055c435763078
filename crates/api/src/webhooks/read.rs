//! A webhook read from what was typed.

use cimaise_core::{CallId, InstitutionId, Webhook, WebhookAddress, WebhookEvent};
use cimaise_store::webhooks::Wished;
use cimaise_store::{Db, StoreError, StoreResult, calls};
use cimaise_web::Problem;

use crate::contribute::Findings;
use crate::set_up::Typed;

/// Reads it; 422 with every fault.
pub(super) fn wished(
    db: &mut Db,
    institution: InstitutionId,
    over_http: bool,
    typed: &Typed,
) -> Result<Wished, Problem> {
    let mut found = Findings(Problem::invalid());
    let address = address(&mut found, over_http, typed.one("address"));
    let events = events(&mut found, typed);
    let call = call(&mut found, db, institution, typed.one("call"))?;
    match address {
        Some(address) if !found.0.has_fields() => {
            Ok(Wished { address, events, call, is_on: !typed.one("on").is_empty() })
        }
        _ => Err(found.0),
    }
}

fn address(found: &mut Findings, over_http: bool, typed: &str) -> Option<WebhookAddress> {
    let read = match typed {
        "" => Err("missing"),
        typed => WebhookAddress::parse(typed).map_err(|_| "unfit-webhook"),
    };
    match read {
        Ok(address) if !address.is_encrypted() && !over_http => {
            found.add("address", "not-encrypted");
            None
        }
        Ok(address) => Some(address),
        Err(code) => {
            found.add("address", code);
            None
        }
    }
}

/// Each once, in the order of the house.
fn events(found: &mut Findings, typed: &Typed) -> Vec<WebhookEvent> {
    let wanted: Vec<&str> = typed.all("events").collect();
    let events: Vec<_> =
        WebhookEvent::offered().filter(|event| wanted.contains(&event.code())).collect();
    let known = |code: &&str| events.iter().any(|event| event.code() == *code);
    if !wanted.iter().all(known) {
        found.add("events", "unreadable");
    } else if events.is_empty() {
        found.add("events", "choose-one");
    }
    events
}

/// A call of the institution; none for all of them.
fn call(
    found: &mut Findings,
    db: &mut Db,
    institution: InstitutionId,
    typed: &str,
) -> StoreResult<Option<CallId>> {
    if typed.is_empty() {
        return Ok(None);
    }
    let known = match typed.parse::<CallId>().map(|id| calls::by_id(db, id)) {
        Ok(Ok(call)) => Some(call).filter(|call| call.institution == institution),
        Ok(Err(StoreError::NotFound)) | Err(_) => None,
        Ok(Err(error)) => return Err(error),
    };
    if known.is_none() {
        found.add("call", "unreadable");
    }
    Ok(known.map(|call| call.id))
}

impl Typed {
    /// A webhook as its form shows it.
    pub(super) fn of_webhook(webhook: &Webhook) -> Self {
        let mut typed = Self::default();
        typed.put("address", webhook.address.as_str());
        for event in &webhook.events {
            typed.put("events", event);
        }
        if let Some(call) = webhook.call {
            typed.put("call", call);
        }
        if webhook.off.is_none() {
            typed.put("on", "yes");
        }
        typed
    }

    /// A new one as most will want it: told of everything, everywhere.
    pub(super) fn of_new_webhook() -> Self {
        let mut typed = Self::default();
        for event in WebhookEvent::offered() {
            typed.put("events", event);
        }
        typed.put("on", "yes");
        typed
    }
}
