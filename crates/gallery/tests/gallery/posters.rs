//! What is printed for the room.

use actix_web::http::StatusCode;

use crate::house::{House, WALL};

#[actix_web::test]
async fn a_poster_and_cards_are_there_for_a_theme_and_for_its_call() {
    let house = House::new().await;
    let call = WALL.rsplit_once('/').unwrap().0;
    for (path, name) in [
        (format!("{WALL}/poster.pdf"), "inline; filename=\"affiche-larme.pdf\""),
        (format!("{WALL}/cards.pdf"), "inline; filename=\"cartes-larme.pdf\""),
        (format!("{call}/poster.pdf"), "inline; filename=\"affiche-paper-toy.pdf\""),
        (format!("{call}/cards.pdf"), "inline; filename=\"cartes-paper-toy.pdf\""),
    ] {
        let paper = house.get(&path).await;
        assert_eq!(
            (paper.status, paper.header("content-type")),
            (StatusCode::OK, Some("application/pdf"))
        );
        assert_eq!(paper.header("content-disposition"), Some(name));
        assert_eq!(&paper.body[..5], b"%PDF-");
    }
    let drawing = house.get("/en/musee/paper-toy/larme/cards.svg").await;
    assert_eq!(
        drawing.header("content-disposition"),
        Some("attachment; filename=\"cards-larme.svg\"")
    );
    // Each card, and the sheet around them.
    assert_eq!(drawing.count("Scan, choose your picture, send it · From"), 1);
}

#[actix_web::test]
async fn it_changes_with_what_it_says_and_there_is_none_of_nothing() {
    let house = House::new().await;
    let first = house.get(&format!("{WALL}/poster.svg")).await;
    let again = house.get(&format!("{WALL}/poster.svg")).await;
    assert_eq!(first.header("etag"), again.header("etag"));
    assert_ne!(first.body, house.get("/en/musee/paper-toy/larme/poster.svg").await.body);
    assert_eq!(house.get("/fr/musee/paper-toy/no/poster.svg").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get("/fr/musee/no/poster.svg").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&format!("{WALL}/poster.png")).await.status, StatusCode::NOT_FOUND);
}
