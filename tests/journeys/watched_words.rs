//! What contributors declare and what words contain is flagged for whoever decides, and refuses
//! nothing.

use cimaise_tests::{Sheet, TestApp, stories};
use serde_json::json;

/// Where the museum's list is, for programs.
async fn list_of(app: &TestApp) -> String {
    let museum = app.visitor().opens("/api/v1/institutions").await.json();
    format!("/api/v1/institutions/{}/watched-words", museum[0]["id"].as_str().unwrap())
}

stories! {
    async fn a_recognisable_person_is_flagged_and_still_hangs(app: TestApp) {
        let (contributor, aicha) = (app.contributor(), app.moderator().await);
        let sent = contributor.sends_sheet(&Sheet { faces: true, ..Sheet::of("Moi") }).await;
        contributor.sends_sheet(&Sheet { email: None, ..Sheet::of("Chat") }).await;
        app.works().await;
        let flagged = aicha.browser.opens("/api/v1/queue?flag=faces").await.json();
        assert_eq!(flagged["entries"].as_array().unwrap().len(), 1);
        let id = aicha.finds(&sent).await;
        let one = aicha.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
        assert_eq!(one["flags"][0], "faces");
        let page = aicha.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert_eq!(page.matches("Quelqu’un est reconnaissable, dit la personne").count(), 1);
        aicha.hangs(&sent).await;
        app.works().await;
        let told = contributor.follows_as_json(&sent).await;
        assert_eq!(told["state"], "published");
    }

    async fn a_watched_word_is_flagged_and_named(app: TestApp) {
        let (manager, list) = (app.staff("nadia").await, list_of(&app).await);
        let asked = json!({ "words": ["Soupe", "gros  mot", "soupe"] });
        let kept = manager.puts(&list, &asked).await;
        assert_eq!(kept.json(), json!({ "words": ["Soupe", "gros mot"] }));
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let aicha = app.moderator().await;
        let id = aicha.finds(&sent).await;
        let one = aicha.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
        assert_eq!(one["flags"], json!(["watched-word"]));
        assert_eq!(one["watched_words"], json!(["Soupe"]));
        let page = aicha.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert_eq!(page.matches("<mark class=\"watched\">Soupe</mark>").count(), 1);
        let queue = aicha.browser.opens("/desk?flag=watched-word").await.text;
        assert_eq!(queue.matches("Mot à surveiller</p>").count(), 1);
    }

    async fn the_list_is_kept_by_form_and_what_does_not_fit_changes_nothing(app: TestApp) {
        let (manager, list) = (app.staff("nadia").await, list_of(&app).await);
        let form = list.replace("/api/v1", "/desk");
        let calls = manager.browser.opens("/desk/calls").await;
        assert_eq!(calls.links(&form), [form.as_str()]);
        let kept = manager.browser.sends_form(&form, &[("words", "Idiot*\r\n\r\n  crétin ")]).await;
        assert_eq!(kept.status.as_u16(), 303);
        let page = manager.browser.opens(&form).await.text;
        assert_eq!(page.matches(">\nIdiot*\ncrétin</textarea>").count(), 1);

        let refused = manager.browser.sends_form(&form, &[("words", "un\n**")]).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.text.contains("Ligne 2\u{202f}: il y manque un mot."));
        assert_eq!(refused.text.matches(">\nun\n**</textarea>").count(), 1);
        let long = json!({ "words": ["a".repeat(81)] });
        let refused = manager.puts(&list, &long).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert_eq!(refused.json()["errors"][0]["code"], "line-too-long");
        let now = manager.browser.opens(&list).await.json();
        assert_eq!(now, json!({ "words": ["Idiot*", "crétin"] }));

        let journal = manager.browser.opens("/desk/journal?act=watch-words").await.text;
        assert_eq!(journal.matches("a revu les mots à surveiller\u{202f}: 2 désormais").count(), 1);
        for who in ["aicha", "helene"] {
            let other = app.staff(who).await;
            assert_eq!(other.browser.status_of(&form).await, 404);
            assert_eq!(other.puts(&list, &asked()).await.status.as_u16(), 404);
        }
    }
}

fn asked() -> serde_json::Value {
    json!({ "words": [] })
}
