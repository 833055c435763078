//! Programs that act in somebody's name by a token (RFC 6750), on `/api/v1/` and nowhere else.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest};
use cimaise_core::{ApiToken, Scope, Staff};
use cimaise_store::{api_tokens, people, second_factors, with_token};

use crate::{ApiTokenSecret, App, Problem};

/// Where tokens are taken.
const WHERE: &str = "/api/v1/";

/// Who asks by a program, kept with the request that bears their token.
#[derive(Clone)]
pub(crate) struct Bearer {
    token: ApiToken,
    /// As far as the token lets a program act for them.
    staff: Staff,
}

impl Bearer {
    /// Whoever bears the token of this request.
    pub(crate) fn of(request: &HttpRequest) -> Option<Self> {
        request.extensions().get::<Self>().cloned()
    }

    /// Its person, where the token is good for this; 403 `token-not-enough`.
    pub(crate) fn allowed(self, scope: Scope) -> Result<Staff, Problem> {
        if self.token.scopes.has(scope) { Ok(self.staff) } else { Err(not_enough(Some(scope))) }
    }
}

/// 403: no token suffices for this, or this one does not (RFC 6750, section 3.1).
pub(crate) fn not_enough(wanted: Option<Scope>) -> Problem {
    let scope = wanted.map(|scope| format!(r#", scope="{scope}""#)).unwrap_or_default();
    Problem::new(StatusCode::FORBIDDEN, "token-not-enough")
        .with("scope", wanted.map_or("none", Scope::code))
        .challenge(format!(r#", error="insufficient_scope"{scope}"#))
}

/// Whether a request bears a token, genuine or not: it then reads no cookie, and needs not come from our
/// pages, since no other site's page can make a browser send one.
pub(crate) fn is_borne(path: &str, headers: &HeaderMap) -> bool {
    path.starts_with(WHERE) && borne(headers).is_some()
}

/// What follows `Bearer` (RFC 6750, section 2.1), the only way in which a token is taken.
fn borne(headers: &HeaderMap) -> Option<&str> {
    let said = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = said.trim().split_once(' ').unwrap_or((said.trim(), ""));
    scheme.eq_ignore_ascii_case("Bearer").then(|| token.trim())
}

/// Knows who bears a token before any handler is asked. 401 `token-unknown` or `token-over` for one that
/// is good for nothing; 429 for one that asks too often.
pub async fn bearers<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    if !is_borne(request.path(), request.headers()) {
        return next.call(request).await.map(ServiceResponse::map_into_left_body);
    }
    match known(&request).await {
        Ok(bearer) => {
            let token = bearer.token.id;
            request.extensions_mut().insert(bearer);
            let answer = with_token(token, next.call(request)).await;
            answer.map(ServiceResponse::map_into_left_body)
        }
        // With the problem in it, so that `problem_pages` can tell it.
        Err(problem) => Ok(request.error_response(problem).map_into_right_body()),
    }
}

async fn known(request: &ServiceRequest) -> Result<Bearer, Problem> {
    let Some(app) = request.app_data::<Data<App>>().cloned() else {
        return Err(Problem::unexpected("the application has no App"));
    };
    let secret = borne(request.headers()).and_then(ApiTokenSecret::read);
    let digest = secret.ok_or_else(|| invalid("token-unknown"))?.digest();
    let now = app.now();
    let found = app.store.read(move |db| {
        let token = api_tokens::known(db, &digest)?.ok_or_else(|| invalid("token-unknown"))?;
        if token.is_over(now) {
            return Err(invalid("token-over").with("name", token.name.as_str()));
        }
        let staff = people::by_id(db, token.person)?;
        if second_factors::is_owed(db, &staff)? && !second_factors::has_one(db, token.person)? {
            return Err(Problem::new(StatusCode::FORBIDDEN, "second-factor-wanted"));
        }
        Ok(Bearer { staff: token.limit(staff), token })
    });
    let bearer = found.await?;
    app.limiter.check_token(bearer.token.id)?;
    if bearer.token.should_be_noted(now) {
        let id = bearer.token.id;
        let note = app.store.write(move |tx| api_tokens::note(tx, id, now)).await;
        note.map_err(Problem::from)?;
    }
    Ok(bearer)
}

fn invalid(code: &'static str) -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, code).challenge(r#", error="invalid_token""#.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(said: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, said.parse().unwrap());
        headers
    }

    #[test]
    fn a_token_is_borne_in_one_header_on_one_part_of_the_house() {
        assert_eq!(borne(&headers("Bearer cimaise_x")), Some("cimaise_x"));
        assert_eq!(borne(&headers("bearer  cimaise_x ")), Some("cimaise_x"));
        assert_eq!(borne(&headers("Bearer")), Some(""));
        assert_eq!(borne(&headers("Basic cimaise_x")), None);
        assert_eq!(borne(&headers("Bearers cimaise_x")), None);
        assert_eq!(borne(&HeaderMap::new()), None);
        assert!(is_borne("/api/v1/queue", &headers("Bearer forged")));
        assert!(!is_borne("/api/v1/queue", &HeaderMap::new()));
        for elsewhere in ["/desk", "/api", "/api/openapi.json", "/sign-in"] {
            assert!(!is_borne(elsewhere, &headers("Bearer forged")), "{elsewhere}");
        }
    }
}
