//! The routes by which an institution is set up, a call after the model of another, and seen before all see it.

use super::route::{Route, form, get, json};

const AN_INSTITUTION: &str = r##"{"name":"Le musée","languages":["fr","en"],"accent":"#d6001c","time_zone":"Europe/Paris","contact":"bonjour@example.org"}"##;

const A_FILM: &str = r#"{"address":"https://films.example/watch"}"#;

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
    get("/desk/{kind:institutions|calls|themes}/{id}/picture", "/desk/calls/{call}/picture"),
    form("/desk/{kind:institutions|calls|themes}/{id}/picture", "/desk/themes/{theme}/picture", ""),
    form(
        "/desk/{kind:institutions|calls|themes}/{id}/picture/removal",
        "/desk/institutions/{institution}/picture/removal",
        "",
    ),
    get(
        "/media/{kind:institutions|calls|themes}/{id}/{ornament}/{file}",
        "/media/calls/{call}/{call}/640.webp",
    ),
    get(
        "/desk/media/{kind:institutions|calls|themes}/{id}/{ornament}/{file}",
        "/desk/media/calls/{call}/{call}/640.webp",
    ),
    json(
        "PUT",
        "/api/v1/institutions/{institution}/logo",
        "/api/v1/institutions/{institution}/logo",
        "{}",
    ),
    json(
        "DELETE",
        "/api/v1/institutions/{institution}/logo",
        "/api/v1/institutions/{institution}/logo",
        "",
    ),
    json("PUT", "/api/v1/calls/{call}/cover", "/api/v1/calls/{call}/cover", "{}"),
    json("DELETE", "/api/v1/calls/{call}/cover", "/api/v1/calls/{call}/cover", ""),
    json("PUT", "/api/v1/themes/{theme}/cover", "/api/v1/themes/{theme}/cover", "{}"),
    json("DELETE", "/api/v1/themes/{theme}/cover", "/api/v1/themes/{theme}/cover", ""),
    form("/desk/calls/words", "/desk/calls/words", ""),
    form("/desk/calls/{call}/words", "/desk/calls/{call}/words", ""),
    form("/desk/calls/{call}/themes/words", "/desk/calls/{call}/themes/words", ""),
    form("/desk/themes/{theme}/words", "/desk/themes/{theme}/words", ""),
    get("/desk/institutions/{institution}/host", "/desk/institutions/{institution}/host"),
    form(
        "/desk/institutions/{institution}/host",
        "/desk/institutions/{institution}/host",
        "host=localhost",
    ),
    json(
        "PUT",
        "/api/v1/institutions/{institution}/host",
        "/api/v1/institutions/{institution}/host",
        r#"{"host":null}"#,
    ),
    get("/desk/{kind:calls|themes}/{id}/film", "/desk/calls/{call}/film"),
    form(
        "/desk/{kind:calls|themes}/{id}/film",
        "/desk/calls/{call}/film",
        "film=http://no.example",
    ),
    form("/desk/{kind:calls|themes}/{id}/film/removal", "/desk/calls/{call}/film/removal", ""),
    json("PUT", "/api/v1/calls/{call}/film", "/api/v1/calls/{call}/film", A_FILM),
    json("DELETE", "/api/v1/calls/{call}/film", "/api/v1/calls/{call}/film", ""),
    json("PUT", "/api/v1/themes/{theme}/film", "/api/v1/themes/{theme}/film", A_FILM),
    json("DELETE", "/api/v1/themes/{theme}/film", "/api/v1/themes/{theme}/film", ""),
    get("/desk/calls/{call}/preview", "/desk/calls/{call}/preview"),
    get("/desk/themes/{theme}/preview", "/desk/themes/{theme}/preview"),
    get(
        "/desk/themes/{theme}/preview/kit.{format:svg|pdf}",
        "/desk/themes/{theme}/preview/kit.svg",
    ),
    get(
        "/desk/themes/{id}/preview/{print:poster|cards}.{format:svg|pdf}",
        "/desk/themes/{theme}/preview/poster.svg",
    ),
    get(
        "/desk/calls/{id}/preview/{print:poster|cards}.{format:svg|pdf}",
        "/desk/calls/{call}/preview/cards.svg",
    ),
    get("/api/v1/institutions/{institution}/drafts", "/api/v1/institutions/{institution}/drafts"),
    form("/desk/calls/{call}/announcement", "/desk/calls/{call}/announcement", ""),
    form("/desk/calls/{call}/announcement/undo", "/desk/calls/{call}/announcement/undo", ""),
    json("POST", "/api/v1/calls/{call}/announcement", "/api/v1/calls/{call}/announcement", ""),
    json("DELETE", "/api/v1/calls/{call}/announcement", "/api/v1/calls/{call}/announcement", ""),
];
