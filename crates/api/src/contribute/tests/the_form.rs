//! The page on which one sends.

use actix_web::test::TestRequest;
use cimaise_core::Licence;

use super::House;
use super::house::CONTRIBUTE;

#[actix_web::test]
async fn the_form_is_there_and_nobody_keeps_it() {
    let house = House::open().await;
    let answer = house.get(CONTRIBUTE).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let page = answer.text();
    for field in ["pictures", "alt-1", "alt-3", "title", "story", "credit", "email"] {
        assert_eq!(page.matches(&format!("name=\"{field}\"")).count(), 1, "{field}");
    }
    assert_eq!(page.matches("name=\"alt-4\"").count(), 0, "the call takes three pictures");
    assert_eq!(page.matches("type=\"radio\"").count(), 2);
    assert_eq!(page.matches("type=\"checkbox\" id=\"consent-").count(), 2);
    assert_eq!(page.matches("type=\"checkbox\" id=\"faces\"").count(), 1);
    assert_eq!(
        page.matches("accept=\"image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic\"")
            .count(),
        1
    );
    assert!(page.contains("Pas de visage d’enfant."), "the rules can be read");
}

#[actix_web::test]
async fn each_form_is_another_submission() {
    let house = House::open().await;
    let drawn = async || {
        let answer = house.get(CONTRIBUTE).await;
        let page = answer.text().to_owned();
        let rest = page.split_once("name=\"submission\" value=\"").unwrap().1.to_owned();
        rest.split_once('"').unwrap().0.parse::<uuid::Uuid>().unwrap()
    };
    assert_ne!(drawn().await, drawn().await);
}

#[actix_web::test]
async fn a_single_licence_is_a_sentence() {
    let house = House::of(&[Licence::CcZero]).await;
    let answer = house.get(CONTRIBUTE).await;
    assert_eq!(answer.text().matches("type=\"radio\"").count(), 0);
    assert!(answer.text().contains("partagées sous CC0 1.0."));
}

#[actix_web::test]
async fn the_form_speaks_the_language_of_its_address() {
    let house = House::open().await;
    let answer = house.get("/en/musee/paper-toy/larmes/contribute").await;
    assert!(answer.text().contains("<h1>Hang your picture</h1>"));
    assert!(answer.text().contains("Why does she cry?"));
}

#[actix_web::test]
async fn what_nobody_called_for_is_not_found() {
    let house = House::open().await;
    for path in [
        "/fr/musee/paper-toy/rires/contribute",
        "/fr/musee/autre/larmes/contribute",
        "/fr/autre/paper-toy/larmes/contribute",
        "/xx/musee/paper-toy/larmes/contribute",
    ] {
        assert_eq!(house.get(path).await.status, 404, "{path}");
    }
}

#[actix_web::test]
async fn a_printed_address_leads_to_the_readers_language() {
    let house = House::open().await;
    let request = TestRequest::get()
        .uri("/musee/paper-toy/larmes/contribute")
        .insert_header(("accept-language", "en-GB"));
    let answer = house.call(request).await;
    assert_eq!(answer.status, 302);
    assert_eq!(answer.header("location"), Some("/en/musee/paper-toy/larmes/contribute"));
    assert_eq!(answer.header("vary"), Some("accept-language"));
}

#[actix_web::test]
async fn before_and_after_kind_words_stand_in_its_place() {
    let house = House::open().await;
    house.set_time("2026-10-31T12:00:00Z");
    let before = house.get(CONTRIBUTE).await;
    assert_eq!(before.status, 200);
    assert!(before.text().contains("ouvre le 1er novembre 2026 à 9\u{a0}h"));
    house.set_time("2026-12-01T00:00:00Z");
    let after = house.get(CONTRIBUTE).await;
    assert_eq!(after.status, 200);
    assert!(after.text().contains("Ce thème est terminé"));
    assert!(!after.text().contains("<form"));
}
