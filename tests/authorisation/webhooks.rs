//! The routes of what programs of institutions are told.

use cimaise_tests::TestApp;
use serde_json::{Value, json as value};

use super::route::{Route, form, get, json};

/// Those that change something come last.
pub(super) const ROUTES: &[Route] = &[
    get("/desk/webhooks", "/desk/webhooks"),
    get(
        "/desk/institutions/{institution}/webhooks/new",
        "/desk/institutions/{institution}/webhooks/new",
    ),
    get("/desk/webhooks/{webhook}", "/desk/webhooks/{webhook}"),
    get(
        "/api/v1/institutions/{institution}/webhooks",
        "/api/v1/institutions/{institution}/webhooks",
    ),
    get("/api/v1/webhooks/{webhook}", "/api/v1/webhooks/{webhook}"),
    get("/api/v1/webhooks/{webhook}/deliveries", "/api/v1/webhooks/{webhook}/deliveries"),
    form("/desk/webhooks/{webhook}", "/desk/webhooks/{webhook}", ""),
    form("/desk/webhooks/{webhook}/secret", "/desk/webhooks/{webhook}/secret", ""),
    form("/desk/webhooks/{webhook}/test", "/desk/webhooks/{webhook}/test", ""),
    form("/desk/deliveries/{delivery}/again", "/desk/deliveries/{delivery}/again", ""),
    form(
        "/desk/institutions/{institution}/webhooks",
        "/desk/institutions/{institution}/webhooks",
        "",
    ),
    json(
        "POST",
        "/api/v1/institutions/{institution}/webhooks",
        "/api/v1/institutions/{institution}/webhooks",
        r#"{"address":"","events":[]}"#,
    ),
    json(
        "PUT",
        "/api/v1/webhooks/{webhook}",
        "/api/v1/webhooks/{webhook}",
        r#"{"address":"","events":[]}"#,
    ),
    json("POST", "/api/v1/webhooks/{webhook}/secret", "/api/v1/webhooks/{webhook}/secret", ""),
    json("POST", "/api/v1/webhooks/{webhook}/test", "/api/v1/webhooks/{webhook}/test", ""),
    json("POST", "/api/v1/deliveries/{delivery}/again", "/api/v1/deliveries/{delivery}/again", ""),
    // Whoever may removes it: it is gone for who comes later.
    form("/desk/webhooks/{webhook}/removal", "/desk/webhooks/{webhook}/removal", ""),
    json("DELETE", "/api/v1/webhooks/{webhook}", "/api/v1/webhooks/{another}", ""),
];

/// A webhook of the museum that is off, and a test of it.
pub(super) async fn one(app: &TestApp) -> (String, String) {
    let nadia = app.staff("nadia").await;
    let (institution, _) = super::museum(app).await;
    let wished = value!({
        "address": "https://tools.example.org", "events": ["contribution.queued"], "on": false,
    });
    let path = format!("/api/v1/institutions/{institution}/webhooks");
    let made = nadia.posts(&path, &wished).await.json();
    let id = made["webhook"]["id"].as_str().unwrap().to_owned();
    nadia.posts(&format!("/api/v1/webhooks/{id}/test"), &Value::Null).await;
    let told = nadia.browser.opens(&format!("/api/v1/webhooks/{id}/deliveries")).await.json();
    (id, told["deliveries"][0]["id"].as_str().unwrap().to_owned())
}
