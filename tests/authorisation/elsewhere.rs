//! The routes of accounts elsewhere. The house of the matrix knows no provider.

use super::route::{Route, form, get, json};

/// See [`super::ROUTES`].
pub(super) const ROUTES: &[Route] = &[
    get("/sign-in/with/{provider}", "/sign-in/with/town"),
    get("/sign-in/with/{provider}/back", "/sign-in/with/town/back?state=guessed&code=guessed"),
    form("/desk/account/identities", "/desk/account/identities", ""),
    form(
        "/desk/account/identities/{identity}/removal",
        "/desk/account/identities/{person}/removal",
        "",
    ),
    get("/api/v1/account/identities", "/api/v1/account/identities"),
    json(
        "DELETE",
        "/api/v1/account/identities/{identity}",
        "/api/v1/account/identities/{person}",
        "{}",
    ),
];
