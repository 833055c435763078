//! What must be seen again, and what is not taken.

use cimaise_core::{Call, ConsentStatement, Language, Localized, Terms};
use cimaise_store::{StoreError, Tx, calls, consents};

use super::house::CONTRIBUTE;
use super::pictures::{film, png, toy};
use super::{Form, House};

/// What the script is told, and that nothing at all was kept.
async fn refused(house: &House, form: &Form) -> Vec<(String, String)> {
    let answer = house.send_by_script(form).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(house.contributions().await, []);
    assert_eq!(house.private_objects().await, Vec::<String>::new());
    answer.fields()
}

fn told(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

#[actix_web::test]
async fn a_film_is_told_what_to_do() {
    let house = House::open().await;
    let form = Form::words(&house).picture("IMG_1.MP4", film());
    assert_eq!(refused(&house, &form).await, [told("picture-1", "file-film")]);
    let page = house.send(&form).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.header("cache-control"), Some("no-store"));
    let sentence = "IMG_1.MP4\u{202f}: C’est un film";
    assert_eq!(page.text().matches(sentence).count(), 2, "in the summary and beside the field");
}

#[actix_web::test]
async fn each_file_is_judged_by_its_bytes() {
    let house = House::open().await;
    let heavy = [png(80, 60), vec![0; 100_000]].concat();
    let cut = toy()[..400].to_vec();
    let judged = async |bytes: Vec<u8>| {
        refused(&house, &Form::words(&house).picture("photo.jpg", bytes)).await
    };
    assert_eq!(judged(b"%PDF-1.7".to_vec()).await, [told("picture-1", "file-pdf")]);
    assert_eq!(judged(b"<svg/>".to_vec()).await, [told("picture-1", "file-svg")]);
    assert_eq!(judged(b"MZ".to_vec()).await, [told("picture-1", "file-unknown-format")]);
    assert_eq!(judged(png(80, 8)).await, [told("picture-1", "file-too-small")]);
    assert_eq!(judged(heavy).await, [told("picture-1", "file-too-many-bytes")]);
    assert_eq!(judged(cut).await, [told("picture-1", "file-truncated")]);
    assert_eq!(judged(Vec::new()).await, [told("picture-1", "file-empty")]);
}

#[actix_web::test]
async fn one_bad_file_among_good_ones_is_named() {
    let house = House::open().await;
    let form = Form::good(&house).picture("b.mp4", film()).picture("c.png", png(40, 30));
    assert_eq!(refused(&house, &form).await, [told("picture-2", "file-film")]);
    let page = house.send(&form).await;
    assert!(page.text().contains("Choisissez-les de nouveau ici."), "good files cannot be held");
}

#[actix_web::test]
async fn no_picture_or_too_many() {
    let house = House::open().await;
    assert_eq!(refused(&house, &Form::words(&house)).await, [told("pictures", "no-picture")]);
    let four = (0..4).fold(Form::words(&house), |form, n| form.picture(&format!("{n}.jpg"), toy()));
    assert_eq!(refused(&house, &four).await, [told("pictures", "too-many-pictures")]);
}

#[actix_web::test]
async fn every_field_is_told_at_once_in_the_order_of_the_form() {
    let house = House::open().await;
    let form = Form::empty()
        .text("alt-1", &"a".repeat(501))
        .text("story", &"é".repeat(1_001))
        .text("credit", "  ")
        .text("email", "camille")
        .text("website", "https://spam.example")
        .text("submission", "1")
        .picture("a.jpg", toy());
    assert_eq!(
        refused(&house, &form).await,
        [
            told("alt-1", "too-long"),
            told("title", "missing"),
            told("story", "too-long"),
            told("credit", "missing"),
            told("email", "not-an-address"),
            told("licence", "choose-a-licence"),
            told(&format!("consent-{}", house.author.id), "consent-missing"),
            told("website", "leave-empty"),
            told("submission", "unreadable"),
        ]
    );
}

#[actix_web::test]
async fn a_licence_that_is_not_offered_is_refused() {
    let house = House::open().await;
    let form = Form::good(&house).with("licence", "cc0-1.0");
    assert_eq!(refused(&house, &form).await, [told("licence", "unreadable")]);
}

#[actix_web::test]
async fn ids_that_two_senders_could_choose_are_refused() {
    let house = House::open().await;
    for id in ["00000000-0000-0000-0000-000000000000", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"] {
        let form = Form::good(&house).with("submission", id);
        assert_eq!(refused(&house, &form).await, [told("submission", "unreadable")]);
    }
}

#[actix_web::test]
async fn a_statement_that_was_reworded_is_asked_again() {
    let house = House::open().await;
    let form = Form::good(&house);
    let reworded = ConsentStatement {
        id: house.app.clock.id().into(),
        version: 2,
        text: Localized::new([(Language::Fr, "J’ai fait cette image moi-même.")]),
        ..house.author.clone()
    };
    let (id, now) = (reworded.id, house.app.now());
    house.write(move |tx, _| consents::ask(tx, &reworded, now)).await;
    let changed = told(&format!("consent-{id}"), "consent-changed");
    assert_eq!(refused(&house, &form).await, [changed]);
    assert!(house.send(&form).await.text().contains("J’ai fait cette image moi-même."));
}

#[actix_web::test]
async fn the_form_comes_back_with_all_that_was_typed() {
    let house = House::open().await;
    let form = Form::good(&house)
        .with("title", "")
        .with("credit", "Camille & \"Zoé\" <9 ans>")
        .with("story", "Une\r\nsoupe")
        .text("alt-2", "La deuxième")
        .text("email", "camille@example.org");
    let answer = house.send(&form).await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    for kept in [
        "value=\"Camille &#38; &#34;Zoé&#34; &#60;9 ans&#62;\"",
        "Une\r\nsoupe</textarea>",
        "value=\"camille@example.org\"",
        "value=\"La deuxième\"",
        "value=\"cc-by-4.0\" required checked",
        "id=\"further\" open",
    ] {
        assert_eq!(page.matches(kept).count(), 1, "{kept}");
    }
    assert!(page.contains("<a href=\"#title\">Titre\u{202f}: Ce champ est attendu.</a>"));
    assert!(page.contains("aria-invalid=\"true\" aria-describedby=\"title-error\""));
    assert!(page.contains("role=\"alert\" tabindex=\"-1\" autofocus"));
    let submission = form.value("submission");
    assert!(page.contains(&format!("name=\"submission\" value=\"{submission}\"")));
}

#[actix_web::test]
async fn a_closed_theme_takes_nothing() {
    let house = House::open().await;
    house.set_time("2026-12-01T00:00:00Z");
    let page = house.send(&Form::good(&house)).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("Ce thème est terminé"));
    let told = house.send_by_script(&Form::good(&house)).await;
    assert_eq!(told.status, 409);
    assert_eq!(told.json()["code"], "theme-not-open");
    assert_eq!(house.contributions().await, []);
    assert_eq!(house.private_objects().await, Vec::<String>::new());
}

#[actix_web::test]
async fn what_is_heavier_than_all_it_may_hold_is_cut() {
    let house = House::open().await;
    // Three pictures of 100,000 bytes and a megabyte of words: this is more.
    let form = Form::words(&house).picture("a.jpg", vec![0; 1_500_000]);
    assert_eq!(house.send_by_script(&form).await.status, 413);
}

#[actix_web::test]
async fn what_is_no_form_is_told_so() {
    let house = House::open().await;
    let request = actix_web::test::TestRequest::post().uri(CONTRIBUTE);
    assert_eq!(house.call(request.set_json(["a"])).await.status, 415);
    let cut = Form::good(&house).post(CONTRIBUTE).set_payload("----a-boundary-of");
    assert_eq!(house.call(cut).await.status, 400);
}

#[actix_web::test]
async fn a_class_may_send_but_not_a_flood() {
    let house = House::open().await;
    let form = Form::words(&house);
    for _ in 0..300 {
        assert_eq!(house.send_by_script(&form).await.status, 422);
    }
    let refused = house.send_by_script(&form).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("1")));
}

#[actix_web::test]
async fn codes_are_not_tried_without_end() {
    let house = House::open().await;
    let call = house.theme.call;
    let by_invitation = move |tx: &mut Tx<'_>| {
        let call = calls::by_id(tx, call)?;
        let terms = Terms { by_invitation: true, ..call.terms };
        calls::update(tx, &Call { terms, ..call })
    };
    house.app.store.write::<_, StoreError, _>(by_invitation).await.unwrap();
    let guess = format!("{CONTRIBUTE}?code=CDFG-HJKM");
    for _ in 0..120 {
        assert_eq!(house.get(&guess).await.status, 422);
    }
    let refused = house.get(&guess).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("3")));
    assert_eq!(house.get(CONTRIBUTE).await.status, 200);
}
