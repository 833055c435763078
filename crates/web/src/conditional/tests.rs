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
fn the_bytes_in_each_coding_have_a_validator_of_their_own() {
    let offers = ["gzip", "zstd", "br", ""];
    let etag = |offer| {
        let answer = answer_to(&[("accept-encoding", offer)]);
        header_of(&answer, "etag").unwrap().to_owned()
    };
    let etags = offers.map(etag);
    for (offer, own) in offers.into_iter().zip(&etags) {
        let status = |has: &String| {
            answer_to(&[("accept-encoding", offer), ("if-none-match", has)]).status()
        };
        let fresh = etags.each_ref().map(|has| status(has) == StatusCode::NOT_MODIFIED);
        assert_eq!(fresh, etags.each_ref().map(|one| one == own), "{offer}");
    }
}

#[test]
fn it_is_sent_in_the_coding_that_its_reader_takes() {
    for (offer, encoding) in [
        ("gzip, deflate, br, zstd", Some("br")),
        ("gzip", Some("gzip")),
        ("zstd, br;q=0", Some("zstd")),
        ("gzip;q=0", None),
        ("deflate", None),
    ] {
        let answer = answer_to(&[("accept-encoding", offer)]);
        assert_eq!(header_of(&answer, "content-encoding"), encoding, "{offer}");
    }
}

#[test]
fn what_would_not_be_shorter_is_sent_as_it_is() {
    let request =
        TestRequest::get().append_header(("accept-encoding", "br, gzip")).to_http_request();
    let answer = Representation::new("text/plain", "oui").compressed().answer(&request, POLICY);
    assert_eq!(header_of(&answer, "content-encoding"), None);
    assert_eq!(header_of(&answer, "vary"), Some("accept-encoding"));
}

#[test]
fn a_private_answer_is_never_kept() {
    let request = TestRequest::get().append_header(("if-none-match", "*")).to_http_request();
    let answer = wall().answer(&request, CachePolicy::Private);
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header_of(&answer, "cache-control"), Some("no-store"));
    assert_eq!(header_of(&answer, "etag"), None);
}
