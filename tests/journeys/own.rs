//! What somebody of the staff sent themselves.

use cimaise_tests::{Sheet, stories};
use serde_json::json;

stories! {
    async fn who_sent_it_reads_that_a_colleague_decides_and_the_house_holds_to_it(app: TestApp) {
        let email = Some("aicha@musee.example.org".to_owned());
        let sent = app.contributor().sends_sheet(&Sheet { email, ..Sheet::of("Chat") }).await;
        app.works().await;
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        let id = aicha.finds(&sent).await;
        let page = aicha.browser.opens(&format!("/desk/contributions/{id}")).await;
        assert!(page.text.contains("Vous l’avez envoyée vous-même"), "{}", page.text);
        assert!(!page.text.contains(r#"name="verdict""#), "{}", page.text);
        let refusal = format!("/desk/contributions/{id}/refusal");
        assert_eq!(aicha.browser.status_of(&refusal).await, 404);
        let answer = aicha.tries_to_decide(&id, &json!({ "verdict": "approve" })).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["code"]), (403, &"own-contribution".into()));
        let page = nadia.browser.opens(&format!("/desk/contributions/{id}")).await;
        assert!(page.text.contains(r#"name="verdict""#), "{}", page.text);
        // Nobody passes it to whoever sent it.
        let who = aicha.browser.opens("/api/v1/session").await.json();
        let pass = format!("/api/v1/contributions/{id}/pass");
        let passed = nadia.posts(&pass, &json!({ "to": who["id"], "note": "" })).await;
        assert_eq!(passed.status.as_u16(), 422, "{}", passed.text);
        nadia.hangs(&sent).await;
        assert_eq!(aicha.undoes(&id).await.status.as_u16(), 403);
    }
}
