use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, web};

use super::*;
use crate::ProblemBody;

async fn ask(path: &str, headers: &[(&str, &str)]) -> (StatusCode, HeaderMap, String) {
    let closed = || async {
        let problem = Problem::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests");
        Err::<HttpResponse, _>(problem.with("seconds", 7).retry_after(7))
    };
    let invalid = || async { Err::<HttpResponse, _>(Problem::invalid().field("title", "missing")) };
    let broken = || async {
        Err::<HttpResponse, _>(actix_web::error::ErrorInternalServerError("secret: /etc/shadow"))
    };
    let decided =
        || async { Err::<HttpResponse, _>(Problem::new(StatusCode::CONFLICT, "already-decided")) };
    let numbered = |_: web::Path<u8>| async { HttpResponse::Ok().finish() };
    let app = App::new()
        .route("/closed", web::get().to(closed))
        .route("/api/v1/invalid", web::get().to(invalid))
        .route("/invalid", web::get().to(invalid))
        .route("/decided", web::get().to(decided))
        .route("/broken", web::get().to(broken))
        .route("/n/{number}", web::get().to(numbered))
        .service(web::resource("/posted").route(web::post().to(HttpResponse::Ok)))
        .wrap(from_fn(problem_pages));
    let service = init_service(app).await;
    let request = TestRequest::with_uri(path);
    let request = headers.iter().fold(request, |request, header| request.append_header(*header));
    let answer = call_service(&service, request.to_request()).await;
    let (status, headers) = (answer.status(), answer.headers().clone());
    (status, headers, String::from_utf8(read_body(answer).await.to_vec()).unwrap())
}

fn of<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[actix_web::test]
async fn programs_get_json_in_the_language_they_ask() {
    let (status, headers, body) = ask("/api/v1/invalid", &[("accept-language", "en")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(of(&headers, "content-type"), "application/problem+json");
    assert_eq!(of(&headers, "vary"), "accept, accept-language");
    let body: ProblemBody = serde_json::from_str(&body).unwrap();
    assert_eq!(body.code, "invalid");
    assert_eq!(body.kind, "/api#problem-invalid");
    assert_eq!(body.errors.len(), 1);
    assert_eq!((body.errors[0].field.as_str(), body.errors[0].code.as_str()), ("title", "missing"));
}

#[actix_web::test]
async fn people_get_a_page() {
    let (status, headers, body) =
        ask("/closed?lang=fr", &[("accept", "text/html,*/*;q=0.8")]).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(of(&headers, "retry-after"), "7");
    assert_eq!(of(&headers, "content-type"), "text/html; charset=utf-8");
    assert_eq!(of(&headers, "content-language"), "fr");
    assert_eq!(of(&headers, "cache-control"), "no-store");
    assert!(body.contains("<html lang=\"fr\""), "{body}");
}

#[actix_web::test]
async fn a_page_leads_the_staff_to_the_queue_and_all_others_to_the_start() {
    for (path, out) in [
        ("/decided?lang=en", "<a class=\"button\" href=\"/desk\">Back to the queue</a>"),
        ("/nowhere?lang=en", "<a class=\"button\" href=\"/en/\">Back to the start</a>"),
    ] {
        let (_, _, body) = ask(path, &[("accept", "text/html")]).await;
        assert_eq!(body.matches(out).count(), 1, "{path}: {body}");
    }
}

#[actix_web::test]
async fn what_nobody_foresaw_tells_nothing() {
    let (status, _, body) = ask("/broken", &[("accept", "application/json")]).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    let body: ProblemBody = serde_json::from_str(&body).unwrap();
    assert_eq!(body.code, "unexpected");
    assert!(!body.detail.contains("shadow"));
}

#[actix_web::test]
async fn what_actix_answers_by_itself_is_told_too() {
    for (path, status) in [
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/n/many", StatusCode::NOT_FOUND),
        ("/posted", StatusCode::METHOD_NOT_ALLOWED),
    ] {
        let (answered, headers, body) = ask(path, &[]).await;
        assert_eq!(answered, status, "{path}");
        assert_eq!(of(&headers, "content-type"), "text/html; charset=utf-8", "{path}: {body}");
    }
}

#[test]
fn json_is_for_whom_prefers_it() {
    let wants = |accept: &str| {
        let mut headers = HeaderMap::new();
        headers.append(header::ACCEPT, accept.parse().unwrap());
        wants_json("/fr/", &headers)
    };
    assert!(wants("application/json"));
    assert!(wants("application/problem+json"));
    assert!(wants("application/json, */*;q=0.8"));
    assert!(!wants("*/*"));
    assert!(!wants("text/html,application/xhtml+xml,*/*;q=0.8"));
    assert!(!wants("application/json;q=0.5, text/html"));
    assert!(wants_json("/api/v1/themes", &HeaderMap::new()));
    assert!(!wants_json("/api", &HeaderMap::new()));
}
