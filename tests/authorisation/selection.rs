//! The routes of a selection. What it may decide is told entry by entry: `tests/journeys/selection.rs`.

use super::route::{Route, form, get, json};

pub(super) const ROUTES: &[Route] = &[
    get("/desk/selection", "/desk/selection"),
    get("/desk/selection/reasons", "/desk/selection/reasons?entry={waits}"),
    get("/desk/selection/outcome", "/desk/selection/outcome?entry={waits}"),
    form(
        "/desk/selection/decision",
        "/desk/selection/decision",
        "verdict=approve&entry=00000000-0000-7000-8000-000000000001",
    ),
    form(
        "/desk/selection/undo",
        "/desk/selection/undo",
        "entry=00000000-0000-7000-8000-000000000001",
    ),
    json("POST", "/api/v1/decisions", "/api/v1/decisions", r#"{"verdict":"approve","entries":[]}"#),
];
