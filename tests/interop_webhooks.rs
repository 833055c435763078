//! A library of Standard Webhooks that others wrote reads what we tell.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on says where it stopped")]

use std::path::Path;
use std::process::Command;

use cimaise_notify::webhook::{Caller, CallerSettings, Networks};
use cimaise_tests::{Kind, Message, Receiver, TestApp};
use serde_json::{Value, json};

#[test]
fn sqlite() {
    TestApp::run_today(Kind::Sqlite, read_by_others);
}

#[test]
fn postgres() {
    TestApp::run_today(Kind::Postgres, read_by_others);
}

async fn read_by_others(app: TestApp) {
    let mut app = app;
    let allow = Networks::parse(&["127.0.0.1".into()]).unwrap();
    app.house.caller = Caller::new(CallerSettings { http: true, allow });
    let receiver = Receiver::listens().await;
    let (webhook, secret) = set_up(&app, &receiver).await;
    let message = told(&app, &webhook, &receiver).await;
    assert_eq!(verdict(&secret, &message).await, "genuine");

    let changed = message.with_body(message.body.replace("test", "tset"));
    assert_eq!(verdict(&secret, &changed).await, "No matching signature found");
    let other = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwq2Lf7Q==";
    assert_eq!(verdict(other, &message).await, "No matching signature found");
    let old = message.with_header("webhook-timestamp", "1700000000");
    assert_eq!(verdict(&secret, &old).await, "Message timestamp too old");

    let nadia = app.staff("nadia").await;
    let renewed = nadia.posts(&format!("{webhook}/secret"), &Value::Null).await.json();
    let renewed = renewed["secret"].as_str().unwrap();
    let message = told(&app, &webhook, &receiver).await;
    for either in [secret.as_str(), renewed] {
        assert_eq!(verdict(either, &message).await, "genuine", "both are valid for a day");
    }
    app.minutes_pass(24 * 60);
    let message = told(&app, &webhook, &receiver).await;
    assert!(!message.header("webhook-signature").contains(' '), "the one before is not");
}

/// A webhook; its address and its secret.
async fn set_up(app: &TestApp, receiver: &Receiver) -> (String, String) {
    let nadia = app.staff("nadia").await;
    let all = nadia.browser.opens("/api/v1/institutions").await.json();
    let path = format!("/api/v1/institutions/{}/webhooks", all[0]["id"].as_str().unwrap());
    let asked = json!({ "address": receiver.url, "events": ["contribution.queued"] });
    let made = nadia.posts(&path, &asked).await.json();
    let id = made["webhook"]["id"].as_str().unwrap_or_else(|| panic!("{made}"));
    (format!("/api/v1/webhooks/{id}"), made["secret"].as_str().unwrap().to_owned())
}

/// What a test tells it.
async fn told(app: &TestApp, webhook: &str, receiver: &Receiver) -> Message {
    app.staff("nadia").await.posts(&format!("{webhook}/test"), &Value::Null).await;
    app.works().await;
    receiver.heard().remove(0)
}

/// What the library says of it.
async fn verdict(secret: &str, message: &Message) -> String {
    let python = std::env::var_os("CIMAISE_TEST_TUSPY")
        .unwrap_or_else(|| panic!("CIMAISE_TEST_TUSPY must be set: run `cargo xtask test rust`"));
    let mut command = Command::new(python);
    command.env("PYTHONDONTWRITEBYTECODE", "1");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("interop/verify.py")).arg(secret);
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        command.arg(message.header(name));
    }
    command.arg(&message.body);
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
