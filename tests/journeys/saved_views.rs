//! A part of the queue that somebody keeps under a name.

use cimaise_tests::stories;
use serde_json::json;

stories! {
    async fn a_view_is_kept_found_again_and_forgotten(app: TestApp) {
        let (aicha, sam) = (app.moderator().await, app.staff("sam").await);
        let narrowed = "/desk?flag=appeal&waits=day";
        let page = aicha.browser.opens(narrowed).await.text;
        assert_eq!(page.matches(r#"action="/desk/views?flag=appeal&#38;waits=day""#).count(), 1, "{page}");
        let kept = aicha.browser.sends_form("/desk/views?flag=appeal&waits=day&held=mine", &[("name", "À rendre")]).await;
        assert_eq!(kept.status.as_u16(), 303, "{}", kept.text);
        let page = aicha.browser.opens("/desk").await;
        assert_eq!(page.text.matches(">À rendre</a>").count(), 1, "{}", page.text);
        // It is theirs alone, and what one holds is no part of it.
        let views = aicha.browser.opens("/api/v1/session/views").await.json();
        assert_eq!(views[0]["part"], json!({ "flag": "appeal", "waits": "day" }));
        assert_eq!(sam.browser.opens("/api/v1/session/views").await.json(), json!([]));
        let id = views[0]["id"].as_str().unwrap();
        assert_eq!(sam.deletes(&format!("/api/v1/session/views/{id}")).await.status.as_u16(), 404);
        // The same name is the same view.
        let again = aicha.posts("/api/v1/session/views", &json!({ "name": "À rendre", "part": { "language": "en" } })).await;
        assert_eq!((again.status.as_u16(), &again.json()[0]["part"], again.json().as_array().unwrap().len()),
            (201, &json!({ "language": "en" }), 1));
        let forgotten = aicha.browser.sends_form(&format!("/desk/views/{id}/forget?language=en"), &[]).await;
        assert_eq!(forgotten.status.as_u16(), 303);
        assert_eq!(aicha.browser.opens("/api/v1/session/views").await.json(), json!([]));
    }

    async fn a_view_without_a_name_or_one_too_many_is_told(app: TestApp) {
        let aicha = app.moderator().await;
        let save = |name: String| json!({ "name": name, "part": {} });
        let path = "/api/v1/session/views";
        for (name, detail) in [(String::new(), "Il faut remplir ce champ."), ("é".repeat(61), "")] {
            let answer = aicha.posts(path, &save(name)).await;
            let told = answer.json()["errors"][0].clone();
            assert_eq!((answer.status.as_u16(), &told["field"]), (422, &json!("name")), "{detail}");
        }
        for number in 0..20 {
            assert_eq!(aicha.posts(path, &save(format!("Vue {number}"))).await.status.as_u16(), 201);
        }
        let answer = aicha.posts(path, &save("Une de trop".into())).await;
        assert_eq!((answer.status.as_u16(), answer.json()["errors"][0]["field"].clone()), (422, json!("name")));
        let unknown = aicha.posts(path, &json!({ "name": "Autre", "part": { "flag": "pretty" } })).await;
        assert_eq!(unknown.status.as_u16(), 422, "{}", unknown.text);
    }
}
