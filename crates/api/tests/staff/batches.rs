//! Some entries taken at once: by the desk's form, and by programs.

use actix_web::test::TestRequest;
use cimaise_core::Staff;
use jiff::SignedDuration;
use serde_json::json;

use crate::house::{Answer, House};

async fn take(house: &House, who: &Staff, query: &str, size: i64) -> Answer {
    let path = format!("/api/v1/queue/batch{query}");
    house.ask_as(who, TestRequest::post().uri(&path).set_json(json!({ "size": size }))).await
}

async fn titles(house: &House, who: &Staff, query: &str) -> Vec<String> {
    let page = house.get_as(who, &format!("/api/v1/queue{query}")).await.json();
    let entries = page["entries"].as_array().unwrap();
    entries.iter().map(|entry| entry["title"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn a_batch_leads_to_its_first_entry_and_goes_on_within_it() {
    let house = House::open().await;
    let [first, second, _third] =
        [house.waiting("un").await, house.waiting("deux").await, house.waiting("trois").await];
    let answer = house.post_as(&house.moderator, "/desk/batch", &[("size", "2")]).await;
    let begin = format!("/desk/contributions/{first}?held=mine");
    assert_eq!(answer.leads_to(), (303, begin.as_str()));

    let decide = format!("/desk/contributions/{first}/decision?held=mine");
    let answer = house.post_as(&house.moderator, &decide, &[("verdict", "approve")]).await;
    let next = format!("/desk/contributions/{second}?done={first}&held=mine");
    assert_eq!(answer.leads_to(), (303, next.as_str()));
    let decide = format!("/desk/contributions/{second}/decision?held=mine");
    let answer = house.post_as(&house.moderator, &decide, &[("verdict", "approve")]).await;
    assert_eq!(answer.leads_to(), (303, format!("/desk?done={second}&held=mine").as_str()));
}

#[actix_web::test]
async fn a_batch_has_twenty_unless_another_number_is_asked_for() {
    let house = House::open().await;
    for number in 0..25 {
        house.waiting(&format!("Image {number}")).await;
    }
    let answer = house.post_as(&house.moderator, "/desk/batch", &[]).await;
    assert_eq!(answer.leads_to().0, 303);
    let mine = house.get_as(&house.moderator, "/api/v1/queue?held=mine").await.json();
    assert_eq!((&mine["waiting"], &mine["or_more"]), (&json!(20), &json!(false)));
}

#[actix_web::test]
async fn a_size_that_nobody_can_hold_is_told_and_takes_nothing() {
    let house = House::open().await;
    house.waiting("un").await;
    for size in [0, 101] {
        let answer = take(&house, &house.moderator, "", size).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.fields(), [("size".to_owned(), "out-of-range".to_owned())]);
    }
    let answer = house.post_as(&house.moderator, "/desk/batch", &[("size", "vingt")]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(titles(&house, &house.moderator, "?held=mine").await, Vec::<String>::new());
}

#[actix_web::test]
async fn what_one_holds_another_does_not_get_until_it_is_given_back() {
    let house = House::open().await;
    for title in ["un", "deux", "trois"] {
        house.waiting(title).await;
    }
    assert_eq!(take(&house, &house.moderator, "", 2).await.json(), json!({ "size": 2 }));
    assert_eq!(take(&house, &house.colleague, "", 3).await.json(), json!({ "size": 1 }));
    assert_eq!(titles(&house, &house.moderator, "?held=mine").await, ["un", "deux"]);
    assert_eq!(titles(&house, &house.colleague, "?held=mine").await, ["trois"]);

    let back = TestRequest::delete().uri("/api/v1/queue/batch");
    assert_eq!(house.ask_as(&house.moderator, back).await.status, 204);
    assert_eq!(take(&house, &house.colleague, "", 3).await.json(), json!({ "size": 3 }));
    let page = house.get_as(&house.moderator, "/api/v1/queue").await.json();
    let holders = page["entries"].as_array().unwrap().iter();
    let names: Vec<_> = holders.map(|entry| entry["held_by"]["name"].as_str()).collect();
    assert_eq!(names, [Some("Lin"); 3]);
}

#[actix_web::test]
async fn a_batch_ends_by_itself_and_lasts_while_one_decides() {
    let house = House::open().await;
    let first = house.waiting("un").await;
    for title in ["deux", "trois"] {
        house.waiting(title).await;
    }
    take(&house, &house.moderator, "", 3).await;
    house.later(SignedDuration::from_mins(4));
    let decide = format!("/desk/contributions/{first}/decision");
    house.post_as(&house.moderator, &decide, &[("verdict", "approve")]).await;
    house.later(SignedDuration::from_mins(4));
    assert_eq!(titles(&house, &house.moderator, "?held=mine").await, ["deux", "trois"]);
    house.later(SignedDuration::from_mins(1));
    assert_eq!(titles(&house, &house.moderator, "?held=mine").await, Vec::<String>::new());
}

#[actix_web::test]
async fn a_batch_lasts_while_one_thinks_again() {
    let house = House::open().await;
    let first = house.waiting("un").await;
    house.waiting("deux").await;
    take(&house, &house.moderator, "", 2).await;
    let decide = format!("/desk/contributions/{first}/decision");
    house.post_as(&house.moderator, &decide, &[("verdict", "approve")]).await;
    house.later(SignedDuration::from_mins(4));
    let undone = house.post_as(&house.moderator, &format!("{decide}/undo"), &[]).await;
    assert_eq!(undone.status, 303);
    house.later(SignedDuration::from_mins(4));
    assert_eq!(titles(&house, &house.moderator, "?held=mine").await, ["deux"]);
}

#[actix_web::test]
async fn who_only_reads_takes_nothing() {
    let house = House::open().await;
    house.waiting("un").await;
    let answer = take(&house, &house.director, "", 1).await;
    assert_eq!(answer.status, 404);
    let answer = house.post_as(&house.director, "/desk/batch/release", &[]).await;
    assert_eq!(answer.status, 404);
}

#[actix_web::test]
async fn a_part_that_nobody_knows_is_told_as_such() {
    let house = House::open().await;
    for query in ["?flag=pretty", "?language=de", "?waits=forever", "?order=newest"] {
        let answer = house.get_as(&house.moderator, &format!("/api/v1/queue{query}")).await;
        assert_eq!(answer.status, 400, "{query}");
    }
}
