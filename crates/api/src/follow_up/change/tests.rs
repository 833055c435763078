//! What was asked is changed, and what nobody asked for too.

use cimaise_core::{Act, AltText, ContributionId, State};
use cimaise_store::journey;
use cimaise_store::{acts, answers, contributions, pictures};
use jiff::SignedDuration;

use crate::contribute::tests::pictures::{film, png};
use crate::contribute::tests::{Answer, Form, House};

const LATER: SignedDuration = SignedDuration::from_mins(11);

impl House {
    async fn ask(&self, id: ContributionId) {
        let (deciding, reason) = (self.deciding(), self.crop);
        self.write(move |tx, clock| journey::ask_for_change(tx, clock, id, reason, deciding)).await;
    }

    async fn change(&self, page: &str, form: &Form) -> Answer {
        self.call(form.post(&format!("{page}/change"))).await
    }

    async fn alt(&self, id: ContributionId) -> String {
        self.read(move |db| pictures::of_contribution(db, id)).await.remove(0).alt.to_string()
    }

    async fn stands(&self, id: ContributionId) -> (State, String) {
        let found = self.read(move |db| contributions::by_id(db, id)).await;
        (found.state, found.title.to_string())
    }
}

/// The words of the form as they were sent, with another title.
fn words(title: &str) -> Form {
    Form::empty().text("title", title).text("story", "Une soupe.").text("credit", "Camille, 9 ans")
}

#[actix_web::test]
async fn what_is_asked_is_told_once_settled_and_answered_by_form() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    house.ask(id).await;
    assert_eq!(house.state(&page).await, "waiting");
    house.later(LATER);
    assert_eq!(house.state(&page).await, "change-asked");
    let told = house.get(&page).await;
    assert!(told.text().contains("Pourriez-vous la recadrer"), "{}", told.text());
    assert!(told.text().contains(&format!("class=\"button accent\" href=\"{page}/change\"")));

    let form = house.get(&format!("{page}/change")).await;
    assert_eq!(form.status, 200);
    assert!(form.text().contains("name=\"title\" required maxlength=\"120\""), "{}", form.text());
    assert!(form.text().contains("Essayez près d’une fenêtre."));
    let changed = words("Deux oignons").text("alt-1", "De plus près").text("message", "Voilà !");
    let answer = house.change(&page, &changed).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, Some(format!("{page}?changed=1").as_str()))
    );
    assert_eq!(house.stands(id).await, (State::Queued, "Deux oignons".to_owned()));
    let said = house.read(move |db| answers::of_contribution(db, id)).await;
    assert_eq!(said[0].message.as_str(), "Voilà !");
    let shown = house.get(&format!("{page}?changed=1")).await;
    assert!(shown.text().contains("Votre changement est arrivé. Quelqu’un va le regarder."));
}

#[actix_web::test]
async fn what_a_colleague_worded_meanwhile_stays_unless_it_is_worded_anew() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    let picture = house.read(move |db| pictures::of_contribution(db, id)).await.remove(0);
    let form = house.get(&format!("{page}/change")).await;
    let hidden = format!("name=\"alt-before-1\" value=\"{}\"", picture.alt);
    assert!(form.text().contains(&hidden), "{}", form.text());
    let (by, better) = (house.moderator, AltText::parse("Une larme de papier bleu").unwrap());
    house.write(move |tx, clock| journey::describe(tx, clock, picture.id, by, &better)).await;

    let before = picture.alt.to_string();
    let untouched = words("Oignons").text("alt-1", &before).text("alt-before-1", &before);
    assert_eq!(house.change(&page, &untouched).await.status, 303);
    assert_eq!(house.alt(id).await, "Une larme de papier bleu");

    let anew = words("Oignons").text("alt-1", "Un oignon").text("alt-before-1", &before);
    assert_eq!(house.change(&page, &anew).await.status, 303);
    assert_eq!(house.alt(id).await, "Un oignon");
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let described = log.iter().filter(|line| line.act == Act::Describe);
    let told: Vec<_> =
        described.map(|line| (line.person.is_some(), line.detail.as_str())).collect();
    assert_eq!(told, [(true, before.as_str()), (false, "Une larme de papier bleu")]);
}

#[actix_web::test]
async fn a_new_file_takes_the_place_of_the_old_one_and_is_prepared() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    let old = house.read(move |db| pictures::of_contribution(db, id)).await.remove(0);
    let form = words("Oignons").text("alt-1", "Net").replacing(1, "net.png", png(90, 70));
    assert_eq!(house.change(&page, &form).await.status, 303);
    assert_eq!(house.state(&page).await, "preparing");
    let new = house.read(move |db| pictures::of_contribution(db, id)).await.remove(0);
    assert_ne!(new.id, old.id);
    assert_eq!((new.original.width, new.original.height, new.alt.as_str()), (90, 70, "Net"));
    house.ingest(id).await;
    assert_eq!(house.state(&page).await, "waiting");
    let kept = house.private_objects().await;
    assert!(kept.iter().any(|path| path.contains(&new.id.to_string())), "{kept:?}");

    // An hour later the old one leaves the disk; the new one stays.
    house.later(SignedDuration::from_hours(1));
    let (app, clock) = (&house.app, house.app.clock.clone());
    cimaise_ingest::tidy(&app.store, &app.blobs, clock.as_ref(), id).await.unwrap();
    let kept = house.private_objects().await;
    assert!(kept.iter().all(|path| path.contains(&new.id.to_string())), "{kept:?}");
}

#[actix_web::test]
async fn what_cannot_be_taken_is_shown_again_and_changes_nothing() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    let before = house.private_objects().await;
    let form = words("").text("message", "Bonjour").replacing(1, "film.mp4", film());
    let answer = house.change(&page, &form).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("id=\"title-error\""), "{}", answer.text());
    assert!(answer.text().contains("id=\"replace-1-error\""));
    assert!(answer.text().contains("Bonjour</textarea>"));
    assert_eq!(house.stands(id).await, (State::Queued, "Trop d’oignons".to_owned()));
    assert_eq!(house.private_objects().await, before);
}

#[actix_web::test]
async fn what_is_decided_cannot_be_changed_and_the_page_says_how_it_stands() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    house.hang(id).await;
    let form = house.get(&format!("{page}/change")).await;
    assert_eq!((form.status, form.header("location")), (303, Some(page.as_str())));
    let answer = house.change(&page, &words("Deux").replacing(1, "net.png", png(90, 70))).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("value=\"Deux\""), "what was typed is still there");
    assert_eq!(house.stands(id).await, (State::Published, "Trop d’oignons".to_owned()));
    assert!(!house.get(&page).await.text().contains("/change"));
}

#[actix_web::test]
async fn a_refusal_that_is_not_told_yet_is_not_betrayed() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    house.refuse(id).await;
    let form = house.get(&format!("{page}/change")).await;
    assert_eq!(form.status, 200);
    let answer = house.change(&page, &words("Deux")).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("réessayez dans quelques minutes"), "{}", answer.text());
    assert_eq!(house.stands(id).await, (State::Refused, "Trop d’oignons".to_owned()));
}

#[actix_web::test]
async fn a_file_that_could_not_be_read_is_replaced_from_the_same_page() {
    let house = House::open().await;
    let (page, id) = house.contribute(&Form::good(&house)).await;
    house
        .write(move |tx, clock| journey::refuse_file(tx, clock, id, "unreadable").map(|_| ()))
        .await;
    assert_eq!(house.state(&page).await, "unreadable-file");
    let answer = house.change(&page, &words("Oignons")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("id=\"replace-1-error\""), "{}", answer.text());
    let form = words("Oignons").replacing(1, "net.png", png(90, 70));
    assert_eq!(house.change(&page, &form).await.status, 303);
    house.ingest(id).await;
    assert_eq!(house.state(&page).await, "waiting");
}

#[actix_web::test]
async fn a_program_changes_it_too() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    let token = page.rsplit('/').next().unwrap();
    let path = format!("/api/v1/follow-up/{token}/change");
    let answer = house.call(words("Deux oignons").post(&path)).await;
    assert_eq!((answer.status, &answer.json()["may_change"]), (200, &serde_json::json!(true)));
    assert_eq!(house.stands(id).await, (State::Queued, "Deux oignons".to_owned()));
    let answer = house.call(words("").post(&path)).await;
    assert_eq!(answer.fields(), [("title".to_owned(), "missing".to_owned())]);
}

#[actix_web::test]
async fn a_forged_link_changes_nothing() {
    let house = House::open().await;
    for path in ["/fr/follow/forged/change", "/api/v1/follow-up/forged/change"] {
        assert_eq!(house.call(words("Deux").post(path)).await.status, 404, "{path}");
    }
}
