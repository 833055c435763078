//! How pictures are shown, chosen by each for themselves.

use actix_web::test::TestRequest;
use cimaise_core::{PictureView, Staff};
use cimaise_store::people;
use serde_json::json;

use crate::house::House;

async fn view_of(house: &House, who: &Staff) -> PictureView {
    let id = who.person.id;
    house.read(move |db| people::by_id(db, id)).await.person.picture_view
}

#[actix_web::test]
async fn it_is_chosen_by_the_form_and_one_is_back_where_one_was() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let back = format!("/desk/contributions/{id}?order=interleaved");
    let form = [("view", "blurred"), ("contribution", &id.to_string())];
    let answer =
        house.post_as(&house.moderator, "/desk/picture-view?order=interleaved", &form).await;
    assert_eq!(answer.leads_to(), (303, back.as_str()));
    let form = [("view", "grey"), ("contribution", "")];
    let answer = house.post_as(&house.colleague, "/desk/picture-view", &form).await;
    assert_eq!(answer.leads_to(), (303, "/desk"));
    assert_eq!(view_of(&house, &house.moderator).await, PictureView::Blurred);
    assert_eq!(view_of(&house, &house.colleague).await, PictureView::Grey);
}

#[actix_web::test]
async fn a_program_chooses_it_and_reads_what_is_on() {
    let house = House::open().await;
    let put = |view: &str| {
        TestRequest::put().uri("/api/v1/session/picture-view").set_json(json!({ "view": view }))
    };
    assert_eq!(house.ask_as(&house.moderator, put("grey")).await.status, 204);
    let who = house.get_as(&house.moderator, "/api/v1/session").await;
    assert_eq!(who.json()["picture_view"], "grey");
    let answer = house.ask_as(&house.moderator, put("sepia")).await;
    assert_eq!(answer.fields(), [("view".to_owned(), "unreadable".to_owned())]);
    assert_eq!(view_of(&house, &house.moderator).await, PictureView::Grey);
}
