//! A route as the matrix asks for it.

/// A route, with an address and a body that its handler takes: `{waits}`, `{hangs}` and so on stand
/// for things of the museum.
pub(super) struct Route {
    pub(super) method: &'static str,
    pub(super) pattern: &'static str,
    pub(super) address: &'static str,
    pub(super) body: Body,
}

#[derive(Clone, Copy)]
pub(super) enum Body {
    None,
    Form(&'static str),
    Json(&'static str),
    Tus,
}

pub(super) const fn get(pattern: &'static str, address: &'static str) -> Route {
    Route { method: "GET", pattern, address, body: Body::None }
}

pub(super) const fn form(
    pattern: &'static str,
    address: &'static str,
    form: &'static str,
) -> Route {
    Route { method: "POST", pattern, address, body: Body::Form(form) }
}

pub(super) const fn json(
    method: &'static str,
    pattern: &'static str,
    address: &'static str,
    body: &'static str,
) -> Route {
    Route { method, pattern, address, body: Body::Json(body) }
}

pub(super) const fn tus(
    method: &'static str,
    pattern: &'static str,
    address: &'static str,
) -> Route {
    Route { method, pattern, address, body: Body::Tus }
}
