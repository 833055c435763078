//! The wall of a theme.

use actix_web::http::StatusCode;
use cimaise_store::themes;

use crate::house::{House, WALL};

#[actix_web::test]
async fn a_piece_hangs_with_its_label_and_its_renditions() {
    let house = House::new().await;
    let (_, publication) = house.hung("BLAM ! <b>", 2).await;
    let page = house.get(WALL).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.count("<li class=\"piece r133\">"), 1);
    let link = "<a href=\"/fr/musee/paper-toy/larme/blam-b\">BLAM ! &#60;b&#62;</a>";
    assert_eq!(page.count(link), 1);
    assert_eq!(page.count("<p class=\"cartel-by\">Ines &#38; B.</p>"), 1);
    assert_eq!(
        page.count("width=\"4000\" height=\"3000\" alt=\"Un cube jaune, vue 1\" class=\"t520\""),
        1
    );
    for format in ["jpg", "webp", "avif"] {
        assert_eq!(page.count(&format!("/640.{format} 640w")), 1, "{format}");
    }
    assert_eq!(page.count(&format!("srcset=\"/media/{publication}/")), 3);
    assert_eq!(page.count("style="), 0);
}

#[actix_web::test]
async fn the_facts_are_told_in_the_readers_language() {
    let house = House::new().await;
    house.hung("BLAM", 1).await;
    let french = house.get(WALL).await;
    assert_eq!(french.count("<li class=\"open\">ouvert jusqu’au 4 novembre</li>"), 1);
    assert_eq!(french.count("<li>1 accrochée</li>"), 1);
    assert_eq!(french.count("<b class=\"tag\">#Lichtenstein</b>"), 1);
    assert_eq!(
        french.count("<a href=\"https://musee.example/lichtenstein\">Roy Lichtenstein</a>"),
        1
    );
    let english = house.get("/en/musee/paper-toy/larme").await;
    assert_eq!(english.count("<h1>Why does she cry?</h1>"), 1);
    assert_eq!(english.count("<li class=\"open\">open until 4 November</li>"), 1);
    // The prompt exists in French alone, and says so.
    assert_eq!(english.count("<div class=\"lede\" lang=\"fr\">"), 1);
}

#[actix_web::test]
async fn after_the_last_picture_there_is_room_for_one_more_while_the_theme_is_open() {
    let house = House::new().await;
    house.hung("BLAM", 1).await;
    let room = "Il reste de la place pour la vôtre.";
    assert_eq!(house.get(WALL).await.count(room), 1);
    house.move_to("2026-11-05T00:00:00Z");
    assert_eq!(house.get(WALL).await.count(room), 0);
}

#[actix_web::test]
async fn one_takes_part_only_while_the_theme_is_open() {
    let house = House::new().await;
    let form = format!("href=\"{WALL}/contribute\"");
    assert_eq!(house.get(WALL).await.count(&form), 2);
    house.move_to("2026-09-20T00:00:00Z");
    let before = house.get(WALL).await;
    assert_eq!((before.count(&form), before.count("ouvre le 1er octobre 2026")), (0, 1));
    assert_eq!(before.count("rien n’est accroché avant l’ouverture"), 1);
    house.move_to("2026-11-05T00:00:00Z");
    let after = house.get(WALL).await;
    assert_eq!((after.count(&form), after.count("terminé le 4 novembre 2026")), (0, 1));
}

#[actix_web::test]
async fn a_long_wall_is_turned_page_by_page() {
    let house = House::new().await;
    for number in 1..=61 {
        house.hung(&format!("Larme {number}"), 1).await;
    }
    let first = house.get(WALL).await;
    assert_eq!(first.count("<li class=\"piece"), 60);
    assert_eq!(first.count("loading=\"lazy\""), 56);
    assert_eq!(first.count("<li>61 accrochées</li>"), 1);
    assert_eq!(first.count(">Larme 1</a>"), 0);
    let (_, rest) = first.text().split_once("rel=\"next\" href=\"").unwrap();
    let (older, _) = rest.split_once('"').unwrap();
    let second = house.get(older).await;
    assert_eq!(second.count("<li class=\"piece"), 1);
    assert_eq!(second.count(">Larme 1</a>"), 1);
    assert_eq!(second.count(&format!("<a href=\"{WALL}\">← Revenir")), 1);
    assert_eq!(second.count("rel=\"next\""), 0);
}

#[actix_web::test]
async fn a_theme_that_moved_is_found_at_its_new_address_alone() {
    let house = House::new().await;
    assert_eq!(house.get(WALL).await.status, StatusCode::OK);
    let mut theme = house.theme.clone();
    theme.slug = "larmes".parse().unwrap();
    house.write(move |tx| themes::update(tx, &theme)).await;
    assert_eq!(house.get(WALL).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get("/fr/musee/paper-toy/larmes").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn what_is_not_there_is_not_found() {
    let house = House::new().await;
    for path in [
        "/de/musee",
        "/fr/ailleurs",
        "/fr/musee/ailleurs",
        "/fr/musee/paper-toy/ailleurs",
        "/fr/musee/paper-toy/larme/ailleurs",
        "/fr/musee/paper-toy/larme/contribute",
        "/fr/musee/paper-toy/larme/kit.pdf",
        "/fr/follow/token",
        "/desk/calls",
        "/favicon.ico",
    ] {
        assert_eq!(house.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn a_printed_wall_says_where_it_hangs() {
    let house = House::new().await;
    house.hung("BLAM", 1).await;
    let wall = house.get(WALL).await;
    let said =
        "<p>Ce mur est accroché à l’adresse https://cimaise.example/musee/paper-toy/larme</p>";
    assert_eq!(wall.count(said), 1);
}
