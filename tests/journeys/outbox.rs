//! What is decided is held, reworded and released from the outbox.

use cimaise_tests::{Moderator, stories};
use serde_json::{Value, json};

async fn entries(who: &Moderator<'_>, call: &str) -> Vec<Value> {
    let page = who.browser.opens(&format!("/api/v1/calls/{call}/outbox")).await.json();
    page["entries"].as_array().unwrap().clone()
}

stories! {
    async fn a_held_refusal_is_told_when_it_is_released_in_its_new_words(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Chat").await;
        app.works().await;
        app.moderator().await.refuses(&sent, "not-the-theme", "Premier mot.").await;
        let (nadia, call) = (app.staff("nadia").await, app.call_id().await);
        let waiting = entries(&nadia, &call).await;
        let decision = waiting[0]["decision"].as_str().unwrap().to_owned();
        let selection = json!({ "decisions": [decision] });
        let hold = format!("/api/v1/calls/{call}/outbox/hold");
        assert_eq!(nadia.posts(&hold, &selection).await.status.as_u16(), 204);
        app.minutes_pass(60 * 24);
        app.works().await;
        assert_eq!(app.mails_to("ines@").len(), 1, "the receipt alone");
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "waiting");
        let held = entries(&nadia, &call).await;
        assert_eq!((&held[0]["held"], &held[0]["settles_at"]), (&json!(true), &Value::Null));

        let letter = format!("/desk/outbox/{decision}");
        let page = nadia.browser.opens(&letter).await.text;
        assert!(page.contains("Premier mot.") && page.contains("11 septembre 2026"), "{page}");
        let words = nadia.browser.sends_form(&format!("{letter}/words"), &[("words", "Second mot.")]).await;
        assert_eq!(words.status.as_u16(), 303, "{}", words.text);
        let long = "é".repeat(2001);
        let answer = nadia.puts(&format!("/api/v1/decisions/{decision}/words"), &json!({ "words": long })).await;
        assert_eq!(answer.status.as_u16(), 422);

        let ticked = [("decision", decision.as_str()), ("act", "release")];
        let released = nadia.browser.sends_form(&format!("/desk/calls/{call}/outbox"), &ticked).await;
        assert_eq!(released.status.as_u16(), 303, "{}", released.text);
        app.works().await;
        let mails = app.mails_to("ines@");
        assert_eq!(mails.len(), 2);
        assert!(mails[1].contains("Second mot.") && !mails[1].contains("Premier mot."), "{}", mails[1]);
        let told = contributor.follows(&sent).await.text;
        assert!(told.contains("Second mot.") && !told.contains("Premier mot."), "{told}");
        assert_eq!(entries(&nadia, &call).await, Vec::<Value>::new());
        assert_eq!(nadia.posts(&hold, &selection).await.json()["code"], "too-late-to-undo");
        assert_eq!(nadia.browser.status_of(&letter).await, 409);
    }

    async fn a_held_approval_hangs_and_is_told_later_and_can_be_undone(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Chat").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.hangs(&sent).await;
        let (nadia, call) = (app.staff("nadia").await, app.call_id().await);
        let decision = entries(&nadia, &call).await[0]["decision"].clone();
        let hold = format!("/api/v1/calls/{call}/outbox/hold");
        assert_eq!(nadia.posts(&hold, &json!({ "decisions": [decision] })).await.status.as_u16(), 204);
        app.works().await;
        app.minutes_pass(60 * 24);
        app.works().await;
        let address = "/fr/musee/paper-toy/lichtenstein/chat";
        assert_eq!((app.visitor().status_of(address).await, app.mails_to("ines@").len()), (200, 1));
        let page = moderator.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert!(page.contains("son courrier est retenu"), "{page}");
        assert_eq!(moderator.undoes(&id).await.status.as_u16(), 204);
        assert_eq!(app.visitor().status_of(address).await, 404);
    }

    async fn moderators_see_their_own_and_managers_arrange(app: TestApp) {
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let (aicha, sam, nadia) = (app.moderator().await, app.staff("sam").await, app.staff("nadia").await);
        aicha.refuses(&sent, "not-the-theme", "").await;
        let call = app.call_id().await;
        let own = entries(&aicha, &call).await;
        let decision = own[0]["decision"].as_str().unwrap();
        assert_eq!(entries(&sam, &call).await, Vec::<Value>::new());
        for path in ["hold", "release"] {
            let path = format!("/api/v1/calls/{call}/outbox/{path}");
            assert_eq!(aicha.posts(&path, &json!({ "decisions": [decision] })).await.status.as_u16(), 404);
            assert_eq!(nadia.posts(&path, &json!({ "decisions": [] })).await.status.as_u16(), 422);
        }
        let words = format!("/api/v1/decisions/{decision}/words");
        assert_eq!(sam.puts(&words, &json!({ "words": "Non." })).await.status.as_u16(), 404);
        assert_eq!(aicha.puts(&words, &json!({ "words": "Oui." })).await.status.as_u16(), 204);
        assert_eq!(app.staff("helene").await.browser.status_of(&format!("/desk/outbox?call={call}")).await, 404);
        let page = aicha.browser.opens("/desk/outbox").await.text;
        assert!(page.contains("Chat") && !page.contains("type=\"checkbox\""), "{page}");
        let none = nadia.browser.sends_form(&format!("/desk/calls/{call}/outbox"), &[("act", "hold")]).await;
        assert_eq!(none.header("location"), Some(format!("/desk/outbox?call={call}&done=none").as_str()));
    }

    async fn a_call_can_tell_nothing_until_somebody_releases_it(app: TestApp) {
        let (aicha, nadia, call) = (app.moderator().await, app.staff("nadia").await, app.call_id().await);
        assert_eq!(nadia.sets_up(&call, json!({ "telling": "soon" })).await.json()["errors"][0]["field"], "telling");
        let saved = nadia.sets_up(&call, json!({ "telling": "released" })).await;
        assert_eq!(saved.json()["telling"], "released", "{}", saved.text);
        assert_eq!(nadia.sets_up(&call, json!({})).await.json()["telling"], "released");
        let contributor = app.contributor();
        let (kept, hung) = (contributor.sends("Chat").await, contributor.sends("Lune").await);
        app.works().await;
        aicha.refuses(&kept, "not-the-theme", "Une autre fois.").await;
        aicha.hangs(&hung).await;
        app.minutes_pass(60 * 24 * 2);
        app.works().await;
        assert_eq!(app.mails_to("ines@").len(), 2, "the receipts alone");
        assert_eq!(contributor.follows_as_json(&kept).await["state"], "waiting");
        let nadia = app.staff("nadia").await;
        let waiting = entries(&nadia, &call).await;
        let told: Vec<_> = waiting.iter().map(|one| (&one["title"], &one["held"])).collect();
        assert_eq!(told, [(&json!("Chat"), &json!(true)), (&json!("Lune"), &json!(true))]);
        let page = nadia.browser.opens("/desk/outbox").await;
        assert_eq!(page.links("/desk/calls/")[0], format!("/desk/calls/{call}"), "where that is chosen");

        let decisions: Vec<_> = waiting.iter().map(|one| one["decision"].clone()).collect();
        let release = format!("/api/v1/calls/{call}/outbox/release");
        assert_eq!(nadia.posts(&release, &json!({ "decisions": decisions })).await.status.as_u16(), 204);
        app.works().await;
        assert_eq!(app.mails_to("ines@").len(), 4);
        assert_eq!(contributor.follows_as_json(&kept).await["state"], "refused");

        let saved = nadia.sets_up(&call, json!({ "telling": "by-itself" })).await;
        assert_eq!(saved.json()["telling"], "by-itself", "{}", saved.text);
        let sent = contributor.sends("Fleur").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.minutes_pass(20);
        app.works().await;
        assert_eq!((app.mails_to("ines@").len(), entries(&nadia, &call).await), (6, Vec::new()));
    }
}
