//! What was decided is contested by its contributor.

use cimaise_tests::stories;
use serde_json::{Value, json};

const ADDRESS: &str = "/fr/musee/paper-toy/lichtenstein/le-dernier-biscuit";

stories! {
    async fn a_refusal_is_contested_and_a_colleague_hangs_it(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Le dernier biscuit").await;
        app.works().await;
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        let id = aicha.refuses(&sent, "too-dark", "").await;
        let follow = contributor.follows(&sent).await;
        assert_eq!(follow.text.matches("/appeal").count(), 0, "nothing is told yet");
        app.minutes_pass(10);
        app.works().await;
        let follow = contributor.follows(&sent).await;
        assert_eq!(follow.text.matches("Contester cette décision").count(), 1, "{}", follow.text);
        let form = app.visitor().opens(&format!("{}/appeal", sent.follow_up)).await;
        assert_eq!(form.status.as_u16(), 200);
        let told = contributor.contests(&sent, "Regardez sous la table.").await;
        assert_eq!(told.text.matches("Votre demande est arrivée.").count(), 1, "{}", told.text);
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "contested");

        let path = format!("/desk/contributions/{id}");
        let page = aicha.browser.opens(&path).await.text;
        assert_eq!(page.matches("Vous avez eu part à la décision contestée").count(), 1, "{page}");
        assert_eq!(page.matches(r#"name="verdict""#).count(), 0, "{page}");
        let approve = json!({ "verdict": "approve" });
        let answer = aicha.tries_to_decide(&id, &approve).await;
        let told = (answer.status.as_u16(), answer.json()["code"].clone());
        assert_eq!(told, (403, json!("contested-decision")));
        let page = nadia.browser.opens(&path).await.text;
        assert_eq!(page.matches("Regardez sous la table.").count(), 1, "{page}");
        assert_eq!(nadia.tries_to_decide(&id, &approve).await.status.as_u16(), 201);
        app.works().await;
        assert_eq!(app.visitor().status_of(ADDRESS).await, 200);
        app.minutes_pass(10);
        app.works().await;
        assert_eq!(app.mails().len(), 4, "a receipt, a refusal, an appeal, that it hangs");
    }

    async fn it_is_contested_once_and_what_came_of_it_is_told(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Le dernier biscuit").await;
        app.works().await;
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        aicha.refuses(&sent, "too-dark", "").await;
        app.minutes_pass(10);
        app.works().await;
        let token = sent.follow_up.rsplit('/').next().unwrap();
        let path = format!("/api/v1/follow-up/{token}/appeal");
        let visitor = app.visitor();
        let long = visitor.sends_json(&path, &json!({ "words": "é".repeat(2_001) })).await;
        assert_eq!((long.status.as_u16(), &long.json()["errors"][0]["field"]), (422, &json!("words")));
        let contested = visitor.sends_json(&path, &json!({ "words": "" })).await.json();
        assert_eq!((&contested["state"], &contested["may_appeal_until"]), (&json!("contested"), &Value::Null));
        let again = visitor.sends_json(&path, &json!({})).await;
        assert_eq!((again.status.as_u16(), &again.json()["code"]), (409, &json!("already-appealed")));

        nadia.refuses(&sent, "not-the-theme", "Il n’y a pas de larme.").await;
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "contested");
        app.minutes_pass(10);
        app.works().await;
        let told = contributor.follows(&sent).await.text;
        assert_eq!(told.matches("L’équipe a regardé de nouveau, comme vous l’avez demandé.").count(), 1, "{told}");
        assert_eq!(told.matches("Contester cette décision").count(), 0, "{told}");
        // What had been decided first stays to be read.
        assert_eq!(told.matches("Pas accrochée").count(), 3, "{told}");
        assert_eq!(app.mails().len(), 4, "a receipt, a refusal, an appeal, its answer");
    }

    async fn what_hangs_is_not_contested(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Le dernier biscuit").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let token = sent.follow_up.rsplit('/').next().unwrap();
        let path = format!("/api/v1/follow-up/{token}/appeal");
        let answer = app.visitor().sends_json(&path, &json!({})).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["code"]), (409, &json!("nothing-to-contest")));
    }
}
