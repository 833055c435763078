//! A contribution that goes well.

use cimaise_core::{Language, Licence, State};
use cimaise_media::Sha256;
use cimaise_store::jobs::{self, Job};
use cimaise_store::letters::{self, LetterKind};
use cimaise_store::{consents, pictures};

use super::pictures::{located, png, toy};
use super::{Form, House};

#[actix_web::test]
async fn what_was_sent_is_kept_as_it_was() {
    let house = House::open().await;
    let (_, id) = house.contribute(&Form::good(&house)).await;
    let kept = house.contributions().await;
    assert_eq!(kept.len(), 1);
    let contribution = &kept[0];
    assert_eq!(contribution.id, id);
    assert_eq!(contribution.theme, house.theme.id);
    assert_eq!(contribution.state, State::Received);
    assert_eq!(contribution.title.as_str(), "Trop d’oignons");
    assert_eq!(contribution.story.as_str(), "Elle prépare une soupe.\nPour tout le quartier.");
    assert_eq!(contribution.credit.as_str(), "Camille, 9 ans");
    assert_eq!(contribution.licence, Licence::CcBy);
    assert_eq!(contribution.language, Language::Fr);
    assert_eq!(contribution.email, None);
    assert_eq!(contribution.received_at, house.app.now());
    let left = house.read(|db| jobs::due(db, jiff::Timestamp::MAX)).await;
    assert_eq!(left, [Job::Ingest(id)]);
}

#[actix_web::test]
async fn the_original_is_stored_byte_for_byte_with_its_facts() {
    let house = House::open().await;
    let sent = located();
    let form = Form::words(&house).text("alt-1", "Une larme").picture("a.jpg", sent.clone());
    let (_, id) = house.contribute(&form).await;
    let kept = house.read(move |db| pictures::of_contribution(db, id)).await;
    assert_eq!(kept.len(), 1);
    let picture = &kept[0];
    assert_eq!(picture.alt.as_str(), "Une larme");
    assert_eq!(
        picture.original,
        cimaise_core::Original {
            format: "jpg".into(),
            bytes: i64::try_from(sent.len()).unwrap(),
            width: 80,
            height: 60,
            digest: Sha256::of(&sent).0.to_vec(),
            had_location: true,
        }
    );
    let path = format!("private/{id}/{}/original.jpg", picture.id);
    assert_eq!(house.private_objects().await, [path.as_str()]);
    let stored = house.app.blobs.get(path.parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(stored, sent);
}

#[actix_web::test]
async fn pictures_keep_their_order_and_their_own_descriptions() {
    let house = House::open().await;
    let form = Form::words(&house)
        .text("alt-2", "La deuxième")
        .text("alt-3", "Sans image")
        .picture("a.jpg", toy())
        .picture("b.png", png(40, 30));
    let (_, id) = house.contribute(&form).await;
    let kept = house.read(move |db| pictures::of_contribution(db, id)).await;
    let told: Vec<_> = kept
        .iter()
        .map(|p| (p.position, p.original.format.as_str(), p.original.width, p.alt.as_str()))
        .collect();
    assert_eq!(told, [(1, "jpg", 80, ""), (2, "png", 40, "La deuxième")]);
}

#[actix_web::test]
async fn a_file_field_left_empty_is_no_file() {
    let house = House::open().await;
    house.contribute(&Form::good(&house).picture("", Vec::new())).await;
    assert_eq!(house.private_objects().await.len(), 1);
}

#[actix_web::test]
async fn only_the_statements_that_were_ticked_are_accepted() {
    let house = House::open().await;
    let accepted = async |form: &Form| {
        let (_, id) = house.contribute(form).await;
        let kept = house.read(move |db| consents::of_contribution(db, id)).await;
        kept.into_iter().map(|consent| consent.statement.id).collect::<Vec<_>>()
    };
    assert_eq!(accepted(&Form::good(&house)).await, [house.author.id]);
    let both = Form::good(&house).text("consent", &house.newsroom.id.to_string());
    assert_eq!(accepted(&both).await, [house.author.id, house.newsroom.id]);
}

#[actix_web::test]
async fn whoever_gives_an_address_gets_a_receipt() {
    let house = House::open().await;
    let form = Form::good(&house).text("email", "camille@example.org");
    let (_, id) = house.contribute(&form).await;
    let left = house.read(|db| jobs::due(db, jiff::Timestamp::MAX)).await;
    let Some(Job::Send(mail)) = left.iter().find(|job| matches!(job, Job::Send(_))).copied() else {
        panic!("no letter among {left:?}")
    };
    let letter = house.read(move |db| letters::by_id(db, mail)).await;
    assert_eq!((letter.kind, letter.contribution), (LetterKind::Receipt, id));
    assert_eq!(letter.recipient.as_str(), "camille@example.org");
}

#[actix_web::test]
async fn the_script_is_answered_with_the_address_alone() {
    let house = House::open().await;
    let answer = house.send_by_script(&Form::good(&house)).await;
    assert_eq!(answer.status, 201);
    let id = house.contributions().await[0].id;
    let follow_up =
        format!("https://cimaise.example{}", house.app.follow_up.path(Language::Fr, id));
    assert_eq!(answer.json(), serde_json::json!({ "follow_up": follow_up }));
    assert_eq!(answer.header("location"), Some(follow_up.as_str()));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

#[actix_web::test]
async fn the_same_form_sent_twice_is_one_contribution() {
    let house = House::open().await;
    let form = Form::good(&house);
    let first = house.contribute(&form).await;
    let objects = house.private_objects().await;
    assert_eq!(house.contribute(&form).await, first);
    // Even without its files, and even after the theme has closed.
    house.set_time("2027-01-01T00:00:00Z");
    assert_eq!(house.contribute(&form.clone().without("pictures")).await, first);
    assert_eq!(house.contributions().await.len(), 1);
    assert_eq!(house.private_objects().await, objects);
}

#[actix_web::test]
async fn two_forms_are_two_contributions() {
    let house = House::open().await;
    let (_, one) = house.contribute(&Form::good(&house)).await;
    let (_, other) = house.contribute(&Form::good(&house)).await;
    assert_ne!(one, other);
    assert_eq!(house.private_objects().await.len(), 2);
}

#[actix_web::test]
async fn the_first_of_several_pictures_comes_first() {
    let house = House::open().await;
    let form = Form::words(&house).picture("b.png", png(40, 30)).picture("a.jpg", toy());
    let (_, id) = house.contribute(&form).await;
    let kept = house.read(move |db| pictures::of_contribution(db, id)).await;
    let formats: Vec<_> = kept.iter().map(|p| p.original.format.as_str()).collect();
    assert_eq!(formats, ["png", "jpg"]);
    let objects = house.private_objects().await;
    let expected: Vec<_> = kept
        .iter()
        .map(|p| format!("private/{id}/{}/original.{}", p.id, p.original.format))
        .collect();
    assert_eq!(objects, expected);
}
