//! No other site acts in a visitor's name: unsafe methods must come from our own pages.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap};
use actix_web::middleware::Next;
use actix_web::web::Data;

use crate::edge::host_of;
use crate::{Edge, Problem, bearer, session_token};

/// Refuses with 403 `cross-site` the unsafe requests that other sites' pages make.
///
/// `Sec-Fetch-Site` decides (Fetch Metadata, section 2.3), else `Origin` (Fetch, section 3.2).
/// A program that bears a token passes: it reads no cookie, and no page of another site can send one.
/// A client that sends neither is no browser of this decade: it passes unless it carries a session.
pub async fn same_origin<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let edge = request.app_data::<Data<Edge>>();
    let by_token = bearer::is_borne(request.path(), request.headers());
    let ours = || is_ours(request.headers(), edge.map(Data::get_ref));
    if request.method().is_safe() || by_token || ours() {
        return next.call(request).await.map(ServiceResponse::map_into_left_body);
    }
    let problem = Problem::new(StatusCode::FORBIDDEN, "cross-site");
    // With the problem in it, so that `problem_pages` can tell it to people.
    Ok(request.error_response(problem).map_into_right_body())
}

fn is_ours(headers: &HeaderMap, edge: Option<&Edge>) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return matches!(site.as_bytes(), b"same-origin" | b"none");
    }
    if let Some(origin) = headers.get(header::ORIGIN) {
        let (Ok(origin), Some(edge)) = (origin.to_str(), edge) else { return false };
        return edge.is_own_origin(origin, host_of(headers));
    }
    !session_token::is_carried(headers)
}

#[cfg(test)]
mod tests {
    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, call_service, init_service, read_body};
    use actix_web::{App, HttpResponse, web};

    use super::*;
    use crate::problem_pages;

    fn ours(pairs: &[(&str, &str)]) -> bool {
        let edge =
            Edge { public_url: "https://cimaise.example".parse().unwrap(), proxies: 0, hub: None };
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(name.parse().unwrap(), value.parse().unwrap());
        }
        is_ours(&headers, Some(&edge))
    }

    #[test]
    fn fetch_metadata_decides_alone() {
        assert!(ours(&[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")]));
        assert!(ours(&[("sec-fetch-site", "none")]));
        assert!(!ours(&[("sec-fetch-site", "same-site")]));
        assert!(!ours(&[("sec-fetch-site", "cross-site"), ("origin", "https://cimaise.example")]));
    }

    #[test]
    fn an_older_browser_is_judged_by_its_origin() {
        assert!(ours(&[("origin", "https://cimaise.example")]));
        assert!(ours(&[("origin", "https://127.0.0.1:8443"), ("host", "127.0.0.1:8443")]));
        assert!(!ours(&[("origin", "http://cimaise.example"), ("host", "cimaise.example")]));
        assert!(!ours(&[("origin", "https://cimaise.example.evil.example")]));
        assert!(!ours(&[("origin", "http://cimaise.example:81"), ("host", "cimaise.example")]));
        assert!(!ours(&[("origin", "null"), ("host", "cimaise.example")]));
        assert!(!ours(&[("origin", "http://cimaise.example"), ("host", "other.example")]));
    }

    #[actix_web::test]
    async fn a_person_is_refused_with_a_page() {
        let app = App::new()
            .route("/sign-in", web::post().to(HttpResponse::Ok))
            .wrap(from_fn(same_origin))
            .wrap(from_fn(problem_pages));
        let asked = TestRequest::post()
            .uri("/sign-in?lang=fr")
            .insert_header(("accept", "text/html,*/*;q=0.8"))
            .insert_header(("origin", "http://evil.example"));
        let answer = call_service(&init_service(app).await, asked.to_request()).await;
        assert_eq!(answer.status(), StatusCode::FORBIDDEN);
        assert_eq!(answer.headers().get("content-type").unwrap(), "text/html; charset=utf-8");
        let page = String::from_utf8(read_body(answer).await.to_vec()).unwrap();
        assert_eq!(page.matches("<h1>Cette demande ne vient pas de nos pages</h1>").count(), 1);
    }

    #[test]
    fn a_program_passes_unless_it_carries_a_session() {
        assert!(ours(&[]));
        assert!(ours(&[("cookie", "theme=dark")]));
        assert!(!ours(&[("cookie", "theme=dark; cimaise=AAAA")]));
        assert!(!ours(&[("cookie", "__Host-cimaise=AAAA")]));
    }
}
