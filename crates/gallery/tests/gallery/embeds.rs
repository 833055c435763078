//! What other sites show of us.

use actix_web::http::StatusCode;
use serde_json::Value;

use crate::house::{House, WALL};

const SITE: &str = "https://cimaise.example";

async fn asked(house: &House, path: &str, more: &str) -> (StatusCode, Value) {
    let answer = house.get(&format!("/oembed.json?url={SITE}{path}{more}")).await;
    let told = serde_json::from_slice(&answer.body).unwrap_or_default();
    (answer.status, told)
}

#[actix_web::test]
async fn a_wall_can_be_framed_and_nothing_else_can() {
    let house = House::new().await;
    for number in 1..=13 {
        house.hung(&format!("Pièce {number}"), 1).await;
    }
    let framed = house.get(&format!("{WALL}/embed.html")).await;
    assert_eq!(framed.count("class=\"piece "), 12);
    assert_eq!(framed.count("Pièce 1</a>"), 0);
    let policy = framed.header("content-security-policy").unwrap();
    assert!(policy.contains("frame-ancestors *;"), "{policy}");
    assert_eq!(framed.header("set-cookie"), None);
    // In a frame, no other page of ours would open.
    assert_eq!(framed.count("<a "), framed.count("target=\"_blank\""));
    assert_eq!(framed.count("<meta name=\"robots\" content=\"noindex\">"), 1);
    let canonical = format!("rel=\"canonical\" href=\"{SITE}{WALL}\"");
    assert_eq!(framed.count(&canonical), 1);
    assert_eq!(house.get(WALL).await.header("content-security-policy"), None);
}

#[actix_web::test]
async fn the_line_to_copy_names_the_wall_and_its_script_is_small() {
    let house = House::new().await;
    house.hung("BLAM", 1).await;
    let line = "&#60;script src=&#34;https://cimaise.example/embed.js&#34; \
                data-theme=&#34;musee/paper-toy/larme&#34; data-lang=&#34;fr&#34; \
                async&#62;&#60;/script&#62;";
    assert_eq!(house.get(WALL).await.count(line), 1);
    let script = house.get("/embed.js").await;
    assert_eq!(script.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert!(script.body.len() < 3_000, "{}", script.body.len());
}

#[actix_web::test]
async fn a_site_that_asks_is_told_how_to_show_a_wall() {
    let house = House::new().await;
    let (status, told) = asked(&house, WALL, "&maxwidth=500&format=json").await;
    assert_eq!((status, &told["type"]), (StatusCode::OK, &Value::from("rich")));
    assert_eq!((&told["width"], &told["height"]), (&Value::from(500), &Value::from(600)));
    assert_eq!(told["title"], "Pourquoi pleure-t-elle ?");
    let frame = format!(
        "<iframe src=\"{SITE}{WALL}/embed.html\" title=\"Pourquoi pleure-t-elle ?\" width=\"500\" \
         height=\"600\" loading=\"lazy\"></iframe>"
    );
    assert_eq!(told["html"], frame);
    let named = "type=\"application/json+oembed\" title=\"Pourquoi pleure-t-elle ?\" \
                 href=\"https://cimaise.example/oembed.json?url=https%3A%2F%2Fcimaise%2Eexample%2Ffr\
                 %2Fmusee%2Fpaper%2Dtoy%2Flarme\"";
    assert_eq!(house.get(WALL).await.count(named), 1);
}

#[actix_web::test]
async fn a_picture_is_shown_no_larger_than_a_site_takes_it() {
    let house = House::new().await;
    let (id, publication) = house.hung("BLAM", 1).await;
    let picture = format!("{WALL}/blam");
    let (_, told) = asked(&house, &picture, "").await;
    let whole = format!("{SITE}{}", house.media(publication, id).await);
    assert_eq!((&told["type"], &told["url"]), (&Value::from("photo"), &Value::from(whole.clone())));
    assert_eq!(told["author_name"], "Ines & B.");
    assert_eq!(told["license_url"], "https://creativecommons.org/licenses/by/4.0/");
    let small = whole.replace("640.jpg", "320.jpg");
    for (most, kind, url) in [
        ("&maxwidth=639", "photo", Value::from(small.clone())),
        ("&maxheight=479", "photo", Value::from(small)),
        ("&maxwidth=100", "link", Value::Null),
    ] {
        let (_, told) = asked(&house, &picture, most).await;
        assert_eq!((&told["type"], &told["url"]), (&Value::from(kind), &url), "{most}");
    }
}

#[actix_web::test]
async fn nothing_is_told_of_other_pages() {
    let house = House::new().await;
    house.approved("Pas encore", 1).await;
    for (path, more, status) in [
        ("/fr/musee", "", StatusCode::NOT_FOUND),
        ("/fr/musee/paper-toy/larme/pas-encore", "", StatusCode::NOT_FOUND),
        ("/xx/musee/paper-toy/larme", "", StatusCode::NOT_FOUND),
        (".org/fr/musee/paper-toy/larme", "", StatusCode::NOT_FOUND),
        (WALL, "&format=xml", StatusCode::NOT_IMPLEMENTED),
    ] {
        assert_eq!(asked(&house, path, more).await.0, status, "{path}{more}");
    }
}
