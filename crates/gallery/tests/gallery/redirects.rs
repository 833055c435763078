//! Addresses without a language.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;

use crate::house::{House, WALL};

async fn redirected(house: &House, path: &str, language: &str) -> (StatusCode, Option<String>) {
    let request = TestRequest::get().uri(path).insert_header(("accept-language", language));
    let answer = house.send(request).await;
    (answer.status, answer.header("location").map(ToOwned::to_owned))
}

#[actix_web::test]
async fn a_printed_address_leads_to_the_readers_language() {
    let house = House::new().await;
    for (path, language, target) in [
        ("/", "en-GB", "/en/"),
        ("/", "de", "/fr/"),
        ("/musee", "en", "/en/musee"),
        ("/musee/paper-toy/larme", "fr", WALL),
        ("/musee/paper-toy/larme/", "fr", WALL),
        ("/musee/paper-toy/larme/blam?x=1", "en;q=0.5", "/en/musee/paper-toy/larme/blam?x=1"),
        ("/musee/paper-toy/larme/feed.atom", "fr", "/fr/musee/paper-toy/larme/feed.atom"),
        ("/musee/paper-toy/larme/contribute", "fr", "/fr/musee/paper-toy/larme/contribute"),
    ] {
        let found = (StatusCode::FOUND, Some(target.to_owned()));
        assert_eq!(redirected(&house, path, language).await, found, "{path}");
    }
    let answer = house.get("/musee").await;
    assert_eq!(answer.header("vary"), Some("accept-language"));
}

#[actix_web::test]
async fn an_address_typed_almost_right_is_found() {
    let house = House::new().await;
    for (path, target) in [("/fr", "/fr/"), ("/fr/musee/", "/fr/musee")] {
        let moved = (StatusCode::MOVED_PERMANENTLY, Some(target.to_owned()));
        assert_eq!(redirected(&house, path, "en").await, moved, "{path}");
    }
}

#[actix_web::test]
async fn no_redirect_leads_outside() {
    let house = House::new().await;
    for path in ["//evil.example/x", "/fr//evil.example/", "/\\evil.example"] {
        let (_, target) = redirected(&house, path, "fr").await;
        let outside = target.is_some_and(|target| target.starts_with("//"));
        assert!(!outside, "{path}");
    }
}
