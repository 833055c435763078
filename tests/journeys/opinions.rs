//! A call that asks for a second opinion.

use cimaise_tests::{TestApp, stories};
use serde_json::json;

/// The call of the story asks for two on every picture.
async fn two_agree(app: &TestApp) {
    let (manager, call) = (app.staff("nadia").await, app.call_id().await);
    let answer = manager.sets_up(&call, json!({ "second_opinion": "perhaps" })).await;
    assert_eq!(
        (answer.status.as_u16(), &answer.json()["errors"][0]["field"]),
        (422, &json!("second_opinion"))
    );
    let answer = manager.sets_up(&call, json!({ "second_opinion": "always" })).await;
    assert_eq!(answer.json()["second_opinion"], "always", "{}", answer.text);
    // Who does not speak of it leaves it as it is.
    assert_eq!(manager.sets_up(&call, json!({})).await.json()["second_opinion"], "always");
}

stories! {
    async fn two_who_agree_hang_a_picture(app: TestApp) {
        two_agree(&app).await;
        let contributor = app.contributor();
        let sent = contributor.sends("BLAM !").await;
        app.works().await;
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        let id = aicha.finds(&sent).await;
        let approve = json!({ "verdict": "approve" });
        let said = aicha.tries_to_decide(&id, &approve).await;
        assert_eq!((said.status.as_u16(), &said.json()["verdict"]), (202, &json!("approve")));
        app.works().await;
        app.minutes_pass(20);
        app.works().await;
        let address = "/fr/musee/paper-toy/lichtenstein/blam";
        assert_eq!(app.visitor().status_of(address).await, 404);
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "waiting");
        assert_eq!(app.mails().len(), 1, "the receipt alone");
        let opinions = nadia.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
        assert_eq!(opinions["opinions"][0]["verdict"], "approve");
        let page = nadia.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert_eq!(page.matches("Aïcha Mbaye l’accrocherait.").count(), 1, "{page}");
        let queue = nadia.browser.opens("/desk?flag=second-opinion").await;
        assert_eq!(queue.text.matches("BLAM !").count(), 1, "{}", queue.text);
        assert_eq!(nadia.tries_to_decide(&id, &approve).await.status.as_u16(), 201);
        app.works().await;
        assert_eq!(app.visitor().status_of(address).await, 200);
    }

    async fn what_a_colleague_would_say_is_there_to_begin_with(app: TestApp) {
        two_agree(&app).await;
        let contributor = app.contributor();
        let sent = contributor.sends("Château").await;
        app.works().await;
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        let id = aicha.finds(&sent).await;
        let words = "Racontez-nous sa larme.";
        let refusal = json!({ "verdict": "refuse", "reason": "not-the-theme", "words": words });
        assert_eq!(aicha.tries_to_decide(&id, &refusal).await.status.as_u16(), 202);
        let form = nadia.browser.opens(&format!("/desk/contributions/{id}/refusal")).await.text;
        assert_eq!(form.matches(&format!("{words}</textarea>")).count(), 1, "{form}");
        // Whoever spoke takes it back like any decision.
        assert_eq!(aicha.undoes(&id).await.status.as_u16(), 204);
        assert_eq!(nadia.tries_to_decide(&id, &refusal).await.status.as_u16(), 202);
        assert_eq!(aicha.tries_to_decide(&id, &refusal).await.status.as_u16(), 201);
        app.minutes_pass(10);
        app.works().await;
        let told = contributor.follows(&sent).await.text;
        assert_eq!(told.matches(words).count(), 1, "{told}");
    }
}
