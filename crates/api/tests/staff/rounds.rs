//! Many decide at once.

use actix_web::test::TestRequest;
use futures_util::future::join_all;

use crate::house::House;

#[actix_web::test]
async fn of_many_decisions_on_one_picture_one_counts() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let path = format!("/desk/contributions/{id}/decision");
    let decide = |place: usize| {
        let verdict = if place.is_multiple_of(2) { "approve" } else { "refuse" };
        let form = [("verdict", verdict), ("reason", "too-dark")];
        let who = if place.is_multiple_of(3) { &house.moderator } else { &house.colleague };
        let request = TestRequest::post().uri(&path).set_form(form);
        house.ask_as(who, request.insert_header(("accept", "application/json")))
    };
    let mut statuses: Vec<u16> =
        join_all((0..8).map(decide)).await.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409, 409, 409]);
}
