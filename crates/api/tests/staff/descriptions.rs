//! A picture described anew, by the desk's form and by programs.

use actix_web::test::TestRequest;
use cimaise_core::{ContributionId, Picture};
use cimaise_store::pictures;
use serde_json::json;

use crate::house::House;

async fn first_of(house: &House, id: ContributionId) -> Picture {
    house.read(move |db| pictures::of_contribution(db, id)).await.remove(0)
}

#[actix_web::test]
async fn the_form_leads_back_and_its_script_is_told_where() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let picture = first_of(&house, id).await.id;
    let path = format!("/desk/pictures/{picture}/alt?order=interleaved");
    let back = format!("/desk/contributions/{id}?order=interleaved");
    let answer = house.post_as(&house.moderator, &path, &[("alt", " Une fille ")]).await;
    assert_eq!(answer.leads_to(), (303, back.as_str()));
    assert_eq!(first_of(&house, id).await.alt.as_str(), "Une fille");
    let post = TestRequest::post()
        .uri(&path)
        .insert_header(("accept", "application/json"))
        .set_form([("alt", "")]);
    let answer = house.ask_as(&house.moderator, post).await;
    assert_eq!((answer.status, answer.json()), (200, json!({ "location": back })));
    assert_eq!(first_of(&house, id).await.alt.as_str(), "");
}

#[actix_web::test]
async fn a_program_describes_what_hangs_too() {
    let house = House::open().await;
    let id = house.hanging("BLAM !").await;
    let path = format!("/api/v1/pictures/{}/alt", first_of(&house, id).await.id);
    let put = TestRequest::put().uri(&path).set_json(json!({ "alt": "Une fille pleure" }));
    assert_eq!(house.ask_as(&house.moderator, put).await.status, 204);
    assert_eq!(first_of(&house, id).await.alt.as_str(), "Une fille pleure");
}

#[actix_web::test]
async fn what_somebody_else_wrote_meanwhile_is_not_written_over() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let before = first_of(&house, id).await;
    let path = format!("/desk/pictures/{}/alt", before.id);
    let seen = before.alt.as_str();
    let form = [("alt", "Une fille\r\npleure"), ("before", seen)];
    assert_eq!(house.post_as(&house.moderator, &path, &form).await.status, 303);
    assert_eq!(first_of(&house, id).await.alt.as_str(), "Une fille pleure");
    let form = json!({ "alt": "Autre", "before": seen });
    let put = TestRequest::put().uri(&format!("/api/v1/pictures/{}/alt", before.id)).set_json(form);
    let late = house.ask_as(&house.colleague, put).await;
    assert_eq!((late.status, late.code().as_str()), (409, "described-meanwhile"));
    assert_eq!(first_of(&house, id).await.alt.as_str(), "Une fille pleure");
}

#[actix_web::test]
async fn what_is_too_long_is_told_and_changes_nothing() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let before = first_of(&house, id).await;
    let path = format!("/api/v1/pictures/{}/alt", before.id);
    let put = TestRequest::put().uri(&path).set_json(json!({ "alt": "a".repeat(501) }));
    let answer = house.ask_as(&house.moderator, put).await;
    assert_eq!(answer.fields(), [("alt".to_owned(), "too-long".to_owned())]);
    assert_eq!(first_of(&house, id).await.alt, before.alt);
}
