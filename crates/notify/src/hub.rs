//! A hub that tells the readers of feeds at once (WebSub, W3C Recommendation of 23 January 2018).

use cimaise_core::WebhookAddress;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use url::form_urlencoded::Serializer;

use crate::webhook::{Caller, Silence};

/// Tells a hub that these feeds have changed: it reads them again by itself. How that is told the Recommendation leaves
/// open (section 6); hubs take it as PubSubHubbub 0.4 had it (section 7.1).
///
/// # Errors
///
/// In the system's words, where the hub is not reached or does not take it.
pub async fn publish(
    caller: &Caller,
    hub: &WebhookAddress,
    topics: &[String],
) -> Result<(), String> {
    let mut headers = HeaderMap::new();
    let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
    headers.insert(CONTENT_TYPE, kind);
    let answer = caller.post(hub, headers, form(topics)).await;
    let answer = answer.map_err(|Silence { why, detail }| format!("{} {detail}", why.code()))?;
    if (200..300).contains(&answer.status) {
        return Ok(());
    }
    Err(format!("it answered {}: {}", answer.status, answer.start))
}

fn form(topics: &[String]) -> String {
    let mut form = Serializer::new(String::new());
    form.append_pair("hub.mode", "publish");
    for topic in topics {
        form.append_pair("hub.url", topic);
    }
    form.finish()
}
