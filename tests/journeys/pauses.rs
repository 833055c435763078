//! Somebody is kept from sending, or from giving notice, for a time.

use cimaise_tests::{Sheet, stories};
use serde_json::json;

stories! {
    async fn who_is_paused_is_told_why_and_nothing_is_kept(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Affiche").await;
        app.works().await;
        let nadia = app.staff("nadia").await;
        let id = nadia.finds(&sent).await;
        let path = format!("/api/v1/contributions/{id}/pause");
        let asked = json!({ "reason": "Toujours la même affiche.", "until": "2026-03-31" });
        let aicha = app.moderator().await;
        assert_eq!(aicha.posts(&path, &asked).await.status.as_u16(), 404, "it is not hers to decide");
        for (until, code) in [("2026-03-09", "within-a-year"), ("2027-04-01", "within-a-year"), ("demain", "unreadable"), ("", "missing")] {
            let refused = nadia.posts(&path, &json!({ "reason": "", "until": until })).await;
            let codes: Vec<_> = refused.json()["errors"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
            assert_eq!((refused.status.as_u16(), codes), (422, vec![json!("missing"), json!(code)]), "{until}");
        }
        let pause = nadia.posts(&path, &asked).await;
        assert_eq!((pause.status.as_u16(), &pause.json()["until"]), (201, &json!("2026-03-31T22:00:00Z")), "{}", pause.text);

        let before = app.files("private").len();
        // By the address alone, however it is spelt; and by the browser alone.
        let by_mail = Sheet { email: Some("Ines@example.org".into()), ..Sheet::of("Encore") };
        let by_key = Sheet { email: None, ..Sheet::of("Toujours") };
        for answer in [app.contributor().tries(&by_mail).await, contributor.tries(&by_key).await] {
            let told = answer.json();
            assert_eq!((answer.status.as_u16(), &told["code"]), (403, &json!("paused")), "{}", answer.text);
            let detail = told["detail"].as_str().unwrap();
            for part in ["31 mars 2026", "Toujours la même affiche.", "@"] {
                assert_eq!(detail.matches(part).count(), 1, "{part}: {detail}");
            }
        }
        assert_eq!(app.contributor().posts(&by_mail).await.status.as_u16(), 403);
        assert_eq!(app.files("private").len(), before);
        assert_eq!(nadia.queue().await, ["Affiche"]);
        // What was sent before can still be followed, changed and taken back; others may send.
        assert_eq!(contributor.follows_as_json(&sent).await["may_withdraw"], true);
        let other = Sheet { email: Some("leo@example.org".into()), ..Sheet::of("Une autre") };
        app.contributor().sends_sheet(&other).await;

        let pause = pause.json()["id"].as_str().unwrap().to_owned();
        let list = nadia.browser.opens("/desk/pauses").await;
        assert_eq!(list.text.matches("Toujours la même affiche.").count(), 1, "{}", list.text);
        assert_eq!(list.text.matches("ines@").count(), 0, "no address is kept");
        assert_eq!(nadia.deletes(&format!("/api/v1/pauses/{pause}")).await.status.as_u16(), 204);
        assert_eq!(app.contributor().tries(&by_mail).await.status.as_u16(), 201);
        assert_eq!(aicha.browser.status_of("/desk/pauses").await, 404);
    }

    async fn a_pause_ends_by_itself(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Affiche").await;
        app.works().await;
        let nadia = app.staff("nadia").await;
        let id = nadia.finds(&sent).await;
        let form = [("reason", "Assez."), ("until", "2026-03-10")];
        let path = format!("/desk/contributions/{id}/pause");
        let answer = nadia.posts_from(&app.url, &path, &form).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        let again = Sheet::of("Encore");
        assert_eq!(contributor.tries(&again).await.status.as_u16(), 403);
        app.minutes_pass(12 * 60);
        assert_eq!(contributor.tries(&again).await.status.as_u16(), 201);
    }

    async fn who_gives_notice_again_and_again_is_paused_too(app: TestApp) {
        let sent = app.contributor().sends("Elle rit").await;
        app.works().await;
        let nadia = app.staff("nadia").await;
        let id = nadia.hangs(&sent).await;
        app.works().await;
        let path = "/fr/musee/paper-toy/lichtenstein/elle-rit/notice";
        let notice = |kind: &'static str, email: &'static str| {
            [("kind", kind), ("words", "Non."), ("email", email), ("good_faith", "yes")]
        };
        let visitor = app.visitor();
        assert_eq!(visitor.sends_form(path, &notice("other", "leo@example.org")).await.status.as_u16(), 303);
        let of_it = format!("/api/v1/contributions/{id}/notices");
        let given = nadia.browser.opens(&of_it).await.json();
        let pause = format!("/api/v1/notices/{}/pause", given[0]["id"].as_str().unwrap());
        let asked = json!({ "reason": "Rien n’était fondé.", "until": "2026-04-30" });
        assert_eq!(nadia.posts(&pause, &asked).await.json()["role"], "notifier");
        let again = visitor.sends_form(path, &notice("hurts", "leo@example.org")).await;
        assert_eq!(again.status.as_u16(), 403);
        assert_eq!(again.text.matches("Rien n’était fondé.").count(), 1, "{}", again.text);
        assert_eq!(visitor.sends_form(path, &notice("hurts", "zoe@example.org")).await.status.as_u16(), 303);
        assert_eq!(nadia.browser.opens(&of_it).await.json().as_array().unwrap().len(), 2);
        // From sending pictures, nobody keeps them.
        let sheet = Sheet { email: Some("leo@example.org".into()), ..Sheet::of("La mienne") };
        app.contributor().sends_sheet(&sheet).await;
        // Who left no address cannot be told apart.
        assert_eq!(visitor.sends_form(path, &notice("other", "")).await.status.as_u16(), 303);
        let given = nadia.browser.opens(&of_it).await.json();
        let pause = format!("/api/v1/notices/{}/pause", given[2]["id"].as_str().unwrap());
        let refused = nadia.posts(&pause, &asked).await;
        assert_eq!((refused.status.as_u16(), &refused.json()["errors"][0]["code"]), (422, &json!("nobody-known")));
    }
}
