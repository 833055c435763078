//! The routes of codes with which one sends to a call by invitation.

use cimaise_tests::TestApp;
use serde_json::json as value;

use super::route::{Route, form, get, json};

pub(super) const ROUTES: &[Route] = &[
    get("/{language:fr|en}/{institution}/{call}/contribute", "/fr/musee/paper-toy/contribute"),
    get("/desk/calls/{call}/codes", "/desk/calls/{call}/codes"),
    get("/desk/code-lists/{list}", "/desk/code-lists/{code list}"),
    get("/desk/code-lists/{list}/print", "/desk/code-lists/{code list}/print"),
    get("/desk/code-lists/{list}/codes.csv", "/desk/code-lists/{code list}/codes.csv"),
    get("/api/v1/calls/{call}/code-lists", "/api/v1/calls/{call}/code-lists"),
    get("/api/v1/code-lists/{list}", "/api/v1/code-lists/{code list}"),
    form("/desk/calls/{call}/codes", "/desk/calls/{call}/codes", "for=all"),
    json(
        "POST",
        "/api/v1/calls/{call}/code-lists",
        "/api/v1/calls/{call}/code-lists",
        r#"{"for":"each","number":2}"#,
    ),
    form(
        "/desk/code-lists/{list}/codes/{code}/revocation",
        "/desk/code-lists/{code list}/codes/{code}/revocation",
        "",
    ),
    json(
        "POST",
        "/api/v1/code-lists/{list}/codes/{code}/revocation",
        "/api/v1/code-lists/{code list}/codes/{code}/revocation",
        "",
    ),
    form("/desk/code-lists/{list}/revocation", "/desk/code-lists/{code list}/revocation", ""),
    json(
        "POST",
        "/api/v1/code-lists/{list}/revocation",
        "/api/v1/code-lists/{code list}/revocation",
        "",
    ),
];

/// A list of two codes, and one of them.
pub(super) async fn two(app: &TestApp) -> (String, String) {
    let nadia = app.staff("nadia").await;
    let (_, call) = super::museum(app).await;
    let path = format!("/api/v1/calls/{call}/code-lists");
    let made = nadia.posts(&path, &value!({ "for": "each", "number": 2 })).await.json();
    let id = |one: &serde_json::Value| one["id"].as_str().unwrap().to_owned();
    (id(&made), id(&made["codes"][0]))
}
