//! How much a call takes of what somebody sends.

use cimaise_tests::{Page, Sheet, TestApp, stories};
use serde_json::{Value, json};

/// Rewrites the open call with other terms; gives the answer.
pub(super) async fn terms(app: &TestApp, terms: &Value) -> Page {
    let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
    let theme = app.visitor().opens(&format!("/api/v1/themes/{theme}")).await.json();
    let path = format!("/api/v1/calls/{}", theme["call"].as_str().unwrap());
    let stands = app.visitor().opens(&path).await.json();
    let fields = ["title", "summary", "rules", "opens_at", "closes_at", "licences", "pictures_max"];
    let mut call: Value =
        fields.map(|field| (field.to_owned(), stands[field].clone())).into_iter().collect();
    call["terms"] = terms.clone();
    app.staff("nadia").await.puts(&path, &call).await
}

const FORM: &str = "/fr/musee/paper-toy/lichtenstein/contribute";

stories! {
    async fn a_person_sends_as_often_as_the_call_takes_and_what_is_taken_back_does_not_count(app: TestApp) {
        let (phone, elsewhere) = (app.contributor(), app.contributor());
        let first = phone.sends("Un").await;
        let set = terms(&app, &json!({ "per_person": 2 })).await;
        assert_eq!(set.json()["terms"], json!({ "megabytes_max": null, "per_person": 2, "age": null, "by_invitation": false }), "{}", set.text);
        let page = app.visitor().opens(FORM).await.text;
        assert_eq!(page.matches("Chaque personne peut envoyer 2 fois à cet appel.").count(), 1);
        let no_mail = Sheet { email: None, ..Sheet::of("Deux") };
        phone.sends_sheet(&no_mail).await;

        // By the same browser without an address, and by another with the address, in other capitals.
        let third = Sheet { email: None, ..Sheet::of("Trois") };
        let refused = phone.tries(&third).await;
        assert_eq!((refused.status.as_u16(), refused.json()["code"].clone()), (403, json!("enough-sent")));
        let instead = phone.browser.opens(FORM).await.text;
        assert_eq!(instead.matches("<form class=\"submit\"").count(), 0, "it is said before one begins");
        let second = Sheet { email: Some("INES@example.org".into()), ..Sheet::of("Quatre") };
        elsewhere.sends_sheet(&second).await;
        let fifth = Sheet { email: Some("ines@example.org".into()), ..Sheet::of("Cinq") };
        let other = app.contributor();
        assert_eq!(other.posts(&fifth).await.status.as_u16(), 403);
        let somebody = Sheet { email: Some("omar@example.org".into()), ..Sheet::of("Six") };
        app.contributor().sends_sheet(&somebody).await;

        phone.withdraws(&first).await;
        phone.sends_sheet(&third).await;
        assert_eq!(phone.tries(&fifth).await.status.as_u16(), 403);
    }

    async fn of_two_at_once_one_passes(app: TestApp) {
        terms(&app, &json!({ "per_person": 1 })).await;
        let (one, other) = (app.contributor(), app.contributor());
        let (first, second) = (Sheet::of("Ici"), Sheet::of("Là"));
        let (one, other) = tokio::join!(one.tries(&first), other.tries(&second));
        let mut codes = [one.status.as_u16(), other.status.as_u16()];
        codes.sort_unstable();
        assert_eq!(codes, [201, 403]);
    }

    async fn a_call_takes_lighter_pictures_than_its_house(app: TestApp) {
        let heavier = terms(&app, &json!({ "megabytes_max": 9_999 })).await;
        assert_eq!((heavier.status.as_u16(), heavier.json()["errors"][0]["code"].clone()), (422, json!("between")));
        terms(&app, &json!({ "megabytes_max": 1, "per_person": 3 })).await;
        let kept = terms(&app, &json!({ "per_person": null })).await;
        assert_eq!(kept.json()["terms"], json!({ "megabytes_max": 1, "per_person": null, "age": null, "by_invitation": false }), "what is left out stays");
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let form = app.visitor().opens(&format!("/api/v1/themes/{theme}/contribution-form")).await.json();
        assert_eq!(form["max_bytes"], 1_000_000);
        let mut sheet = Sheet::of("Lourde");
        sheet.pictures[0].bytes.resize(1_200_000, 0);
        let refused = app.contributor().tries(&sheet).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert_eq!(refused.json()["errors"][0]["code"], "file-too-many-bytes");

        // Piece by piece: at its creation where it says where it goes, at the form where it did not.
        let phone = app.contributor();
        assert_eq!(phone.tries_to_announce(Some(&theme), 1_200_000).await, 413);
        assert_eq!(phone.tries_to_announce(Some(&theme), 900_000).await, 201);
        assert_eq!(phone.tries_to_announce(None, 1_200_000).await, 201);
        let sheet = sheet.again();
        let ahead = phone.sends_ahead(&sheet, &sheet.pictures[0].bytes).await;
        let refused = phone.names(&sheet, &[ahead.path]).await;
        assert_eq!(refused.json()["errors"][0]["code"], "file-too-many-bytes", "{}", refused.text);
    }
}
