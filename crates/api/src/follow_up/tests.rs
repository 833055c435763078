//! The contributor comes back.

use actix_web::test::TestRequest;
use cimaise_core::{ContributionId, PrivateNote, ReasonId, Words};
use cimaise_store::journey::{self, Deciding};
use cimaise_store::pictures;
use jiff::SignedDuration;
use serde_json::json;

use crate::contribute::tests::{Answer, Form, House};

const LATER: SignedDuration = SignedDuration::from_mins(11);

impl House {
    pub(super) fn deciding(&self) -> Deciding {
        Deciding {
            hang_on: None,
            by: self.moderator,
            words: Words::parse("Essayez près d’une fenêtre.").unwrap(),
            private_note: PrivateNote::parse("déjà la troisième").unwrap(),
            delay: self.app.undo_delay,
        }
    }

    pub(super) async fn refuse(&self, id: ContributionId) {
        let (deciding, reason): (_, ReasonId) = (self.deciding(), self.reason);
        self.write(move |tx, clock| journey::refuse(tx, clock, id, reason, deciding)).await;
    }

    /// Approves and hangs.
    pub(super) async fn hang(&self, id: ContributionId) {
        let deciding = self.deciding();
        self.write(move |tx, clock| {
            let decision = journey::approve(tx, clock, id, deciding)?;
            journey::hang(tx, clock, decision)
        })
        .await;
    }

    /// A contribution that waits for a moderator, with the path of its page.
    pub(super) async fn waiting(&self) -> (String, ContributionId) {
        let (page, id) = self.contribute(&Form::good(self)).await;
        self.ingest(id).await;
        (page, id)
    }

    pub(super) async fn state(&self, page: &str) -> String {
        let token = page.rsplit('/').next().unwrap();
        let answer = self.get(&format!("/api/v1/follow-up/{token}")).await;
        answer.json()["state"].as_str().unwrap().to_owned()
    }

    async fn withdraw(&self, page: &str) -> Answer {
        self.call(TestRequest::post().uri(&format!("{page}/withdrawal"))).await
    }
}

#[actix_web::test]
async fn the_page_is_for_its_contributor_alone() {
    let house = House::open().await;
    let (page, _) = house.contribute(&Form::good(&house)).await;
    let answer = house.get(&format!("{page}?received=1")).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    assert!(answer.text().contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(answer.text().contains("<h1>C’est reçu, merci</h1>"));
    assert!(answer.text().contains(&format!("https://cimaise.example{page}</code>")));
}

#[actix_web::test]
async fn before_ingest_it_is_being_prepared_and_shows_no_image() {
    let house = House::open().await;
    let (page, id) = house.contribute(&Form::good(&house)).await;
    assert_eq!(house.state(&page).await, "preparing");
    assert!(!house.get(&page).await.text().contains("<img"));
    let sent = house.read(move |db| pictures::of_contribution(db, id)).await.remove(0);
    assert_eq!(house.get(&format!("{page}/pictures/{}/64.jpg", sent.id)).await.status, 404);
}

#[actix_web::test]
async fn its_own_pictures_are_shown_to_it_and_to_nobody_else() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    let (other_page, _) = house.waiting().await;
    assert_eq!(house.state(&page).await, "waiting");
    let picture = house.read(move |db| pictures::of_contribution(db, id)).await.remove(0);
    let path = format!("/pictures/{}/64.jpg", picture.id);
    assert!(house.get(&page).await.text().contains(&format!("src=\"{page}{path}\" width=\"64\"")));
    let shown = house.get(&format!("{page}{path}")).await;
    assert_eq!(shown.status, 200);
    assert_eq!(shown.header("cache-control"), Some("no-store"));
    assert_eq!(shown.header("content-type"), Some("image/jpeg"));
    let key = format!("private/{id}/{}/64.jpg", picture.id);
    let stored = house.app.blobs.get(key.parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(shown.bytes, stored);
    assert_eq!(house.get(&format!("{other_page}{path}")).await.status, 404);
    let unknown_width = format!("{page}/pictures/{}/65.jpg", picture.id);
    assert_eq!(house.get(&unknown_width).await.status, 404);
}

#[actix_web::test]
async fn a_refusal_is_told_when_it_is_settled_and_not_before() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    let before = house.get(&page).await;
    house.refuse(id).await;
    assert_eq!(house.state(&page).await, "waiting");
    assert_eq!(house.get(&page).await.text(), before.text());
    house.later(LATER);
    assert_eq!(house.state(&page).await, "refused");
    let told = house.get(&page).await;
    assert!(told.text().contains("<p lang=\"fr\">On n’y voit pas assez clair.</p>"));
    assert!(told.text().contains("<p>Essayez près d’une fenêtre.</p>"));
    assert!(!told.text().contains("déjà la troisième"), "the staff's note stays with the staff");
    assert!(!told.text().contains("Aïcha"));
}

#[actix_web::test]
async fn what_hangs_is_told_at_once_with_its_page() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    house.hang(id).await;
    assert_eq!(house.state(&page).await, "published");
    let place = "href=\"/fr/musee/paper-toy/larmes/trop-d-oignons\"";
    assert!(house.get(&page).await.text().contains(place));
}

#[actix_web::test]
async fn what_was_taken_down_is_told_why_once_settled() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    house.hang(id).await;
    house.later(LATER);
    let (deciding, reason) = (house.deciding(), house.reason);
    house.write(move |tx, clock| journey::take_down(tx, clock, id, reason, deciding)).await;
    assert_eq!(house.state(&page).await, "waiting");
    house.later(LATER);
    assert_eq!(house.state(&page).await, "taken-down");
    let token = page.rsplit('/').next().unwrap();
    let told = house.get(&format!("/api/v1/follow-up/{token}?lang=en")).await.json();
    assert_eq!(
        told,
        json!({
            "title": "Trop d’oignons",
            "state": "taken-down",
            "message": "Taken down",
            "received_at": "2026-11-10T11:00:00Z",
            "events": [
                { "title": "Received", "at": "2026-11-10T11:00:00Z", "words": [], "to_come": false },
                {
                    "title": "Ready to be looked at",
                    "at": "2026-11-10T11:00:00Z",
                    "words": [],
                    "to_come": false
                },
                { "title": "Hung", "at": "2026-11-10T11:00:00Z", "words": [], "to_come": false },
                {
                    "title": "Taken down",
                    "at": "2026-11-10T11:11:00Z",
                    "words": [
                        "The team took it off the wall. This is why:",
                        "On n’y voit pas assez clair.",
                        "Essayez près d’une fenêtre.",
                        "This decision rests on the rules of the call. The team made it, not a machine.",
                    ],
                    "to_come": false
                },
            ],
            "hangs_at": null,
            "page": null,
            "may_appeal_until": "2027-05-13T21:59:59Z",
            "may_change": false,
            "may_withdraw": true,
        })
    );
}

#[actix_web::test]
async fn a_file_that_could_not_be_read_is_told_what_to_do() {
    let house = House::open().await;
    let (page, id) = house.contribute(&Form::good(&house)).await;
    house.write(move |tx, clock| journey::refuse_file(tx, clock, id, "truncated")).await;
    assert_eq!(house.state(&page).await, "unreadable-file");
    let told = house.get(&page).await;
    assert!(told.text().contains("il en manque la fin. Choisissez de nouveau l’image"));
}

#[actix_web::test]
async fn another_picture_may_follow_as_long_as_the_theme_is_open() {
    let house = House::open().await;
    let (page, id) = house.contribute(&Form::good(&house)).await;
    house.write(move |tx, clock| journey::refuse_file(tx, clock, id, "truncated")).await;
    let another = "href=\"/fr/musee/paper-toy/larmes/contribute\">Envoyer une autre image";
    let told = house.get(&format!("{page}?received=1")).await;
    assert!(told.text().contains(another));
    assert!(!told.text().contains("C’est reçu, merci"), "it has ended since");
    house.set_time("2030-01-01T00:00:00Z");
    let later = house.get(&page).await;
    assert_eq!(later.status, 200);
    assert!(!later.text().contains("/contribute"));
}

#[actix_web::test]
async fn what_was_sent_can_be_read_again() {
    let house = House::open().await;
    let form = Form::good(&house).text("email", "camille@example.org");
    let (page, _) = house.contribute(&form).await;
    let answer = house.get(&page).await;
    for sent in [
        "Pour tout le quartier.",
        "Camille, 9 ans",
        "CC BY 4.0",
        "J’ai fait cette image.",
        "dans le courriel envoyé à camille@example.org.",
    ] {
        assert!(answer.text().contains(sent), "{sent}");
    }
    assert!(!answer.text().contains("dans la presse"), "that one was not accepted");
}

#[actix_web::test]
async fn whoever_takes_it_back_sees_that_it_is_gone() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    let picture = house.read(move |db| pictures::of_contribution(db, id)).await.remove(0);
    let answer = house.withdraw(&page).await;
    assert_eq!((answer.status, answer.header("location")), (303, Some(page.as_str())));
    assert_eq!(house.state(&page).await, "withdrawn");
    let gone = house.get(&page).await;
    assert_eq!(gone.status, 200);
    assert!(gone.text().contains("Retirée par vous"));
    for absent in ["<img", "/withdrawal\"", "Camille", "secret-link"] {
        assert!(!gone.text().contains(absent), "{absent}");
    }
    // The bytes go with the worker's next job; until then the page already refuses them.
    assert_eq!(house.get(&format!("{page}/pictures/{}/64.jpg", picture.id)).await.status, 404);
    assert_eq!(house.withdraw(&page).await.status, 303);
}

#[actix_web::test]
async fn a_program_may_withdraw_too() {
    let house = House::open().await;
    let (page, _) = house.waiting().await;
    let token = page.rsplit('/').next().unwrap();
    let path = format!("/api/v1/follow-up/{token}/withdrawal");
    let answer = house.call(TestRequest::post().uri(&path)).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json()["state"], "withdrawn");
    assert_eq!(answer.json()["may_withdraw"], false);
}

#[actix_web::test]
async fn a_forged_link_is_like_any_unknown_page() {
    let house = House::open().await;
    let (page, id) = house.waiting().await;
    let token = page.rsplit('/').next().unwrap();
    let forged = format!("{}{}", &token[..42], if token.ends_with('A') { 'B' } else { 'A' });
    let picture = house.read(move |db| pictures::of_contribution(db, id)).await.remove(0);
    let unknown = house.get("/fr/follow/anything").await;
    assert_eq!(unknown.status, 404);
    let answer = house.get(&format!("/fr/follow/{forged}")).await;
    assert_eq!((answer.status, answer.text()), (404, unknown.text()));
    let picture = format!("/fr/follow/{forged}/pictures/{}/64.jpg", picture.id);
    assert_eq!(house.get(&picture).await.status, 404);
    assert_eq!(house.withdraw(&format!("/fr/follow/{forged}")).await.status, 404);
    assert_eq!(house.get(&format!("/api/v1/follow-up/{forged}")).await.status, 404);
    assert_eq!(house.state(&page).await, "waiting");
}

#[actix_web::test]
async fn a_link_without_language_finds_the_readers() {
    let house = House::open().await;
    let request = TestRequest::get().uri("/follow/abc").insert_header(("accept-language", "en"));
    let answer = house.call(request).await;
    assert_eq!((answer.status, answer.header("location")), (302, Some("/en/follow/abc")));
}
