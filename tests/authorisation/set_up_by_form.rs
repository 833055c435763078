//! The routes by which an institution is set up, and a call after the model of another.

use super::route::{Route, form, get, json};

const AN_INSTITUTION: &str = r##"{"name":"Le musée","languages":["fr","en"],"accent":"#d6001c","time_zone":"Europe/Paris","contact":"bonjour@example.org"}"##;

const A_COPY: &str =
    r#"{"title":{"fr":"Encore"},"opens_at":"2027-03-01T09:00","closes_at":"2027-04-01T09:00"}"#;

pub(super) const ROUTES: &[Route] = &[
    get("/desk/institutions/{institution}", "/desk/institutions/{institution}"),
    form("/desk/institutions/{institution}", "/desk/institutions/{institution}", ""),
    form(
        "/desk/institutions/{institution}/preview",
        "/desk/institutions/{institution}/preview",
        "",
    ),
    json(
        "PUT",
        "/api/v1/institutions/{institution}",
        "/api/v1/institutions/{institution}",
        AN_INSTITUTION,
    ),
    get("/desk/calls/{call}/copy", "/desk/calls/{call}/copy"),
    form("/desk/calls/{call}/copy", "/desk/calls/{call}/copy", ""),
    json("POST", "/api/v1/calls/{call}/copy", "/api/v1/calls/{call}/copy", A_COPY),
];
