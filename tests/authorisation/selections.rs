//! The routes of selections of what hangs.

use cimaise_tests::TestApp;
use serde_json::{Value, json as value};

use super::route::{Route, form, get, json};

const WORDS: &str = r#"{"title":{"fr":"Nos préférées"}}"#;

pub(super) const ROUTES: &[Route] = &[
    get(
        "/{lang:fr|en}/{institution}/selections/{selection}.{format:html|atom|json}",
        "/fr/musee/selections/nos-preferees.html",
    ),
    get(
        "/api/v1/institutions/{institution}/selections",
        "/api/v1/institutions/{institution}/selections",
    ),
    get(
        "/api/v1/institutions/{institution}/selections/drafts",
        "/api/v1/institutions/{institution}/selections/drafts",
    ),
    get("/api/v1/selections/{selection}", "/api/v1/selections/{selection}"),
    get(
        "/api/v1/selections/{selection}/publications",
        "/api/v1/selections/{selection}/publications",
    ),
    get(
        "/desk/institutions/{institution}/selections",
        "/desk/institutions/{institution}/selections",
    ),
    get(
        "/desk/institutions/{institution}/selections/new",
        "/desk/institutions/{institution}/selections/new",
    ),
    get("/desk/selections/{selection}", "/desk/selections/{selection}"),
    get("/desk/selections/{selection}/wall", "/desk/selections/{selection}/wall"),
    form(
        "/desk/selections/{selection}/wall",
        "/desk/selections/{selection}/wall",
        "contribution={hung}",
    ),
    form(
        "/desk/institutions/{institution}/selections",
        "/desk/institutions/{institution}/selections",
        "",
    ),
    form("/desk/selections/{selection}", "/desk/selections/{selection}", ""),
    form(
        "/desk/selections/{selection}/announcement",
        "/desk/selections/{selection}/announcement",
        "",
    ),
    form(
        "/desk/selections/{selection}/announcement/undo",
        "/desk/selections/{selection}/announcement/undo",
        "",
    ),
    form(
        "/desk/selections/{selection}/pieces",
        "/desk/selections/{selection}/pieces",
        "address=/musee/paper-toy/lichtenstein/accrochee",
    ),
    form(
        "/desk/contributions/{contribution}/selections",
        "/desk/contributions/{hung}/selections",
        "selection={selection}",
    ),
    form(
        "/desk/selections/{selection}/pieces/{contribution}/place",
        "/desk/selections/{selection}/pieces/{hung}/place",
        "place=1",
    ),
    json(
        "PUT",
        "/api/v1/selections/{selection}/pieces/{contribution}/place",
        "/api/v1/selections/{selection}/pieces/{hung}/place",
        r#"{"place":1}"#,
    ),
    form(
        "/desk/selections/{selection}/pieces/{contribution}/removal",
        "/desk/selections/{selection}/pieces/{hung}/removal",
        "",
    ),
    json(
        "POST",
        "/api/v1/institutions/{institution}/selections",
        "/api/v1/institutions/{institution}/selections",
        WORDS,
    ),
    json("PUT", "/api/v1/selections/{selection}", "/api/v1/selections/{selection}", WORDS),
    json(
        "POST",
        "/api/v1/selections/{selection}/announcement",
        "/api/v1/selections/{selection}/announcement",
        "",
    ),
    json(
        "DELETE",
        "/api/v1/selections/{selection}/announcement",
        "/api/v1/selections/{selection}/announcement",
        "",
    ),
    json(
        "POST",
        "/api/v1/selections/{selection}/pieces",
        "/api/v1/selections/{selection}/pieces",
        r#"{"contribution":"{hung}"}"#,
    ),
    json(
        "DELETE",
        "/api/v1/selections/{selection}/pieces/{contribution}",
        "/api/v1/selections/{selection}/pieces/{hung}",
        "",
    ),
    // Whoever may gives it up: it is gone for who comes later.
    form("/desk/selections/{selection}/removal", "/desk/selections/{given up}/removal", ""),
    json("DELETE", "/api/v1/selections/{selection}", "/api/v1/selections/{selection}", ""),
];

/// A selection of the museum that everybody sees, with something in it.
pub(super) async fn one(app: &TestApp, hung: &str) -> String {
    let nadia = app.staff("nadia").await;
    let (institution, _) = super::museum(app).await;
    let path = format!("/api/v1/institutions/{institution}/selections");
    let made = nadia.posts(&path, &value!({ "title": { "fr": "Nos préférées" } })).await.json();
    let id = made["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/selections/{id}");
    nadia.posts(&format!("{path}/announcement"), &Value::Null).await;
    nadia.posts(&format!("{path}/pieces"), &value!({ "contribution": hung })).await;
    id
}
