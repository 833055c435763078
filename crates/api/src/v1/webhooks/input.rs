//! A webhook as a program sends it.

use cimaise_core::WebhookEvent;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::schemas::WebhookEventWord;
use crate::set_up::Typed;

/// A webhook as you want it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WebhookInput {
    /// Where it is told: https, unless the operator allows http.
    #[schema(example = "https://example.org/hook")]
    address: String,
    /// What it is told: one at least, and no `webhook.test`, which is told to any.
    #[schema(value_type = Vec<WebhookEventWord>)]
    events: Vec<WebhookEvent>,
    /// Of which call alone; left out for all of them.
    call: Option<uuid::Uuid>,
    /// Left out: it is.
    on: Option<bool>,
}

impl From<WebhookInput> for Typed {
    fn from(input: WebhookInput) -> Self {
        let mut typed = Self::default();
        typed.put("address", input.address);
        for event in input.events {
            typed.put("events", event);
        }
        if let Some(call) = input.call {
            typed.put("call", call);
        }
        if input.on.unwrap_or(true) {
            typed.put("on", "yes");
        }
        typed
    }
}
