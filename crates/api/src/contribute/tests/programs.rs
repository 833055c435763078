//! The same door for programs.

use cimaise_core::Language;
use serde_json::json;

use super::pictures::film;
use super::{Form, House};

#[actix_web::test]
async fn a_program_learns_what_the_theme_asks() {
    let house = House::open().await;
    let answer =
        house.get(&format!("/api/v1/themes/{}/contribution-form?lang=en", house.theme.id)).await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.json(),
        json!({
            "theme": "Why does she cry?",
            "season": "open",
            "opens_at": "2026-11-01T08:00:00Z",
            "closes_at": "2026-12-01T00:00:00Z",
            "pictures_max": 3,
            "media_types": ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/heic"],
            "max_bytes": 100_000,
            "per_person": null,
            "age": null,
            "by_invitation": false,
            "min_edge": 16,
            "licences": ["cc-by-4.0", "all-rights-reserved"],
            "statements": [
                { "id": house.author.id, "code": "author", "text": "J’ai fait cette image.", "required": true },
                {
                    "id": house.newsroom.id,
                    "code": "newsroom",
                    "text": "Elle peut paraître dans la presse.",
                    "required": false
                },
            ],
        })
    );
}

#[actix_web::test]
async fn a_program_sends_and_follows() {
    let house = House::open().await;
    let path = format!("/api/v1/themes/{}/contributions?lang=en", house.theme.id);
    // A program may leave the submission out; what it sends is then always new.
    let answer = house.call(Form::good(&house).without("submission").post(&path)).await;
    assert_eq!(answer.status, 201);
    let contribution = house.contributions().await.remove(0);
    assert_eq!(contribution.language, Language::En);
    let token = house.app.follow_up.token(contribution.id);
    let address = format!("https://cimaise.example/en/follow/{token}");
    let sender = answer.json()["sender"].clone();
    assert_eq!(answer.json(), json!({ "follow_up": address, "sender": sender }));
    assert!(house.app.follow_up.read_sender(sender.as_str().unwrap()).is_some());
    assert_eq!(answer.header("set-cookie"), None, "a program keeps its key by itself");
}

#[actix_web::test]
async fn a_program_is_told_field_by_field() {
    let house = House::open().await;
    let path = format!("/api/v1/themes/{}/contributions?lang=en", house.theme.id);
    let form = Form::words(&house).without("title").picture("a.mp4", film());
    let answer = house.call(form.post(&path)).await;
    assert_eq!(answer.status, 422);
    let told = [("picture-1", "file-film"), ("title", "missing")];
    assert_eq!(answer.fields(), told.map(|(field, code)| (field.to_owned(), code.to_owned())));
}

#[actix_web::test]
async fn a_submission_belongs_to_its_theme() {
    let house = House::open().await;
    let form = Form::good(&house);
    house.contribute(&form).await;
    let other = cimaise_core::Theme {
        id: house.app.clock.id().into(),
        slug: cimaise_core::Slug::parse("rires").unwrap(),
        position: 2,
        ..house.theme.clone()
    };
    let path = format!("/api/v1/themes/{}/contributions", other.id);
    house.write(move |tx, _| cimaise_store::themes::create(tx, &other)).await;
    let answer = house.call(form.post(&path)).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.fields(), [("submission".to_owned(), "unreadable".to_owned())]);
}

#[actix_web::test]
async fn a_theme_that_is_not_there_is_not_found() {
    let house = House::open().await;
    for theme in ["no-uuid", "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11"] {
        let form = house.get(&format!("/api/v1/themes/{theme}/contribution-form")).await;
        assert_eq!((form.status, form.json()["code"].as_str()), (404, Some("not-found")));
        let path = format!("/api/v1/themes/{theme}/contributions");
        assert_eq!(house.call(Form::good(&house).post(&path)).await.status, 404);
    }
}
