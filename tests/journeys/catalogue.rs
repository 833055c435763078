//! The catalogue of reasons, kept by those who answer for the institution.

use cimaise_tests::{Moderator, TestApp, stories};
use serde_json::{Value, json};

/// Where the museum's catalogue is, for programs.
async fn catalogue_of(app: &TestApp) -> String {
    let museum = app.visitor().opens("/api/v1/institutions").await.json();
    format!("/api/v1/institutions/{}/reasons", museum[0]["id"].as_str().unwrap())
}

/// The entry of a code.
async fn entry(who: &Moderator<'_>, catalogue: &str, code: &str) -> Value {
    let all = who.browser.opens(catalogue).await.json();
    let found = all.as_array().unwrap().iter().find(|one| one["code"] == code);
    found.unwrap_or_else(|| panic!("there is no {code}")).clone()
}

/// The codes of one ground that are offered, in their order.
async fn offered(who: &Moderator<'_>, catalogue: &str, ground: &str) -> Vec<String> {
    let all = who.browser.opens(catalogue).await.json();
    let of = all.as_array().unwrap().iter();
    let of = of.filter(|one| one["ground"] == ground && one["offered"] == true);
    of.map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

stories! {
    async fn a_reason_is_written_by_form_previewed_and_given(app: TestApp) {
        let (manager, catalogue) = (app.staff("nadia").await, catalogue_of(&app).await);
        let form = catalogue.replace("/api/v1", "/desk");
        let new = [
            ("ground", "house-rule"),
            ("label.fr", "Déjà un pliage"),
            ("text.fr", "Merci, mais ce pliage est déjà au mur."),
            ("label.en", ""),
            ("text.en", ""),
        ];
        let letter = manager.browser.sends_form(&format!("{form}/preview"), &new).await;
        assert_eq!(letter.status.as_u16(), 200);
        assert_eq!(letter.text.matches("<div class=\"mail\"").count(), 1);
        assert_eq!(letter.text.matches("Merci, mais ce pliage est déjà au mur.").count(), 2);
        let all = manager.browser.opens(&catalogue).await.json();
        assert_eq!(all.as_array().unwrap().len(), 18, "a preview keeps nothing");

        let kept = manager.browser.sends_form(&form, &new).await;
        assert_eq!(kept.status.as_u16(), 303, "{}", kept.text);
        let reason = entry(&manager, &catalogue, "deja-un-pliage").await;
        assert_eq!(reason["position"], 19);
        let (contributor, aicha) = (app.contributor(), app.moderator().await);
        let sent = contributor.sends("Chat").await;
        app.works().await;
        let id = aicha.finds(&sent).await;
        let page = aicha.browser.opens(&format!("/desk/contributions/{id}/refusal")).await.text;
        assert_eq!(page.matches("Déjà un pliage").count(), 1);
        aicha.refuses(&sent, "deja-un-pliage", "").await;
        app.minutes_pass(10);
        let told = contributor.follows(&sent).await.text;
        assert_eq!(told.matches("Merci, mais ce pliage est déjà au mur.").count(), 1);
    }

    async fn a_reason_worded_anew_leaves_what_was_told(app: TestApp) {
        let (manager, catalogue) = (app.staff("nadia").await, catalogue_of(&app).await);
        let (contributor, aicha) = (app.contributor(), app.moderator().await);
        let (before, after) = (contributor.sends("Chat").await, contributor.sends("Chien").await);
        app.works().await;
        aicha.refuses(&before, "too-dark", "").await;
        app.minutes_pass(10);
        let reason = entry(&manager, &catalogue, "too-dark").await;
        let words = json!({ "label": { "fr": "Sombre" }, "text": { "fr": "Il fait nuit." } });
        let address = format!("/api/v1/reasons/{}", reason["id"].as_str().unwrap());
        let kept = manager.puts(&address, &words).await;
        assert_eq!(kept.json()["text"], json!({ "fr": "Il fait nuit." }));
        assert_eq!(kept.json()["code"], "too-dark");
        aicha.refuses(&after, "too-dark", "").await;
        app.minutes_pass(10);
        assert_eq!(contributor.follows(&before).await.text.matches("Il fait nuit.").count(), 0);
        assert_eq!(contributor.follows(&after).await.text.matches("Il fait nuit.").count(), 1);

        let blank = json!({ "label": { "en": "Dark" }, "text": { "fr": "" } });
        let refused = manager.puts(&address, &blank).await;
        assert_eq!(refused.status.as_u16(), 422);
        let fields: Vec<_> =
            refused.json()["errors"].as_array().unwrap().iter().map(|e| e["field"].clone()).collect();
        assert_eq!(fields, ["label.fr", "text.fr"]);
        let now = entry(&manager, &catalogue, "too-dark").await;
        assert_eq!(now["label"], json!({ "fr": "Sombre" }));
    }

    async fn a_reason_that_is_retired_is_given_no_more_but_one_of_each_kind_stays(app: TestApp) {
        let (manager, catalogue) = (app.staff("nadia").await, catalogue_of(&app).await);
        let aicha = app.moderator().await;
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let id = aicha.finds(&sent).await;
        let retirement = |reason: &Value| {
            format!("/api/v1/reasons/{}/retirement", reason["id"].as_str().unwrap())
        };
        let dark = entry(&manager, &catalogue, "too-dark").await;
        let retired = manager.posts(&retirement(&dark), &Value::Null).await;
        assert_eq!(retired.json()["offered"], false);
        let refusal = json!({ "verdict": "refuse", "reason": "too-dark" });
        let refused = aicha.tries_to_decide(&id, &refusal).await;
        assert_eq!(refused.status.as_u16(), 422);
        let page = aicha.browser.opens(&format!("/desk/contributions/{id}/refusal")).await.text;
        assert_eq!(page.matches("Trop sombre").count(), 0);
        let back = manager.deletes(&retirement(&dark)).await;
        assert_eq!(back.json()["offered"], true);
        assert_eq!(aicha.tries_to_decide(&id, &refusal).await.status.as_u16(), 201);

        for code in ["crop", "other-file", "other-words"] {
            let one = entry(&manager, &catalogue, code).await;
            let answer = manager.posts(&retirement(&one), &Value::Null).await;
            assert_eq!(answer.status.as_u16(), 200, "{code}");
        }
        for code in ["permission-missing", "unreadable-file"] {
            let one = entry(&manager, &catalogue, code).await;
            let answer = manager.posts(&retirement(&one), &Value::Null).await;
            assert_eq!((answer.status.as_u16(), answer.json()["code"].clone()), (409, json!("last-reason")));
        }
        assert_eq!(offered(&manager, &catalogue, "change").await, ["permission-missing"]);
        let page = manager.browser.opens(&catalogue.replace("/api/v1", "/desk")).await.text;
        assert_eq!(page.matches("Ne sont plus proposés").count(), 1);
        assert_eq!(page.matches("/retirement/undo\"").count(), 3);
    }

    async fn reasons_are_put_in_order(app: TestApp) {
        let (manager, catalogue) = (app.staff("nadia").await, catalogue_of(&app).await);
        let crop = entry(&manager, &catalogue, "crop").await;
        let address = format!("/desk/reasons/{}/place", crop["id"].as_str().unwrap());
        assert_eq!(
            offered(&manager, &catalogue, "change").await,
            ["crop", "other-file", "other-words", "permission-missing"]
        );
        let moved = manager.browser.sends_form(&address, &[("place", "2")]).await;
        assert_eq!(moved.status.as_u16(), 303);
        assert_eq!(
            offered(&manager, &catalogue, "change").await,
            ["other-file", "crop", "other-words", "permission-missing"]
        );
        let last = json!({ "place": 9 });
        let program = address.replace("/desk", "/api/v1");
        assert_eq!(manager.puts(&program, &last).await.status.as_u16(), 200);
        assert_eq!(
            offered(&manager, &catalogue, "change").await,
            ["other-file", "other-words", "permission-missing", "crop"]
        );
        let journal = manager.browser.opens("/desk/journal?act=change-reason").await.text;
        assert_eq!(journal.matches("a revu un motif\u{202f}: Recadrer").count(), 2);
    }

    async fn the_staff_reads_the_catalogue_and_others_do_not(app: TestApp) {
        let (manager, catalogue) = (app.staff("nadia").await, catalogue_of(&app).await);
        let aicha = app.moderator().await;
        assert_eq!(aicha.browser.status_of(&catalogue).await, 200);
        assert_eq!(app.visitor().status_of(&catalogue).await, 401);
        let new = json!({ "ground": "law", "label": { "fr": "Loi" }, "text": { "fr": "Une loi." } });
        assert_eq!(aicha.posts(&catalogue, &new).await.status.as_u16(), 404);
        let file = json!({ "ground": "file", "label": { "fr": "Loi" }, "text": { "fr": "Une loi." } });
        let refused = manager.posts(&catalogue, &file).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert_eq!(refused.json()["errors"][0]["field"], "ground");
        assert_eq!(manager.posts(&catalogue, &new).await.status.as_u16(), 201);
        assert_eq!(manager.posts(&catalogue, &new).await.json()["code"], "loi-2");
    }
}
