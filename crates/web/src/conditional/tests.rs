use actix_web::http::StatusCode;
use actix_web::test::TestRequest;

use super::*;

const POLICY: CachePolicy = CachePolicy::Revalidate;

fn wall() -> Representation {
    Representation::new("text/html; charset=utf-8", "la cimaise ".repeat(50)).compressed()
}

fn answer_to(headers: &[(&str, &str)]) -> HttpResponse {
    let request =
        headers.iter().fold(TestRequest::get(), |request, header| request.append_header(*header));
    wall().answer(&request.to_http_request(), POLICY)
}

fn header_of<'a>(answer: &'a HttpResponse, name: &str) -> Option<&'a str> {
    answer.headers().get(name).and_then(|value| value.to_str().ok())
}

fn own_etag() -> String {
    header_of(&answer_to(&[]), "etag").unwrap().to_owned()
}

#[test]
fn the_first_answer_carries_its_validator() {
    let answer = answer_to(&[]);
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header_of(&answer, "cache-control"), Some("public, max-age=0, must-revalidate"));
    assert_eq!(header_of(&answer, "vary"), Some("accept-encoding"));
    assert_eq!(header_of(&answer, "content-encoding"), None);
}

#[test]
fn what_the_client_has_is_not_sent_again() {
    let etag = own_etag();
    for listed in [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".into()] {
        let answer = answer_to(&[("if-none-match", &listed)]);
        assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "{listed}");
        assert_eq!(header_of(&answer, "etag"), Some(etag.as_str()));
        assert_eq!(header_of(&answer, "vary"), Some("accept-encoding"));
        assert_eq!(header_of(&answer, "content-type"), None);
    }
}

#[test]
fn another_validator_gets_the_bytes() {
    assert_eq!(answer_to(&[("if-none-match", "\"other\"")]).status(), StatusCode::OK);
}

#[test]
fn the_compressed_bytes_have_a_validator_of_their_own() {
    let answer = answer_to(&[("accept-encoding", "br;q=1, gzip")]);
    assert_eq!(header_of(&answer, "content-encoding"), Some("gzip"));
    assert_ne!(header_of(&answer, "etag"), Some(own_etag().as_str()));
    let plain_again = answer_to(&[("accept-encoding", "gzip"), ("if-none-match", &own_etag())]);
    assert_eq!(plain_again.status(), StatusCode::OK);
}

#[test]
fn gzip_is_sent_only_to_those_who_take_it() {
    for (offer, encoding) in
        [("gzip;q=0", None), ("*;q=0", None), ("br", None), ("*", Some("gzip"))]
    {
        let answer = answer_to(&[("accept-encoding", offer)]);
        assert_eq!(header_of(&answer, "content-encoding"), encoding, "{offer}");
    }
}

#[test]
fn a_private_answer_is_never_kept() {
    let request = TestRequest::get().append_header(("if-none-match", "*")).to_http_request();
    let answer = wall().answer(&request, CachePolicy::Private);
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header_of(&answer, "cache-control"), Some("no-store"));
    assert_eq!(header_of(&answer, "etag"), None);
}
