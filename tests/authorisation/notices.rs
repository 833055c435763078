//! The routes of notices, of pauses and of the year in numbers.

use super::route::{Route, form, get, json};

/// Those that change something come last.
pub(super) const ROUTES: &[Route] = &[
    get(
        "/{language:fr|en}/{institution}/{call}/{theme}/{slug}/notice",
        "/fr/musee/paper-toy/lichtenstein/accrochee/notice",
    ),
    get("/notice/{token}", "/notice/forged"),
    get("/{language:fr|en}/notice", "/fr/notice"),
    get("/{language:fr|en}/notice/{token}", "/fr/notice/forged"),
    get("/api/v1/notices/{token}", "/api/v1/notices/forged"),
    get("/desk/notices", "/desk/notices"),
    get("/desk/pauses", "/desk/pauses"),
    get("/api/v1/institutions/{institution}/pauses", "/api/v1/institutions/{institution}/pauses"),
    get("/api/v1/notices", "/api/v1/notices"),
    get("/api/v1/contributions/{contribution}/notices", "/api/v1/contributions/{waits}/notices"),
    get(
        "/{lang:fr|en}/{institution}/transparency/{year:[0-9]{4}}.{format:html|json|csv}",
        "/fr/musee/transparency/2026.html",
    ),
    form("/desk/contributions/{contribution}/pause", "/desk/contributions/{waits}/pause", ""),
    form("/desk/notices/{notice}/pause", "/desk/notices/forged/pause", ""),
    form("/desk/pauses/{pause}/end", "/desk/pauses/forged/end", ""),
    json(
        "POST",
        "/api/v1/contributions/{contribution}/pause",
        "/api/v1/contributions/{waits}/pause",
        r#"{"reason":"","until":""}"#,
    ),
    json(
        "POST",
        "/api/v1/notices/{notice}/pause",
        "/api/v1/notices/forged/pause",
        r#"{"reason":"","until":""}"#,
    ),
    json("DELETE", "/api/v1/pauses/{pause}", "/api/v1/pauses/forged", ""),
    form(
        "/desk/contributions/{contribution}/notices/keep",
        "/desk/contributions/{waits}/notices/keep",
        "words=Non",
    ),
    form(
        "/desk/contributions/{contribution}/notices/keep/undo",
        "/desk/contributions/{waits}/notices/keep/undo",
        "",
    ),
    json(
        "POST",
        "/api/v1/contributions/{contribution}/notices/keep",
        "/api/v1/contributions/{waits}/notices/keep",
        r#"{"words":"Non"}"#,
    ),
    json(
        "DELETE",
        "/api/v1/contributions/{contribution}/notices/keep",
        "/api/v1/contributions/{waits}/notices/keep",
        "",
    ),
    form(
        "/{language:fr|en}/{institution}/{call}/{theme}/{slug}/notice",
        "/fr/musee/paper-toy/lichtenstein/accrochee/notice",
        "",
    ),
    json(
        "POST",
        "/api/v1/publications/{publication}/notices",
        "/api/v1/publications/{publication}/notices",
        "{}",
    ),
];
