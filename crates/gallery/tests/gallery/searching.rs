//! What is found of what hangs.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;

use crate::house::{House, WALL};

const SEARCH: &str = "/fr/musee/search.html";

#[actix_web::test]
async fn what_is_found_hangs_like_a_wall_and_is_kept_by_who_has_it() {
    let house = House::new().await;
    house.hung("BLAM <b>", 1).await;
    let found = house.get(&format!("{SEARCH}?q=blam+%22%3Cb%3E")).await;
    assert_eq!(found.status, StatusCode::OK);
    assert_eq!(found.count("<li class=\"piece r133\">"), 1);
    assert_eq!(found.count(&format!("<a href=\"{WALL}/blam-b\">BLAM &#60;b&#62;</a>")), 1);
    // What was typed stands in its field, as it was typed.
    assert_eq!(found.count("value=\"blam &#34;&#60;b&#62;\""), 1);
    assert_eq!(found.count("<meta name=\"robots\" content=\"noindex\">"), 1);
    let etag = found.header("etag").unwrap().to_owned();
    let again = TestRequest::get().uri(&format!("{SEARCH}?q=blam+%22%3Cb%3E"));
    let again = house.send(again.insert_header(("if-none-match", etag))).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
}

#[actix_web::test]
async fn a_question_is_asked_in_the_other_language_too() {
    let house = House::new().await;
    house.hung("BLAM", 1).await;
    let found = house.get(&format!("{SEARCH}?q=blam&call=paper-toy")).await;
    assert_eq!(found.count("/en/musee/search.html?q=blam&#38;call=paper-toy"), 2);
    assert_eq!(found.count(&format!("href=\"{SEARCH}?q=blam\"")), 1);
}

#[actix_web::test]
async fn nothing_found_is_a_kind_page_and_nothing_asked_for_is_a_field() {
    let house = House::new().await;
    house.hung("BLAM", 1).await;
    let nothing = house.get(&format!("{SEARCH}?q=girafe")).await;
    assert_eq!(nothing.status, StatusCode::OK);
    assert_eq!(nothing.count("Rien de ce qui est accroché ne contient tous ces mots."), 1);
    for empty in [SEARCH.to_owned(), format!("{SEARCH}?q=&by=&call=&theme=&before=")] {
        let field = house.get(&empty).await;
        assert_eq!((field.count("type=\"search\""), field.count("class=\"piece")), (1, 0));
        assert_eq!(field.count("Rien de ce qui est accroché"), 0);
    }
}

#[actix_web::test]
async fn who_asks_without_end_waits_a_little() {
    let house = House::new().await;
    for _ in 0..300 {
        assert_eq!(house.get(SEARCH).await.status, StatusCode::OK);
    }
    assert_eq!(house.get(SEARCH).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(house.get(WALL).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn each_picture_leads_to_its_largest_rendition_where_no_script_runs() {
    let house = House::new().await;
    let (_, publication) = house.hung("BLAM", 2).await;
    let page = house.get(&format!("{WALL}/blam")).await;
    let link = format!("<a class=\"whole\" href=\"/media/{publication}/");
    assert_eq!(page.count(&link), 2);
    assert_eq!(page.count("<dialog class=\"viewer\""), 1);
}
