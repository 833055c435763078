//! The routes of passkeys. The house of the matrix stands under a number, where browsers have none.

use super::route::{Route, form, get, json};

/// See [`super::ROUTES`].
pub(super) const ROUTES: &[Route] = &[
    get("/desk/account/passkeys", "/desk/account/passkeys"),
    get("/api/v1/account/passkeys", "/api/v1/account/passkeys"),
    json(
        "POST",
        "/api/v1/account/passkeys",
        "/api/v1/account/passkeys",
        r#"{"name":"Robot","credential":{"response":{"clientDataJSON":"e30","attestationObject":"oA"}}}"#,
    ),
    json(
        "POST",
        "/api/v1/account/passkeys/challenge",
        "/api/v1/account/passkeys/challenge",
        r#"{"current":"wrong"}"#,
    ),
    json(
        "PUT",
        "/api/v1/account/passkeys/{passkey}",
        "/api/v1/account/passkeys/{person}",
        r#"{"name":"Robot"}"#,
    ),
    json(
        "POST",
        "/api/v1/account/passkeys/{passkey}/removal",
        "/api/v1/account/passkeys/{person}/removal",
        r#"{"current":"wrong"}"#,
    ),
    form(
        "/desk/account/passkeys/{passkey}/name",
        "/desk/account/passkeys/{person}/name",
        "name=Robot",
    ),
    form(
        "/desk/account/passkeys/{passkey}/removal",
        "/desk/account/passkeys/{person}/removal",
        "current=wrong",
    ),
    json("POST", "/api/v1/session/challenge", "/api/v1/session/challenge", "{}"),
    json(
        "POST",
        "/api/v1/session/passkey",
        "/api/v1/session/passkey",
        r#"{"credential":{"id":"AA","response":{"clientDataJSON":"e30","authenticatorData":"AA","signature":"AA"}}}"#,
    ),
];
