use std::collections::BTreeSet;

use actix_web::App;
use actix_web::http::{Method, StatusCode};
use actix_web::test::{TestRequest, call_service, init_service};

use super::*;

#[test]
fn every_component_is_in_a_stylesheet() {
    let components = Styles::iter().filter(|name| name.ends_with(".css"));
    let files: BTreeSet<String> = components.map(|name| name.to_string()).collect();
    assert_eq!(files, bundles::listed());
}

#[test]
fn addresses_carry_the_digest_of_all() {
    assert_eq!(asset("styles/public.css"), format!("/assets/{}/styles/public.css", ASSETS.digest));
    assert_eq!(ASSETS.digest.len(), 16);
}

#[test]
#[should_panic(expected = "no asset \"styles/none.css\"")]
fn a_missing_file_is_found_at_once() {
    asset("styles/none.css");
}

#[test]
fn the_walls_of_the_styles_are_those_of_the_contrast_rule() {
    let tokens = Styles::get("tokens.css").map(text).unwrap();
    assert_eq!(tokens.matches("--wall: #f6f3ec;").count(), 1);
    assert_eq!(tokens.matches("--wall: #1a1816;").count(), 1);
}

async fn fetched(path: &str) -> (StatusCode, String, String) {
    let service = init_service(App::new().configure(routes)).await;
    let request = TestRequest::with_uri(path).insert_header(("accept-encoding", "gzip"));
    let answer = call_service(&service, request.to_request()).await;
    let header = |name| answer.headers().get(name).map_or("", |value| value.to_str().unwrap());
    (answer.status(), header("cache-control").to_owned(), header("content-encoding").to_owned())
}

#[actix_web::test]
async fn an_asset_is_kept_for_ever_and_compressed() {
    let (status, policy, encoding) = fetched(asset("styles/public.css")).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(policy, "public, max-age=31536000, immutable");
    assert_eq!(encoding, "gzip");
}

#[actix_web::test]
async fn a_page_of_another_release_still_finds_its_styles() {
    let (status, policy, _) = fetched("/assets/0123456789abcdef/styles/public.css").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(policy, "public, max-age=0, must-revalidate");
}

#[actix_web::test]
async fn a_colour_has_its_stylesheet_and_nothing_else_has() {
    assert_eq!(fetched("/assets/accent/d6001c.css").await.0, StatusCode::OK);
    assert_eq!(fetched("/assets/accent/red.css").await.0, StatusCode::NOT_FOUND);
    assert_eq!(fetched("/assets/accent/d6001c.svg").await.0, StatusCode::OK);
    assert_eq!(fetched("/assets/accent/red.svg").await.0, StatusCode::NOT_FOUND);
    assert_eq!(fetched("/assets/x/styles/../../Cargo.toml").await.0, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_head_is_answered_like_a_get_without_its_body() {
    let service = init_service(App::new().configure(routes)).await;
    let request = TestRequest::with_uri(asset("styles/desk.css")).method(Method::HEAD);
    let answer = call_service(&service, request.to_request()).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let post = TestRequest::with_uri(asset("styles/desk.css")).method(Method::POST);
    let refused = call_service(&service, post.to_request()).await;
    assert_eq!(refused.status(), StatusCode::NOT_FOUND);
}
