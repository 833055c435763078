//! Deciding and thinking again, by the forms of the desk.

use actix_web::test::TestRequest;
use cimaise_core::{ContributionId, Credit, State, Story, Title, Words};
use cimaise_store::journey::{self, Change};
use cimaise_store::{contributions, decisions};
use jiff::SignedDuration;

use crate::house::{Answer, House};

async fn state(house: &House, id: ContributionId) -> State {
    house.read(move |db| Ok(contributions::by_id(db, id)?.state)).await
}

fn path(id: ContributionId) -> String {
    format!("/desk/contributions/{id}/decision")
}

#[actix_web::test]
async fn a_decision_leads_to_the_next_entry_and_can_be_undone() {
    let house = House::open().await;
    let first = house.waiting("BLAM !").await;
    let second = house.waiting("Larmes").await;
    let theme = house.theme.id;
    let form = [("verdict", "approve"), ("private_note", "belle")];
    let answer =
        house.post_as(&house.moderator, &format!("{}?theme={theme}", path(first)), &form).await;
    let next = format!("/desk/contributions/{second}?done={first}&theme={theme}");
    assert_eq!(answer.leads_to(), (303, next.as_str()));
    assert_eq!(state(&house, first).await, State::Approved);

    let undo = format!("{}/undo", path(first));
    let answer = house.post_as(&house.moderator, &undo, &[]).await;
    let back = format!("/desk/contributions/{first}?done={first}");
    assert_eq!(answer.leads_to(), (303, back.as_str()));
    assert_eq!(state(&house, first).await, State::Queued);
}

#[actix_web::test]
async fn the_theme_may_stand_in_the_form_and_the_last_entry_leads_to_the_empty_queue() {
    let house = House::open().await;
    let only = house.waiting("BLAM !").await;
    let theme = house.theme.id.to_string();
    let form = [("verdict", "approve"), ("theme", &theme)];
    let answer = house.post_as(&house.moderator, &path(only), &form).await;
    assert_eq!(answer.leads_to(), (303, format!("/desk?done={only}&theme={theme}").as_str()));
}

#[actix_web::test]
async fn the_entry_that_was_shown_as_the_next_one_is_the_next_one() {
    let house = House::open().await;
    let [first, _second, third] =
        [house.waiting("un").await, house.waiting("deux").await, house.waiting("trois").await];
    let wished = third.to_string();
    let form = [("verdict", "approve"), ("next", &wished)];
    let answer = house.post_as(&house.moderator, &path(first), &form).await;
    let next = format!("/desk/contributions/{third}?done={first}");
    assert_eq!(answer.leads_to(), (303, next.as_str()));
}

#[actix_web::test]
async fn a_refusal_needs_a_reason_and_loses_no_word() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let form =
        [("verdict", "refuse"), ("words", "Un peu plus près ?"), ("private_note", "oui & non")];
    let answer = house.post_as(&house.moderator, &path(id), &form).await;
    let back = format!(
        "/desk/contributions/{id}/refusal?problem=reason-missing\
         &words=Un+peu+plus+pr%C3%A8s+%3F&private_note=oui+%26+non"
    );
    assert_eq!(answer.leads_to(), (303, back.as_str()));
    assert_eq!(state(&house, id).await, State::Queued);

    let script = TestRequest::post().uri(&path(id)).set_form([("verdict", "refuse")]);
    let script = script.insert_header(("accept", "application/json"));
    let answer = house.ask_as(&house.moderator, script).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.fields(), [("reason".to_owned(), "missing".to_owned())]);

    let form = [("verdict", "refuse"), ("reason", "too-blurred"), ("words", "Un peu plus près ?")];
    let answer = house.post_as(&house.moderator, &path(id), &form).await;
    assert_eq!(answer.leads_to(), (303, format!("/desk?done={id}").as_str()));
    let made = house.read(move |db| Ok(decisions::standing(db, id)?.unwrap())).await;
    assert_eq!(made.words.as_str(), "Un peu plus près ?");
    assert_eq!(state(&house, id).await, State::Refused);
}

#[actix_web::test]
async fn the_later_of_two_decisions_learns_who_was_faster_and_when() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let form = [("verdict", "approve")];
    house.post_as(&house.moderator, &path(id), &form).await;
    let answer = house.post_as(&house.colleague, &path(id), &form).await;
    assert_eq!(answer.status, 409);
    let told = "Decided by Noe on 21 November 2026 at 12:00.";
    assert_eq!(answer.text().matches(told).count(), 1, "{}", answer.text());
}

#[actix_web::test]
async fn after_ten_minutes_nothing_is_undone() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    house.post_as(&house.moderator, &path(id), &[("verdict", "approve")]).await;
    house.later(SignedDuration::from_mins(10));
    let answer = house.post_as(&house.moderator, &format!("{}/undo", path(id)), &[]).await;
    assert_eq!(answer.status, 409);
    assert_eq!(state(&house, id).await, State::Approved);
}

#[actix_web::test]
async fn a_takedown_stays_with_what_was_taken_down() {
    let house = House::open().await;
    let id = house.hanging("BLAM !").await;
    let form = [("verdict", "take-down"), ("reason", "hurtful")];
    let answer = house.post_as(&house.manager, &path(id), &form).await;
    assert_eq!(answer.leads_to(), (303, format!("/desk/contributions/{id}?done={id}").as_str()));
    assert_eq!(state(&house, id).await, State::TakenDown);
}

#[actix_web::test]
async fn who_may_not_decide_learns_nothing() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    for who in [&house.director, &house.stranger] {
        let answer = house.post_as(who, &path(id), &[("verdict", "approve")]).await;
        assert_eq!(answer.status, 404, "{}", who.person.name);
        let answer = house.post_as(who, &format!("{}/undo", path(id)), &[]).await;
        assert_eq!(answer.status, 404, "{}", who.person.name);
    }
    let nobody = TestRequest::post().uri(&path(id)).set_form([("verdict", "approve")]);
    assert_eq!(house.ask(nobody).await.status, 401);
    assert_eq!(state(&house, id).await, State::Queued);
}

#[actix_web::test]
async fn a_script_of_the_desk_takes_json() {
    let house = House::open().await;
    let (first, second) = (house.waiting("un").await, house.waiting("deux").await);
    let post = |path: String| {
        let request = TestRequest::post().uri(&path).set_form([("verdict", "approve")]);
        request.insert_header(("accept", "application/json"))
    };
    let answer: Answer = house.ask_as(&house.moderator, post(path(first))).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let body = answer.json();
    assert_eq!(body["decision"]["verdict"], "approve");
    assert_eq!(body["decision"]["undoable"], true);
    assert_eq!(body["next"], second.to_string());
    assert_eq!(body["location"], format!("/desk/contributions/{second}?done={first}"));
    let again = house.ask_as(&house.moderator, post(path(first))).await;
    assert_eq!((again.status, again.code().as_str()), (409, "already-decided"));
    assert_eq!(again.fields(), [("verdict".to_owned(), "decided-by".to_owned())]);
}

#[actix_web::test]
async fn what_its_contributor_changed_meanwhile_is_not_decided_unseen() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let change = Change {
        title: Title::parse("BLAM, autrement").unwrap(),
        story: Story::default(),
        credit: Credit::parse("Camille").unwrap(),
        alts: Vec::new(),
        files: Vec::new(),
        faces: None,
        message: Words::default(),
    };
    house.write(move |tx, clock| journey::change(tx, clock, id, &change)).await;
    let unseen = [("verdict", "approve"), ("seen", "")];
    let answer = house.post_as(&house.moderator, &path(id), &unseen).await;
    assert_eq!((answer.status, state(&house, id).await), (409, State::Queued));

    let told = house.get_as(&house.moderator, &format!("/api/v1/contributions/{id}")).await.json();
    let seen = told["last_change"].as_str().unwrap();
    let form = [("verdict", "approve"), ("seen", seen)];
    assert_eq!(house.post_as(&house.moderator, &path(id), &form).await.status, 303);
    assert_eq!(state(&house, id).await, State::Approved);
}
