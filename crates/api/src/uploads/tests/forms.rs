//! A form names files that came before it.

use cimaise_blobs::Key;
use cimaise_core::ContributionId;
use cimaise_media::Format;
use cimaise_store::{pictures, uploads};
use serde_json::{Value, json};

use super::{FORM, announce_for, arrived, head, id, rest, with_objects};
use crate::contribute::tests::pictures::{png, toy};
use crate::contribute::tests::{Answer, Form, House};

fn form(house: &House) -> Form {
    Form::words(house).with("submission", FORM)
}

async fn send_json(house: &House, body: &Value) -> Answer {
    let path = format!("/api/v1/themes/{}/contributions", house.theme.id);
    house.call(actix_web::test::TestRequest::post().uri(&path).set_json(body)).await
}

fn json_form(house: &House, uploads: &[&str]) -> Value {
    let pictures = uploads.iter().map(|upload| json!({ "upload": upload, "alt": "Une larme" }));
    json!({
        "submission": FORM,
        "title": "Trop d’oignons",
        "credit": "Camille, 9 ans",
        "licence": "cc-by-4.0",
        "consents": [house.author.id],
        "pictures": pictures.collect::<Vec<_>>(),
    })
}

/// The originals of a contribution, as they lie.
async fn originals(house: &House, contribution: ContributionId) -> Vec<Vec<u8>> {
    let pictures = house.read(move |db| pictures::of_contribution(db, contribution)).await;
    let mut found = Vec::new();
    for picture in pictures {
        let format = Format::from_extension(&picture.original.format).unwrap();
        let key = Key::Original { contribution, picture: picture.id, format };
        found.push(house.app.blobs.get(key).await.unwrap().unwrap().to_vec());
    }
    found
}

fn told(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

#[actix_web::test]
async fn files_that_came_before_and_with_the_form_hang_in_its_order() {
    let house = House::open().await;
    let (first, third) = (png(90, 60), png(70, 50));
    let first_address = arrived(&house, &first, FORM).await;
    let third_address = arrived(&house, &third, FORM).await;
    let form = form(&house)
        .text("uploads", first_address.rsplit('/').next().unwrap())
        .picture("IMG_2043.jpg", toy())
        .text("uploads", &third_address);
    let (page, id) = house.contribute(&form).await;
    assert_eq!(originals(&house, id).await, [first, toy(), third]);
    assert_eq!(with_objects(&house).await, []);
    assert_eq!(head(&house, &first_address).await.status, 410);
    // The same form again is the contribution that it was, though its files are spent.
    assert_eq!(house.contribute(&form).await, (page, id));
    house.ingest(id).await;
}

#[actix_web::test]
async fn a_program_names_its_files_in_json() {
    let house = House::open().await;
    let address = arrived(&house, &toy(), FORM).await;
    let answer = send_json(&house, &json_form(&house, &[&address])).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let contribution = house.contributions().await.remove(0);
    assert_eq!(originals(&house, contribution.id).await, [toy()]);
    let again = send_json(&house, &json_form(&house, &[&address])).await;
    assert_eq!(again.status, 201);
    assert_eq!(again.json()["follow_up"], answer.json()["follow_up"]);
}

#[actix_web::test]
async fn files_that_come_ahead_again_are_the_contribution_that_they_were() {
    let house = House::open().await;
    let address = arrived(&house, &toy(), FORM).await;
    let first = send_json(&house, &json_form(&house, &[&address])).await.json();
    let other_form = house.app.clock.id().to_string();
    let address = arrived(&house, &toy(), &other_form).await;
    let mut again = json_form(&house, &[&address]);
    (again["submission"], again["sender"]) = (json!(other_form), first["sender"].clone());
    let answer = send_json(&house, &again).await;
    assert_eq!((answer.status, answer.json()), (200, first));
    assert_eq!(house.contributions().await.len(), 1);
    assert_eq!(house.private_objects().await.len(), 1);
    // What is not spent is swept when its time is over.
    assert_eq!(with_objects(&house).await, [id(&house, &address)]);
}

#[actix_web::test]
async fn each_file_that_a_form_cannot_have_is_told() {
    let house = House::open().await;
    let good = arrived(&house, &toy(), FORM).await;
    let others = arrived(&house, &toy(), &house.app.clock.id().to_string()).await;
    let half = announce_for(&house, 9_000, FORM).await;
    house.call(rest(&half, 0, &[1; 10])).await;
    let answer = send_json(&house, &json_form(&house, &[&good, &good, &others])).await;
    let twice = [told("picture-2", "upload-twice"), told("picture-3", "upload-of-another-form")];
    assert_eq!((answer.status, answer.fields()), (422, twice.to_vec()));
    let answer = send_json(&house, &json_form(&house, &[&half, "forged"])).await;
    let fields = [told("picture-1", "upload-unfinished"), told("picture-2", "upload-gone")];
    assert_eq!((answer.status, answer.fields()), (422, fields.to_vec()));
    house.later(house.app.uploads.lifetime);
    let answer = send_json(&house, &json_form(&house, &[&good])).await;
    assert_eq!(answer.fields(), [told("picture-1", "upload-gone")]);
    assert_eq!(house.contributions().await, []);
}

#[actix_web::test]
async fn one_file_too_many_is_counted_however_it_came() {
    let house = House::open().await;
    let address = arrived(&house, &toy(), FORM).await;
    let answer = send_json(&house, &json_form(&house, &[&address, "b", "c", "d"])).await;
    assert_eq!(answer.fields()[0], told("pictures", "too-many-pictures"));
    let form = form(&house).picture("a.jpg", toy()).picture("b.jpg", toy()).text("uploads", "");
    let form = form.picture("c.jpg", toy()).text("uploads", &address);
    let answer = house.send_by_script(&form).await;
    assert_eq!(answer.fields(), [told("pictures", "too-many-pictures")]);
}

#[actix_web::test]
async fn json_that_is_no_contribution_is_told_where() {
    let house = House::open().await;
    let answer = send_json(&house, &json!({ "submission": FORM })).await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (422, Some("unreadable-json")));
    let nothing = send_json(&house, &json_form(&house, &[])).await;
    assert_eq!(nothing.fields(), [told("pictures", "no-picture")]);
}

#[actix_web::test]
async fn a_form_that_is_seen_again_keeps_its_files() {
    let house = House::open().await;
    let address = arrived(&house, &toy(), FORM).await;
    let answer =
        house.send_by_script(&form(&house).without("title").text("uploads", &address)).await;
    assert_eq!(answer.fields(), [told("title", "missing")]);
    house.contribute(&form(&house).text("uploads", &address)).await;
}

#[actix_web::test]
async fn a_file_whose_last_request_was_killed_is_looked_at_late() {
    let house = House::open().await;
    for (file, field) in [(toy(), None), (png(200, 15), Some(told("picture-1", "file-too-small")))]
    {
        let form_id = house.app.clock.id().to_string();
        let address = announce_for(&house, file.len(), &form_id).await;
        let (upload, piece) = (id(&house, &address), house.app.clock.id().into());
        house.app.blobs.put(Key::Piece { upload, piece }, file.clone()).await.unwrap();
        let bytes = i64::try_from(file.len()).unwrap();
        let piece = uploads::Piece { id: piece, start: 0, bytes };
        let added =
            house.write(move |tx, clock| uploads::add_pieces(tx, upload, &[piece], clock.now()));
        assert!(added.await);
        let form = Form::words(&house).with("submission", &form_id).text("uploads", &address);
        let answer = house.send_by_script(&form).await;
        match field {
            None => assert_eq!(answer.status, 201, "{}", answer.text()),
            Some(field) => assert_eq!(answer.fields(), [field]),
        }
        assert_eq!(with_objects(&house).await, []);
    }
}
