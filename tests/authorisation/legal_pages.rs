//! The routes of pages of an institution beside its calls.

use cimaise_tests::TestApp;
use serde_json::Value;

use super::route::{Route, form, get, json};

const WORDS: &str = r#"{"title":{"fr":"Confidentialité"},"words":{"fr":"Rien."}}"#;

pub(super) const ROUTES: &[Route] = &[
    get("/{lang:fr|en}/{institution}/pages/{page}.html", "/fr/musee/pages/confidentialite.html"),
    get("/api/v1/institutions/{institution}/pages", "/api/v1/institutions/{institution}/pages"),
    get(
        "/api/v1/institutions/{institution}/pages/drafts",
        "/api/v1/institutions/{institution}/pages/drafts",
    ),
    get(
        "/api/v1/institutions/{institution}/pages/starts",
        "/api/v1/institutions/{institution}/pages/starts",
    ),
    get("/api/v1/pages/{page}", "/api/v1/pages/{page}"),
    get("/desk/institutions/{institution}/pages", "/desk/institutions/{institution}/pages"),
    get("/desk/institutions/{institution}/pages/new", "/desk/institutions/{institution}/pages/new"),
    get("/desk/pages/{page}", "/desk/pages/{page}"),
    get("/desk/pages/{page}/preview", "/desk/pages/{page}/preview"),
    form("/desk/institutions/{institution}/pages", "/desk/institutions/{institution}/pages", ""),
    form(
        "/desk/institutions/{institution}/pages/words",
        "/desk/institutions/{institution}/pages/words",
        "",
    ),
    form("/desk/pages/{page}", "/desk/pages/{page}", ""),
    form("/desk/pages/{page}/words", "/desk/pages/{page}/words", ""),
    form("/desk/pages/{page}/showing", "/desk/pages/{page}/showing", ""),
    form("/desk/pages/{page}/showing/undo", "/desk/pages/{page}/showing/undo", ""),
    form("/desk/pages/{page}/place", "/desk/pages/{page}/place", "place=1"),
    json(
        "POST",
        "/api/v1/institutions/{institution}/pages",
        "/api/v1/institutions/{institution}/pages",
        WORDS,
    ),
    json("PUT", "/api/v1/pages/{page}", "/api/v1/pages/{page}", WORDS),
    json("PUT", "/api/v1/pages/{page}/place", "/api/v1/pages/{page}/place", r#"{"place":1}"#),
    json("DELETE", "/api/v1/pages/{page}/showing", "/api/v1/pages/{page}/showing", ""),
    json("POST", "/api/v1/pages/{page}/showing", "/api/v1/pages/{page}/showing", ""),
    // Whoever may gives it up: it is gone for who comes later.
    form("/desk/pages/{page}/removal", "/desk/pages/{page given up}/removal", ""),
    json("DELETE", "/api/v1/pages/{page}", "/api/v1/pages/{page}", ""),
];

/// A page of the museum that everybody sees.
pub(super) async fn one(app: &TestApp) -> String {
    let nadia = app.staff("nadia").await;
    let (institution, _) = super::museum(app).await;
    let path = format!("/api/v1/institutions/{institution}/pages");
    let words: Value = serde_json::from_str(WORDS).unwrap();
    let made = nadia.posts(&path, &words).await.json();
    let id = made["id"].as_str().unwrap().to_owned();
    nadia.posts(&format!("/api/v1/pages/{id}/showing"), &Value::Null).await;
    id
}
