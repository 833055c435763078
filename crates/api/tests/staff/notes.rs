//! What colleagues say to each other, and an entry that one passes to another.

use actix_web::test::TestRequest;
use cimaise_core::{ContributionId, Staff};
use cimaise_store::notes;
use serde_json::json;

use crate::house::{Answer, House};

async fn pass(house: &House, by: &Staff, id: ContributionId, to: &Staff) -> Answer {
    let to = to.person.id.to_string();
    let form = [("to", to.as_str()), ("note", "Tu connais la classe ?")];
    house.post_as(by, &format!("/desk/contributions/{id}/pass"), &form).await
}

async fn said(house: &House, id: ContributionId) -> Vec<String> {
    let read = house.read(move |db| notes::of_contribution(db, id)).await;
    read.iter().map(|note| format!("{}: {}", note.by, note.note)).collect()
}

#[actix_web::test]
async fn a_note_is_written_and_leads_back_to_its_contribution() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let path = format!("/desk/contributions/{id}/notes?order=interleaved");
    let answer = house.post_as(&house.moderator, &path, &[("note", "Belle.")]).await;
    let back = format!("/desk/contributions/{id}?order=interleaved");
    assert_eq!(answer.leads_to(), (303, back.as_str()));
    let path = format!("/api/v1/contributions/{id}/notes");
    let post = TestRequest::post().uri(&path).set_json(json!({ "note": "Oui." }));
    assert_eq!(house.ask_as(&house.colleague, post).await.status, 204);
    assert_eq!(said(&house, id).await, ["Noe: Belle.", "Lin: Oui."]);
    let empty = TestRequest::post().uri(&path).set_json(json!({ "note": " " }));
    let answer = house.ask_as(&house.colleague, empty).await;
    assert_eq!(answer.fields(), [("note".to_owned(), "missing".to_owned())]);
}

#[actix_web::test]
async fn what_is_passed_on_is_held_by_the_colleague_and_one_goes_on() {
    let house = House::open().await;
    let (first, second) = (house.waiting("un").await, house.waiting("deux").await);
    let answer = pass(&house, &house.moderator, first, &house.colleague).await;
    assert_eq!(answer.leads_to(), (303, format!("/desk/contributions/{second}").as_str()));
    assert_eq!(said(&house, first).await, ["Noe: Tu connais la classe ?"]);
    let mine = house.get_as(&house.colleague, "/api/v1/queue?held=mine").await.json();
    assert_eq!(mine["entries"][0]["contribution"], first.to_string());
}

#[actix_web::test]
async fn it_is_passed_to_nobody_who_may_not_decide() {
    let house = House::open().await;
    let id = house.waiting("un").await;
    for to in [&house.director, &house.stranger, &house.moderator] {
        let answer = pass(&house, &house.moderator, id, to).await;
        assert_eq!(answer.status, 422, "{}", to.person.name);
    }
    let path = format!("/desk/contributions/{id}/pass");
    let answer = house.post_as(&house.moderator, &path, &[("to", "")]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(said(&house, id).await, Vec::<String>::new());
}

#[actix_web::test]
async fn what_another_holds_stays_theirs() {
    let house = House::open().await;
    let id = house.waiting("un").await;
    let take = TestRequest::post().uri("/api/v1/queue/batch").set_json(json!({ "size": 1 }));
    house.ask_as(&house.manager, take).await;
    let path = format!("/api/v1/contributions/{id}/pass");
    let to = json!({ "to": house.colleague.person.id });
    let post = TestRequest::post().uri(&path).set_json(to);
    let answer = house.ask_as(&house.moderator, post).await;
    assert_eq!((answer.status, answer.code()), (409, "held".to_owned()));
}

#[actix_web::test]
async fn who_may_not_decide_says_nothing() {
    let house = House::open().await;
    let id = house.waiting("un").await;
    for who in [&house.director, &house.stranger] {
        let path = format!("/desk/contributions/{id}/notes");
        assert_eq!(house.post_as(who, &path, &[("note", "Moi.")]).await.status, 404);
        assert_eq!(pass(&house, who, id, &house.colleague).await.status, 404);
    }
}
