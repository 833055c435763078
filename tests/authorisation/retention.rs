//! The routes of what a call keeps.

use super::route::{Route, form, get, json};

pub(super) const ROUTES: &[Route] = &[
    get("/desk/calls/{call}/retention", "/desk/calls/{call}/retention"),
    get("/api/v1/calls/{call}/retention", "/api/v1/calls/{call}/retention"),
    form("/desk/calls/{call}/retention", "/desk/calls/{call}/retention", "files_days=x"),
    json(
        "PUT",
        "/api/v1/calls/{call}/retention",
        "/api/v1/calls/{call}/retention",
        r#"{"files_days":null,"contacts_days":null,"words_days":null}"#,
    ),
];
