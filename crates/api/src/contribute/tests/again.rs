//! The very same pictures are sent again.

use actix_web::test::TestRequest;
use cimaise_core::{PrivateNote, Words};
use cimaise_store::journey::{self, Deciding};
use cimaise_store::letters::{self, LetterKind};
use jiff::SignedDuration;
use serde_json::json;

use super::house::CONTRIBUTE;
use super::pictures::{png, toy};
use super::{Answer, Form, House};

const EARLIER: &str = "Cette même image nous est parvenue le 10 novembre 2026 à 12\u{a0}h.";
const MAILED: &str = "/fr/musee/paper-toy/larmes/contribute?already-received=1";

impl House {
    /// Sends a form from a new browser; gives its cookie and the path of the follow-up page.
    async fn sent(&self, form: &Form) -> (String, String) {
        let answer = self.send(form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let page = answer.header("location").unwrap().strip_suffix("?received=1").unwrap();
        (answer.cookie(), page.to_owned())
    }

    fn program(&self, form: &Form) -> TestRequest {
        form.post(&format!("/api/v1/themes/{}/contributions", self.theme.id))
    }

    async fn receipts(&self) -> usize {
        let all = self.contributions().await;
        let mut receipts = 0;
        for contribution in all {
            let written = self.read(move |db| letters::of_contribution(db, contribution.id)).await;
            receipts += written.iter().filter(|one| one.kind == LetterKind::Receipt).count();
        }
        receipts
    }
}

fn leads_to(answer: &Answer) -> (u16, &str) {
    (answer.status, answer.header("location").unwrap())
}

#[actix_web::test]
async fn whoever_sends_the_same_again_is_shown_where_it_stands() {
    let house = House::open().await;
    let (cookie, page) = house.sent(&Form::good(&house)).await;
    let objects = house.private_objects().await;
    house.later(SignedDuration::from_hours(3));
    let again = Form::good(&house).with("title", "Un autre titre");
    let answer = house.send_from(&cookie, &again).await;
    assert_eq!(leads_to(&answer), (303, &*format!("{page}?again=1")));
    assert_eq!(answer.cookie(), cookie);
    assert_eq!(house.contributions().await.len(), 1);
    assert_eq!(house.private_objects().await, objects);
    let shown = house.get(&format!("{page}?again=1")).await;
    for told in [EARLIER, "Rien n’a été envoyé deux fois", "secret-link", "Trop d’oignons"] {
        assert_eq!(shown.text().matches(told).count().min(1), 1, "{told}");
    }
    assert!(!house.get(&page).await.text().contains(EARLIER), "only who comes from the form");
}

#[actix_web::test]
async fn the_files_may_come_in_any_order_and_must_be_all_of_them() {
    let house = House::open().await;
    let both = |first: Vec<u8>, second: Vec<u8>| {
        Form::words(&house).picture("a", first).picture("b", second)
    };
    let (cookie, page) = house.sent(&both(toy(), png(40, 30))).await;
    let turned = house.send_from(&cookie, &both(png(40, 30), toy())).await;
    assert_eq!(leads_to(&turned), (303, &*format!("{page}?again=1")));
    let shown = house.get(&format!("{page}?again=1")).await;
    assert!(shown.text().contains("Ces mêmes images nous sont parvenues"), "{}", shown.text());
    for other in [Form::good(&house), both(toy(), toy()), both(toy(), png(41, 30))] {
        let answer = house.send_from(&cookie, &other).await;
        assert!(leads_to(&answer).1.ends_with("?received=1"), "{:?}", leads_to(&answer));
    }
    assert_eq!(house.contributions().await.len(), 4);
}

#[actix_web::test]
async fn what_was_refused_is_told_with_its_reason() {
    let house = House::open().await;
    let (cookie, page) = house.sent(&Form::good(&house)).await;
    let id = house.contributions().await[0].id;
    house.ingest(id).await;
    let by = Deciding {
        hang_on: None,
        by: house.moderator,
        words: Words::default(),
        private_note: PrivateNote::default(),
        delay: SignedDuration::ZERO,
    };
    let reason = house.reason;
    house.write(move |tx, clock| journey::refuse(tx, clock, id, reason, by)).await;
    let answer = house.send_from(&cookie, &Form::good(&house)).await;
    assert_eq!(leads_to(&answer), (303, &*format!("{page}?again=1")));
    let shown = house.get(leads_to(&answer).1).await;
    for told in [EARLIER, "On n’y voit pas assez clair."] {
        assert_eq!(shown.text().matches(told).count(), 1, "{told}");
    }
}

#[actix_web::test]
async fn what_was_taken_back_may_come_again() {
    let house = House::open().await;
    let (cookie, page) = house.sent(&Form::good(&house)).await;
    house.call(TestRequest::post().uri(&format!("{page}/withdrawal"))).await;
    let answer = house.send_from(&cookie, &Form::good(&house)).await;
    let (status, new_page) = leads_to(&answer);
    assert_eq!((status, new_page == page), (303, false));
    assert!(new_page.ends_with("?received=1"), "{new_page}");
    assert!(!house.get(&format!("{page}?again=1")).await.text().contains(EARLIER));
}

#[actix_web::test]
async fn it_is_told_even_when_the_theme_has_closed_or_a_word_is_missing() {
    let house = House::open().await;
    let (cookie, page) = house.sent(&Form::good(&house)).await;
    let there = format!("{page}?again=1");
    let untitled = Form::good(&house).without("title");
    assert_eq!(leads_to(&house.send_from(&cookie, &untitled).await), (303, &*there));
    house.set_time("2027-01-01T00:00:00Z");
    assert_eq!(leads_to(&house.send_from(&cookie, &Form::good(&house)).await), (303, &*there));
    assert_eq!(house.send(&Form::good(&house)).await.status, 409, "others learn that it is over");
}

#[actix_web::test]
async fn someone_else_with_the_same_picture_is_received() {
    let house = House::open().await;
    let (_, page) = house.sent(&Form::good(&house)).await;
    let (_, other) = house.sent(&Form::good(&house).text("email", "noe@example.org")).await;
    assert_ne!(page, other);
    assert_eq!(house.contributions().await.len(), 2);
}

#[actix_web::test]
async fn from_another_browser_the_link_goes_to_the_address_and_nowhere_else() {
    let house = House::open().await;
    let form = || Form::good(&house).text("email", "camille@example.org");
    let (_, page) = house.sent(&form()).await;
    house.later(SignedDuration::from_hours(2));
    let objects = house.private_objects().await;
    let answer = house.send(&form()).await;
    assert_eq!(leads_to(&answer), (303, MAILED));
    assert_eq!(answer.header("set-cookie"), None);
    let shown = house.get(MAILED).await;
    assert_eq!(shown.status, 200);
    assert!(shown.text().contains("Cet envoi nous est déjà parvenu"), "{}", shown.text());
    let token = page.rsplit('/').next().unwrap();
    assert!(!shown.text().contains(token) && !answer.text().contains(token));
    assert_eq!((house.receipts().await, house.contributions().await.len()), (2, 1));
    assert_eq!(house.private_objects().await, objects);

    let answer = house.send_by_script(&form()).await;
    assert_eq!((answer.status, &answer.json()["code"]), (409, &json!("already-received")));
    assert!(!answer.text().contains(token));
    assert_eq!(house.receipts().await, 2, "one an hour");
}

#[actix_web::test]
async fn whose_first_answer_was_lost_is_known_by_the_second() {
    let house = House::open().await;
    let form = Form::good(&house);
    let (_, page) = house.sent(&form).await;
    let (cookie, same) = house.sent(&form).await;
    assert_eq!(same, page);
    let answer = house.send_from(&cookie, &Form::good(&house)).await;
    assert_eq!(leads_to(&answer), (303, &*format!("{page}?again=1")));
}

#[actix_web::test]
async fn the_script_is_answered_200_with_the_address() {
    let house = House::open().await;
    let (cookie, page) = house.sent(&Form::good(&house)).await;
    let post = Form::good(&house).post(CONTRIBUTE).insert_header(("accept", "application/json"));
    let answer = house.call(post.insert_header(("cookie", cookie.as_str()))).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json(), json!({ "follow_up": format!("https://cimaise.example{page}") }));
}

#[actix_web::test]
async fn a_program_shows_the_key_that_it_was_given() {
    let house = House::open().await;
    let first = house.call(house.program(&Form::good(&house))).await;
    assert_eq!(first.status, 201);
    let key = first.json()["sender"].as_str().unwrap().to_owned();
    let again = Form::good(&house).text("sender", &key);
    let answer = house.call(house.program(&again)).await;
    assert_eq!((answer.status, answer.json()), (200, first.json()));
    let other = house.call(house.program(&Form::good(&house))).await;
    assert_eq!((other.status, other.json()["sender"] == key), (201, false));
    let forged = Form::good(&house).text("sender", &"A".repeat(43));
    let answer = house.call(house.program(&forged)).await;
    assert_eq!(answer.fields(), [("sender".to_owned(), "unreadable".to_owned())]);
    assert_eq!(house.contributions().await.len(), 2);
}

#[actix_web::test]
async fn of_two_forms_at_once_one_is_received() {
    let house = House::open().await;
    let key = house.app.follow_up.new_sender().unwrap().key().to_owned();
    let form = || house.program(&Form::good(&house).text("sender", &key));
    let (one, other) = futures_util::future::join(house.call(form()), house.call(form())).await;
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 201]);
    assert_eq!(one.json(), other.json());
    assert_eq!((house.contributions().await.len(), house.private_objects().await.len()), (1, 1));
}
