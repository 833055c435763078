//! Webhooks, and what they were told, as programs read them.

use cimaise_core::{
    CallId, ContributionId, Decision, DeliveryFailure, DeliveryId, InstitutionId, Webhook,
    WebhookEvent, WebhookId, WebhookOff,
};
use cimaise_store::webhooks::{self, Delivery};
use cimaise_store::{Db, StoreResult};
use cimaise_web::{App, Problem};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::{DeliveryFailureWord, WebhookEventWord, WebhookOffWord};

/// A program of yours that is told what happens.
#[derive(Serialize, ToSchema)]
#[schema(as = Webhook)]
pub(crate) struct WebhookView {
    #[schema(value_type = uuid::Uuid)]
    id: WebhookId,
    #[schema(value_type = uuid::Uuid)]
    institution: InstitutionId,
    /// Where it is told.
    address: String,
    #[schema(value_type = Vec<WebhookEventWord>)]
    events: Vec<WebhookEvent>,
    /// Of which call alone; null for all of them.
    #[schema(value_type = Option<uuid::Uuid>)]
    call: Option<CallId>,
    on: bool,
    /// Why it is off.
    #[schema(value_type = Option<WebhookOffWord>)]
    off_why: Option<WebhookOff>,
    /// Since when it is off, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    off_at: Option<Timestamp>,
    /// Since when it has taken nothing, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    failing_since: Option<Timestamp>,
    /// How many deliveries wait until it answers.
    waiting: i64,
    /// While it takes nothing, one of them is tried at a time: when next, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    next_try_at: Option<Timestamp>,
    /// Until when the secret before is valid too, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    secret_before_until: Option<Timestamp>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl WebhookView {
    /// The same, where nothing is being read.
    pub(crate) async fn of(app: &App, webhook: Webhook) -> Result<Self, Problem> {
        app.store.read(move |db| Ok(Self::read(db, webhook)?)).await
    }

    /// It, with how much waits for it.
    pub(crate) fn read(db: &mut Db, webhook: Webhook) -> StoreResult<Self> {
        let waiting = webhooks::waiting(db, &webhook)?;
        Ok(Self {
            id: webhook.id,
            institution: webhook.institution,
            address: webhook.address.as_str().to_owned(),
            events: webhook.events,
            call: webhook.call,
            on: webhook.off.is_none(),
            off_why: webhook.off.map(|(_, why)| why),
            off_at: webhook.off.map(|(at, _)| at),
            failing_since: webhook.failing_since,
            waiting,
            next_try_at: webhook.turn.map(|(_, at)| at),
            secret_before_until: webhook.secret_before.map(|(_, until)| until),
            created_at: webhook.created_at,
        })
    }
}

/// A webhook with its secret, which is told once.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookSecret)]
pub(crate) struct WebhookSecretView {
    pub(crate) webhook: WebhookView,
    /// `whsec_` and base64: what a library of Standard Webhooks takes.
    pub(crate) secret: String,
}

/// One page of what a webhook was told.
#[derive(Serialize, ToSchema)]
pub(crate) struct DeliveryPage {
    pub(crate) deliveries: Vec<DeliveryView>,
    /// Where the next page begins, if there is one.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_before: Option<DeliveryId>,
}

/// Something that a webhook was told, or is to be told.
#[derive(Serialize, ToSchema)]
#[schema(as = Delivery)]
pub(crate) struct DeliveryView {
    /// It stands in `webhook-id`.
    #[schema(value_type = uuid::Uuid)]
    id: DeliveryId,
    #[schema(value_type = WebhookEventWord)]
    event: WebhookEvent,
    #[schema(value_type = Option<uuid::Uuid>)]
    contribution: Option<ContributionId>,
    /// When it happened, or came to be told, UTC; null while its decision is held.
    #[schema(value_type = Option<String>, format = DateTime)]
    happened_at: Option<Timestamp>,
    tries: i32,
    /// When it was tried last, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    tried_at: Option<Timestamp>,
    /// What the last try was answered; null when there was no answer.
    status: Option<i32>,
    /// How long the last try took, in milliseconds.
    milliseconds: Option<i32>,
    /// Why the last try failed; null when it was taken, and before the first.
    #[schema(value_type = Option<DeliveryFailureWord>)]
    failure: Option<DeliveryFailure>,
    /// The start of the last answer; without one, what more the system says of `failure`, in English.
    answer: String,
    /// When it is tried next, UTC; null while it waits behind another.
    #[schema(value_type = Option<String>, format = DateTime)]
    next_try_at: Option<Timestamp>,
    /// Whether it waits behind another, since its webhook takes nothing.
    waits_behind: bool,
    /// When it arrived, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    delivered_at: Option<Timestamp>,
    /// When it was given up, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    given_up_at: Option<Timestamp>,
}

impl DeliveryView {
    /// It, as it stands with its webhook.
    pub(crate) fn of(one: Delivery, webhook: &Webhook) -> Self {
        let next_try_at = one.next_try(webhook);
        Self {
            id: one.id,
            event: one.event,
            contribution: one.contribution,
            happened_at: Some(one.happened_at).filter(|at| *at != Decision::HELD),
            tries: one.tries,
            tried_at: one.tried_at,
            status: one.status,
            milliseconds: one.took,
            failure: one.failure,
            answer: one.answer,
            next_try_at,
            waits_behind: one.behind_at.is_some(),
            delivered_at: one.delivered_at,
            given_up_at: one.ended_at,
        }
    }
}
