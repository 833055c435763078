//! The routes of the terms on which a call takes pictures.

use super::route::{Route, form, get, json};

const A_CONSENT: &str = r#"{"text":{"fr":"D'accord.","en":"Agreed."},"required":true}"#;

pub(super) const ROUTES: &[Route] = &[
    get("/api/v1/calls/{call}/consents", "/api/v1/calls/{call}/consents"),
    get("/desk/calls/{call}/consents", "/desk/calls/{call}/consents"),
    get("/desk/calls/{call}/consents/new", "/desk/calls/{call}/consents/new"),
    get("/desk/calls/{call}/consents/{code}", "/desk/calls/{call}/consents/author"),
    form("/desk/calls/{call}/consents", "/desk/calls/{call}/consents", ""),
    form("/desk/calls/{call}/consents/{code}", "/desk/calls/{call}/consents/author", ""),
    form(
        "/desk/calls/{call}/consents/{code}/place",
        "/desk/calls/{call}/consents/author/place",
        "place=1",
    ),
    form(
        "/desk/calls/{call}/consents/{code}/retirement",
        "/desk/calls/{call}/consents/newsroom/retirement",
        "",
    ),
    form(
        "/desk/calls/{call}/consents/{code}/retirement/undo",
        "/desk/calls/{call}/consents/newsroom/retirement/undo",
        "",
    ),
    json("POST", "/api/v1/calls/{call}/consents", "/api/v1/calls/{call}/consents", A_CONSENT),
    json(
        "PUT",
        "/api/v1/calls/{call}/consents/{code}",
        "/api/v1/calls/{call}/consents/newsroom",
        A_CONSENT,
    ),
    json(
        "PUT",
        "/api/v1/calls/{call}/consents/{code}/place",
        "/api/v1/calls/{call}/consents/newsroom/place",
        r#"{"place":1}"#,
    ),
    json(
        "POST",
        "/api/v1/calls/{call}/consents/{code}/retirement",
        "/api/v1/calls/{call}/consents/newsroom/retirement",
        "",
    ),
    json(
        "DELETE",
        "/api/v1/calls/{call}/consents/{code}/retirement",
        "/api/v1/calls/{call}/consents/newsroom/retirement",
        "",
    ),
];
