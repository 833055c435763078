//! The routes of accounts, and of who works where.

use cimaise_core::{EmailAddress, Language, Post, Role};
use cimaise_store::invitations::{self, NewInvitation};
use cimaise_store::{institutions, people};
use cimaise_tests::TestApp;

use super::route::{Route, form, get, json};

/// See [`super::ROUTES`].
pub(super) const ROUTES: &[Route] = &[
    get("/desk/account", "/desk/account"),
    get("/desk/account/second-factor", "/desk/account/second-factor"),
    get("/api/v1/account/second-factor", "/api/v1/account/second-factor"),
    get("/sign-in/code", "/sign-in/code"),
    get(
        "/api/v1/institutions/{institution}/second-factor",
        "/api/v1/institutions/{institution}/second-factor",
    ),
    form("/sign-in/code", "/sign-in/code", "code=1"),
    form("/desk/account/second-factor", "/desk/account/second-factor", ""),
    json(
        "POST",
        "/api/v1/account/second-factor",
        "/api/v1/account/second-factor",
        r#"{"current":"wrong"}"#,
    ),
    form(
        "/desk/account/second-factor/confirm",
        "/desk/account/second-factor/confirm",
        "code=wrong",
    ),
    json(
        "PUT",
        "/api/v1/account/second-factor",
        "/api/v1/account/second-factor",
        r#"{"code":"1"}"#,
    ),
    form("/desk/account/second-factor/codes", "/desk/account/second-factor/codes", "code=wrong"),
    json(
        "POST",
        "/api/v1/account/recovery-codes",
        "/api/v1/account/recovery-codes",
        r#"{"code":"1"}"#,
    ),
    form("/desk/account/second-factor/removal", "/desk/account/second-factor/removal", ""),
    json(
        "POST",
        "/api/v1/account/second-factor/removal",
        "/api/v1/account/second-factor/removal",
        r#"{"current":"wrong","code":"1"}"#,
    ),
    form(
        "/desk/institutions/{institution}/second-factor",
        "/desk/institutions/{institution}/second-factor",
        "",
    ),
    json(
        "PUT",
        "/api/v1/institutions/{institution}/second-factor",
        "/api/v1/institutions/{institution}/second-factor",
        r#"{"asked":false}"#,
    ),
    get("/desk/people", "/desk/people"),
    get(
        "/desk/institutions/{institution}/invitations/new",
        "/desk/institutions/{institution}/invitations/new",
    ),
    get(
        "/desk/institutions/{institution}/people/{person}",
        "/desk/institutions/{institution}/people/{person}",
    ),
    get("/{language:fr|en}/join/{token}", "/fr/join/forged"),
    get("/api/v1/join/{token}", "/api/v1/join/forged"),
    get("/{language:fr|en}/decide/{token}", "/fr/decide/forged"),
    get(
        "/{language:fr|en}/decide/{token}/pictures/{picture}/{width}.jpg",
        "/fr/decide/forged/pictures/01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11/640.jpg",
    ),
    form("/{language:fr|en}/decide/{token}", "/fr/decide/forged", "verdict=approve"),
    get("/api/v1/account/sessions", "/api/v1/account/sessions"),
    get("/api/v1/institutions/{institution}/people", "/api/v1/institutions/{institution}/people"),
    get(
        "/api/v1/institutions/{institution}/invitations",
        "/api/v1/institutions/{institution}/invitations",
    ),
    form("/{language:fr|en}/join/{token}", "/fr/join/forged", ""),
    json("POST", "/api/v1/join/{token}", "/api/v1/join/forged", r#"{"password":"x"}"#),
    form(
        "/desk/institutions/{institution}/invitations",
        "/desk/institutions/{institution}/invitations",
        "email=",
    ),
    json(
        "POST",
        "/api/v1/institutions/{institution}/invitations",
        "/api/v1/institutions/{institution}/invitations",
        r#"{"email":"","language":"fr","role":"moderator"}"#,
    ),
    form("/desk/invitations/{invitation}/letter", "/desk/invitations/{invitation}/letter", ""),
    json(
        "POST",
        "/api/v1/invitations/{invitation}/letter",
        "/api/v1/invitations/{invitation}/letter",
        "",
    ),
    form("/desk/invitations/{invitation}/end", "/desk/invitations/forged/end", ""),
    json("DELETE", "/api/v1/invitations/{invitation}", "/api/v1/invitations/forged", ""),
    form(
        "/desk/institutions/{institution}/people/{person}",
        "/desk/institutions/{institution}/people/{person}",
        "role=",
    ),
    json(
        "PUT",
        "/api/v1/institutions/{institution}/people/{person}",
        "/api/v1/institutions/{institution}/people/{person}",
        r#"{"role":"director"}"#,
    ),
    form(
        "/desk/institutions/{institution}/people/{person}/dismissal",
        "/desk/institutions/{institution}/people/{nadia}/dismissal",
        "",
    ),
    json(
        "DELETE",
        "/api/v1/institutions/{institution}/people/{person}",
        "/api/v1/institutions/{institution}/people/{nadia}",
        "",
    ),
    get("/desk/account/tokens", "/desk/account/tokens"),
    get("/api/v1/account/tokens", "/api/v1/account/tokens"),
    get("/api/v1/institutions/{institution}/tokens", "/api/v1/institutions/{institution}/tokens"),
    form("/desk/account/tokens", "/desk/account/tokens", "name="),
    json("POST", "/api/v1/account/tokens", "/api/v1/account/tokens", r#"{"name":"","scopes":[]}"#),
    form(
        "/desk/account/tokens/{token}/revocation",
        "/desk/account/tokens/{no token}/revocation",
        "",
    ),
    json("DELETE", "/api/v1/account/tokens/{token}", "/api/v1/account/tokens/{no token}", ""),
    form(
        "/desk/institutions/{institution}/tokens/{token}/revocation",
        "/desk/institutions/{institution}/tokens/{no token}/revocation",
        "",
    ),
    json(
        "DELETE",
        "/api/v1/institutions/{institution}/tokens/{token}",
        "/api/v1/institutions/{institution}/tokens/{no token}",
        "",
    ),
    json(
        "POST",
        "/api/v1/session/confirmation",
        "/api/v1/session/confirmation",
        r#"{"password":"wrong"}"#,
    ),
    form("/desk/account", "/desk/account", "name="),
    json("PUT", "/api/v1/account", "/api/v1/account", r#"{"name":"","language":"fr"}"#),
    form("/desk/account/password", "/desk/account/password", "current=wrong&new=short"),
    json(
        "PUT",
        "/api/v1/account/password",
        "/api/v1/account/password",
        r#"{"current":"wrong","new":"short"}"#,
    ),
    form("/desk/account/sessions/end", "/desk/account/sessions/end", ""),
    json("DELETE", "/api/v1/account/sessions", "/api/v1/account/sessions", ""),
    form("/desk/account/sessions/{session}/end", "/desk/account/sessions/forged/end", ""),
    json("DELETE", "/api/v1/account/sessions/{session}", "/api/v1/account/sessions/forged", ""),
];

/// Somebody of the museum's staff.
pub(super) async fn person_id(app: &TestApp, name: &str) -> String {
    let email = EmailAddress::parse(&format!("{name}@musee.example.org")).unwrap();
    let read = app.house.app.store.read(move |db| people::by_email(db, &email));
    read.await.unwrap().0.id.to_string()
}

/// An invitation to moderate in the museum, which stands.
pub(super) async fn invite(app: &TestApp) -> String {
    let clock = app.house.app.clock.clone();
    let write = app.house.app.store.write(move |tx| {
        let nadia = EmailAddress::parse("nadia@musee.example.org").unwrap();
        let new = NewInvitation {
            institution: institutions::by_slug(tx, "musee")?.id,
            email: EmailAddress::parse("lucie@example.org").unwrap(),
            post: Post::new(Role::Moderator, []).unwrap(),
            language: Language::Fr,
            by: people::by_email(tx, &nadia)?.0.id,
        };
        invitations::invite(tx, clock.as_ref(), &new)
    });
    write.await.unwrap().to_string()
}
