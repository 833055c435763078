//! The routes of what is kept of one person.

use super::route::{Route, form, get, json};

const NOBODY: &str = r#"{"email":"nobody@example.org"}"#;

pub(super) const ROUTES: &[Route] = &[
    get("/desk/subjects", "/desk/subjects"),
    form("/desk/subjects", "/desk/subjects", "email=nobody%40example.org"),
    form(
        "/desk/institutions/{institution}/subjects/export",
        "/desk/institutions/{institution}/subjects/export",
        "email=nobody%40example.org",
    ),
    form(
        "/desk/institutions/{institution}/subjects/erasure",
        "/desk/institutions/{institution}/subjects/erasure",
        "email=nobody%40example.org&sure=yes",
    ),
    json(
        "POST",
        "/api/v1/institutions/{institution}/subjects/export",
        "/api/v1/institutions/{institution}/subjects/export",
        NOBODY,
    ),
    json(
        "POST",
        "/api/v1/institutions/{institution}/subjects/erasure",
        "/api/v1/institutions/{institution}/subjects/erasure",
        NOBODY,
    ),
    get("/api/v1/follow-up/{token}/data", "/api/v1/follow-up/forged/data"),
    json("POST", "/api/v1/follow-up/{token}/erasure", "/api/v1/follow-up/forged/erasure", "{}"),
    form("/{language}/follow/{token}/erasure", "/fr/follow/forged/erasure", "sure=yes"),
];
