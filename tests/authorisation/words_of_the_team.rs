//! The routes of the catalogue of reasons and of the words that are watched for.

use super::route::{Route, form, get, json};

const A_REASON: &str = r#"{"label":{"fr":"Sombre"},"text":{"fr":"Il fait nuit."}}"#;
const A_NEW_REASON: &str =
    r#"{"ground":"law","label":{"fr":"Une loi"},"text":{"fr":"La loi dit non."}}"#;

pub(super) const ROUTES: &[Route] = &[
    get("/api/v1/institutions/{institution}/reasons", "/api/v1/institutions/{institution}/reasons"),
    get("/desk/institutions/{institution}/reasons", "/desk/institutions/{institution}/reasons"),
    get(
        "/desk/institutions/{institution}/reasons/new",
        "/desk/institutions/{institution}/reasons/new",
    ),
    get("/desk/reasons/{reason}", "/desk/reasons/{reason}"),
    get(
        "/api/v1/institutions/{institution}/watched-words",
        "/api/v1/institutions/{institution}/watched-words",
    ),
    get(
        "/desk/institutions/{institution}/watched-words",
        "/desk/institutions/{institution}/watched-words",
    ),
    form(
        "/desk/institutions/{institution}/reasons",
        "/desk/institutions/{institution}/reasons",
        "",
    ),
    form(
        "/desk/institutions/{institution}/reasons/preview",
        "/desk/institutions/{institution}/reasons/preview",
        "",
    ),
    form("/desk/reasons/{reason}", "/desk/reasons/{reason}", ""),
    form("/desk/reasons/{reason}/preview", "/desk/reasons/{reason}/preview", ""),
    form("/desk/reasons/{reason}/place", "/desk/reasons/{reason}/place", "place=1"),
    form("/desk/reasons/{reason}/retirement", "/desk/reasons/{reason}/retirement", ""),
    form("/desk/reasons/{reason}/retirement/undo", "/desk/reasons/{reason}/retirement/undo", ""),
    json(
        "POST",
        "/api/v1/institutions/{institution}/reasons",
        "/api/v1/institutions/{institution}/reasons",
        A_NEW_REASON,
    ),
    json("PUT", "/api/v1/reasons/{reason}", "/api/v1/reasons/{reason}", A_REASON),
    json(
        "PUT",
        "/api/v1/reasons/{reason}/place",
        "/api/v1/reasons/{reason}/place",
        r#"{"place":1}"#,
    ),
    json("POST", "/api/v1/reasons/{reason}/retirement", "/api/v1/reasons/{reason}/retirement", ""),
    json(
        "DELETE",
        "/api/v1/reasons/{reason}/retirement",
        "/api/v1/reasons/{reason}/retirement",
        "",
    ),
    form(
        "/desk/institutions/{institution}/watched-words",
        "/desk/institutions/{institution}/watched-words",
        "words=gros+mot",
    ),
    json(
        "PUT",
        "/api/v1/institutions/{institution}/watched-words",
        "/api/v1/institutions/{institution}/watched-words",
        r#"{"words":["gros mot"]}"#,
    ),
];
