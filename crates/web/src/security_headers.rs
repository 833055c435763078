//! What a browser may do with our pages.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;

use crate::Edge;

/// Everything comes from here, nothing runs inline, nobody frames us (Content Security Policy 3).
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The same for a page that other sites frame: whoever looks at it there has no cookie and nothing to press but links.
pub const FRAMED_CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; form-action 'none'; frame-ancestors *; base-uri 'none'";

const PERMISSIONS: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), \
    browsing-topics=()";

/// Adds the security headers that the answer does not set itself.
pub async fn security_headers(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    // A follow-up address is a secret: it never leaves in a Referer.
    let referrer = if is_follow_up(request.path()) { "no-referrer" } else { "same-origin" };
    let https = request.app_data::<Data<Edge>>().is_some_and(|edge| edge.is_https());
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    for (name, value) in [
        ("content-security-policy", CONTENT_POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", referrer),
        ("permissions-policy", PERMISSIONS),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        set(headers, name, value);
    }
    if https {
        set(headers, "strict-transport-security", "max-age=31536000");
    }
    Ok(response)
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &'static str) {
    let name = HeaderName::from_static(name);
    if !headers.contains_key(&name) {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// `/{lang}/follow/{token}` and what is under it.
fn is_follow_up(path: &str) -> bool {
    let mut segments = path.trim_start_matches('/').split('/');
    segments.next() == Some("follow") || segments.next() == Some("follow")
}

#[cfg(test)]
mod tests {
    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, call_service, init_service};
    use actix_web::{App, HttpResponse, web};

    use super::*;

    async fn header(path: &str, name: &str) -> Option<String> {
        let edge =
            Edge { public_url: "https://cimaise.example".parse().unwrap(), proxies: 0, hub: None };
        let own =
            || async { HttpResponse::Ok().insert_header(("referrer-policy", "origin")).finish() };
        let app = App::new()
            .app_data(Data::new(edge))
            .route("/own", web::get().to(own))
            .default_service(web::to(HttpResponse::Ok))
            .wrap(from_fn(security_headers));
        let service = init_service(app).await;
        let answer = call_service(&service, TestRequest::with_uri(path).to_request()).await;
        answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned())
    }

    #[actix_web::test]
    async fn every_answer_has_the_content_policy() {
        assert_eq!(
            header("/fr/", "content-security-policy").await.as_deref(),
            Some(CONTENT_POLICY)
        );
        let hsts = header("/fr/", "strict-transport-security").await;
        assert_eq!(hsts.as_deref(), Some("max-age=31536000"));
    }

    #[actix_web::test]
    async fn a_follow_up_address_never_leaves() {
        for (path, policy) in [
            ("/fr/follow/abc", "no-referrer"),
            ("/follow/abc", "no-referrer"),
            ("/fr/", "same-origin"),
        ] {
            assert_eq!(header(path, "referrer-policy").await.as_deref(), Some(policy), "{path}");
        }
    }

    #[actix_web::test]
    async fn an_answer_may_set_its_own() {
        assert_eq!(header("/own", "referrer-policy").await.as_deref(), Some("origin"));
    }
}
