//! One publication, a call, an institution, the index.

use cimaise_core::Clock as _;
use cimaise_store::institutions;

use crate::house::{House, WALL, institution};

#[actix_web::test]
async fn a_publication_shows_all_its_pictures_and_words() {
    let house = House::new().await;
    house.hung("Avant", 1).await;
    let (_, publication) = house.hung("BLAM", 2).await;
    house.hung("Après", 1).await;
    let page = house.get(&format!("{WALL}/blam")).await;
    assert_eq!(page.count("<figure class=\"exhibit r133\">"), 2);
    assert_eq!(page.count("alt=\"Un cube jaune, vue 2\""), 1);
    assert_eq!(page.count("<h1>BLAM</h1>"), 1);
    assert_eq!(page.count("<p>Encore &#60;un&#62;.</p>"), 1);
    assert_eq!(page.count("<dd>20 octobre 2026</dd>"), 1);
    let licence =
        "<a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license\">CC BY 4.0</a>";
    assert_eq!(page.count(licence), 1);
    let address = "value=\"https://cimaise.example/fr/musee/paper-toy/larme/blam\"";
    assert_eq!(page.count(address), 1);
    assert_eq!(page.count("rel=\"prev\" href=\"/fr/musee/paper-toy/larme/apres\""), 1);
    assert_eq!(page.count("rel=\"next\" href=\"/fr/musee/paper-toy/larme/avant\""), 1);
    let shared = format!("og:image\" content=\"https://cimaise.example/media/{publication}/");
    assert_eq!(page.count(&shared), 1);
}

#[actix_web::test]
async fn a_title_cannot_leave_the_data_of_its_page() {
    let house = House::new().await;
    house.hung("</script><script>alert(1)</script>", 1).await;
    let page = house.get(&format!("{WALL}/script-script-alert-1-script")).await;
    assert_eq!(page.count("<script>"), 0);
    let (_, data) = page.text().split_once("ld+json\">").unwrap();
    let (data, _) = data.split_once("</script>").unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["name"], "</script><script>alert(1)</script>");
    assert_eq!(data["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(data["url"], format!("https://cimaise.example{WALL}/script-script-alert-1-script"));
}

#[actix_web::test]
async fn words_in_another_language_say_so() {
    let house = House::new().await;
    house.hung("BLAM", 1).await;
    let page = house.get("/en/musee/paper-toy/larme/blam").await;
    assert_eq!(page.count("<h1 lang=\"fr\">BLAM</h1>"), 1);
    assert_eq!(page.count("<div class=\"story\" lang=\"fr\">"), 1);
}

#[actix_web::test]
async fn a_call_shows_its_themes_its_rules_and_the_way_in() {
    let house = House::new().await;
    house.hung("BLAM", 1).await;
    let page = house.get("/fr/musee/paper-toy").await;
    assert_eq!(page.count("<li class=\"call-card\">"), 1);
    assert_eq!(page.count("Thème 2 · Roy Lichtenstein"), 1);
    assert_eq!(page.count("<li>1 accrochée</li>"), 1);
    assert_eq!(page.count("<p>Une image à vous.</p>"), 1);
    assert_eq!(page.count("<li>tous droits réservés</li>"), 1);
    assert_eq!(page.count(&format!("{WALL}/contribute")), 1);
    assert_eq!(page.count("<picture>"), 1);
}

#[actix_web::test]
async fn the_index_of_one_institution_is_its_home() {
    let house = House::new().await;
    let index = house.get("/fr/").await;
    assert_eq!(index.count("<h1>Musée d’Art Moderne</h1>"), 1);
    assert_eq!(index.count("rel=\"canonical\" href=\"https://cimaise.example/fr/musee\""), 1);
    assert_eq!(index.count("<p>Éditeur : le musée.</p>"), 1);
    assert_eq!(index.text(), house.get("/fr/musee").await.text());
}

#[actix_web::test]
async fn the_index_of_several_shows_the_calls_of_all() {
    let house = House::new().await;
    let other = institution(house.clock.id().into(), "mediatheque", "Médiathèque");
    house.write(move |tx| institutions::found(tx, &other)).await;
    let index = house.get("/fr/").await;
    assert_eq!(index.count("<p class=\"kicker\">Musée d’Art Moderne</p>"), 1);
    assert_eq!(index.count("href=\"/fr/musee/paper-toy\""), 1);
    let home = house.get("/fr/mediatheque").await;
    assert_eq!(home.count("call-card"), 0);
}
