//! Several of the queue at once: each with its own decision, its own letter, its own way back.

use cimaise_tests::{Contributor, Moderator, Sent, Sheet, TestApp, stories};
use serde_json::{Value, json};

/// Sends so many, by people who have nothing in common.
async fn sends(app: &TestApp, titles: &[&str]) -> Vec<Sent> {
    let mut sent = Vec::new();
    for title in titles {
        let email = Some(format!("{}@example.org", title.to_lowercase()));
        sent.push(app.contributor().sends_sheet(&Sheet { email, ..Sheet::of(title) }).await);
    }
    app.works().await;
    sent
}

async fn ids(who: &Moderator<'_>, sent: &[Sent]) -> Vec<String> {
    let mut ids = Vec::new();
    for one in sent {
        ids.push(who.finds(one).await);
    }
    ids
}

/// What a program asks for.
fn asked(verdict: &str, reason: Option<&str>, ids: &[String]) -> Value {
    let entries: Vec<_> = ids.iter().map(|id| json!({ "contribution": id })).collect();
    json!({ "verdict": verdict, "reason": reason, "entries": entries })
}

async fn state(who: &Contributor<'_>, sent: &Sent) -> Value {
    who.follows_as_json(sent).await["state"].clone()
}

stories! {
    async fn a_selection_is_hung_by_form_and_undone_together(app: TestApp) {
        let sent = sends(&app, &["Chat", "Chien", "Loup"]).await;
        let (aicha, reader) = (app.moderator().await, app.contributor());
        let ids = ids(&aicha, &sent).await;
        let queue = aicha.browser.opens("/desk").await;
        assert_eq!(queue.links("/desk/selection"), ["/desk/selection"]);
        let page = aicha.browser.opens("/desk/selection?all=yes").await.text;
        assert_eq!(page.matches("name=\"entry\"").count(), 3);
        assert_eq!(page.matches(".\" checked>").count(), 3);

        let form = [("verdict", "approve"), ("entry", &*ids[0]), ("entry", &*ids[2])];
        let answer = aicha.browser.sends_form("/desk/selection/decision", &form).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        let outcome = answer.headers["location"].to_str().unwrap().to_owned();
        let told = aicha.browser.opens(&outcome).await.text;
        assert_eq!(told.matches("<h2 id=\"made\">2 images</h2>").count(), 1);
        assert_eq!(told.matches("name=\"entry\"").count(), 2);
        app.works().await;
        for (one, at) in [(&sent[0], "published"), (&sent[1], "waiting"), (&sent[2], "published")] {
            assert_eq!(state(&reader, one).await, at, "{}", one.title);
        }

        let both = [("entry", &*ids[0]), ("entry", &*ids[2])];
        let answer = aicha.browser.sends_form("/desk/selection/undo", &both).await;
        assert_eq!(answer.status.as_u16(), 303);
        app.works().await;
        assert_eq!(aicha.queue().await, ["Chat", "Chien", "Loup"]);
        app.minutes_pass(11);
        app.works().await;
        assert_eq!(app.mails_to("chat@example.org").len(), 1, "the receipt alone");
    }

    async fn each_of_a_selection_has_its_own_letter_and_line_of_the_log(app: TestApp) {
        let sent = sends(&app, &["Chat", "Chien"]).await;
        let aicha = app.moderator().await;
        let ids = ids(&aicha, &sent).await;
        let answer = aicha.posts("/api/v1/decisions", &asked("refuse", Some("too-dark"), &ids)).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        let came = answer.json();
        for (at, id) in ids.iter().enumerate() {
            assert_eq!(came["entries"][at]["contribution"], json!(id));
            assert_eq!(came["entries"][at]["decision"]["verdict"], "refuse");
        }
        app.minutes_pass(11);
        app.works().await;
        for address in ["chat@example.org", "chien@example.org"] {
            assert_eq!(app.mails_to(address).len(), 2, "{address}: a receipt and an answer");
        }
        let nadia = app.staff("nadia").await;
        let journal = nadia.browser.opens("/desk/journal?act=refuse").await.text;
        assert_eq!(journal.matches("a refusé\u{202f}: Trop sombre").count(), 2);
    }

    async fn what_cannot_be_decided_is_told_and_changes_nothing_of_the_others(app: TestApp) {
        let sent = sends(&app, &["Chat", "Chien", "Loup", "Ours"]).await;
        let (aicha, sam) = (app.moderator().await, app.staff("sam").await);
        let mut ids = ids(&aicha, &sent).await;
        sam.hangs(&sent[0]).await;
        sam.browser.opens(&format!("/desk/contributions/{}", ids[1])).await;
        ids.push("00000000-0000-7000-8000-000000000001".to_owned());
        ids.push(ids[3].clone());
        let mut asked = asked("approve", None, &ids);
        asked["entries"][2]["seen"] = json!("00000000-0000-7000-8000-000000000002");
        let came = aicha.posts("/api/v1/decisions", &asked).await.json();
        let came = came["entries"].as_array().unwrap();
        let codes: Vec<_> = came.iter().map(|one| one["problem"]["code"].clone()).collect();
        assert_eq!(
            codes,
            [
                json!("already-decided"),
                json!("held"),
                json!("changed-meanwhile"),
                Value::Null,
                json!("not-found"),
            ],
            "each once, in the order asked for"
        );
        assert_eq!(aicha.queue().await, ["Chien", "Loup"]);
    }

    async fn a_selection_without_a_reason_is_asked_for_one_and_loses_nothing(app: TestApp) {
        let sent = sends(&app, &["Chat", "Chien"]).await;
        let aicha = app.moderator().await;
        let ids = ids(&aicha, &sent).await;
        let form = [
            ("verdict", "ask-for-change"),
            ("words", "Plus près ?"),
            ("entry", &*ids[0]),
            ("entry", &*ids[1]),
        ];
        let answer = aicha.browser.sends_form("/desk/selection/decision", &form).await;
        let page = answer.headers["location"].to_str().unwrap().to_owned();
        assert!(page.starts_with("/desk/selection/reasons?"), "{page}");
        let page = aicha.browser.opens(&page).await.text;
        assert_eq!(page.matches("name=\"entry\"").count(), 2);
        assert!(page.contains("Plus près ?</textarea>"));
        assert!(page.contains("Choisissez"), "{page}");
        let letter = format!(
            "/desk/selection/reasons?verdict=ask-for-change&reason=crop&entry={}&entry={}",
            ids[0], ids[1]
        );
        let page = aicha.browser.opens(&letter).await.text;
        assert_eq!(page.matches("class=\"mail-body\"").count(), 1);

        let program = aicha.posts("/api/v1/decisions", &asked("refuse", None, &ids)).await;
        assert_eq!(program.status.as_u16(), 422);
        assert_eq!(program.json()["errors"][0]["field"], "reason");
        let none = aicha.posts("/api/v1/decisions", &asked("approve", None, &[])).await;
        assert_eq!(none.json()["errors"][0]["code"], "choose-one");
        let many = vec![ids[0].clone(); 51];
        let many = aicha.posts("/api/v1/decisions", &asked("approve", None, &many)).await;
        assert_eq!(many.json()["errors"][0]["code"], "too-many-entries");
        assert_eq!(aicha.queue().await, ["Chat", "Chien"]);
    }

    async fn who_only_reads_or_comes_from_elsewhere_decides_nothing(app: TestApp) {
        let sent = sends(&app, &["Chat"]).await;
        let (aicha, helene) = (app.moderator().await, app.staff("helene").await);
        let ids = ids(&aicha, &sent).await;
        app.staff("sam").await.browser.opens(&format!("/desk/contributions/{}", ids[0])).await;
        let came = helene.posts("/api/v1/decisions", &asked("approve", None, &ids)).await.json();
        assert_eq!(came["entries"][0]["problem"]["code"], "not-found");
        let answer = aicha
            .posts_from(
                "https://elsewhere.example",
                "/desk/selection/decision",
                &[("verdict", "approve"), ("entry", &ids[0])],
            )
            .await;
        assert_eq!(answer.status.as_u16(), 403);
        assert_eq!(aicha.queue().await, ["Chat"]);
    }
}
