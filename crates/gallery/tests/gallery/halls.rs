//! The wall on the screen of a hall.

use serde_json::Value;

use crate::house::{House, WALL};

async fn listed(house: &House) -> Vec<Value> {
    let answer = house.get(&format!("{WALL}/live.json")).await;
    serde_json::from_slice(&answer.body).unwrap()
}

#[actix_web::test]
async fn a_screen_is_told_what_hangs_and_no_more_than_it_keeps() {
    let house = House::new().await;
    for number in 1..=25 {
        house.hung(&format!("Pièce {number}"), 1).await;
    }
    house.approved("Pas encore", 1).await;
    let turns = listed(&house).await;
    let titles: Vec<_> = turns.iter().map(|turn| turn["title"].as_str().unwrap()).collect();
    let latest: Vec<_> = (2..=25).rev().map(|number| format!("Pièce {number}")).collect();
    assert_eq!(titles, latest);
    assert_eq!(house.get(turns[0]["src"].as_str().unwrap()).await.status.as_u16(), 200);
}

#[actix_web::test]
async fn without_a_script_the_page_goes_on_by_itself() {
    let house = House::new().await;
    house.hung("Un", 1).await;
    house.hung("Deux", 1).await;
    for (asked, shown, next) in [("", "Deux", 1), ("?turn=1", "Un", 0), ("?turn=7", "Un", 0)] {
        let page = house.get(&format!("{WALL}/live.html{asked}")).await;
        assert_eq!(page.count(&format!("<cite>{shown}</cite>")), 1, "{asked}");
        let refresh = format!(
            "<meta http-equiv=\"refresh\" content=\"20; url={WALL}/live.html?turn={next}\">"
        );
        assert_eq!(page.count(&refresh), 1, "{asked}");
    }
}

#[actix_web::test]
async fn the_way_to_the_form_shows_while_the_theme_is_open() {
    let house = House::new().await;
    let way =
        "class=\"hall-code\" href=\"https://cimaise.example/musee/paper-toy/larme/contribute\"";
    assert_eq!(house.get(&format!("{WALL}/live.html")).await.count(way), 1);
    house.move_to("2026-11-05T00:00:00Z");
    assert_eq!(house.get(&format!("{WALL}/live.html")).await.count("hall-code"), 0);
    assert_eq!(listed(&house).await, [""; 0]);
}
