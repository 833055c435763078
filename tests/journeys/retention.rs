//! What a call no longer keeps goes by itself, once it was shown for a week.

use cimaise_api::set_up::let_go;
use cimaise_blobs::Key;
use cimaise_media::Format;
use cimaise_store::{StoreError, pictures};
use cimaise_tests::{Sent, TestApp, stories};
use serde_json::{Value, json};

const DAY: i64 = 24 * 60;

/// Where the call's clocks are set, for programs.
async fn clocks(app: &TestApp) -> String {
    let museum = app.visitor().opens("/api/v1/institutions").await.json();
    let calls = format!("/api/v1/institutions/{}/calls", museum[0]["id"].as_str().unwrap());
    let calls = app.visitor().opens(&calls).await.json();
    let call = calls.as_array().unwrap().iter().find(|one| one["slug"] == "paper-toy").unwrap();
    format!("/api/v1/calls/{}/retention", call["id"].as_str().unwrap())
}

/// The house looks what is due.
async fn looks(app: &TestApp) -> usize {
    let gone = let_go(&app.house.app).await.unwrap();
    app.works().await;
    gone
}

/// The original of what has that id is still there.
async fn has_file(app: &TestApp, id: &str) -> bool {
    let id = id.parse().unwrap();
    let read = app
        .house
        .app
        .store
        .read(move |db| Ok::<_, StoreError>(pictures::of_contribution(db, id)?.remove(0)));
    let picture = read.await.unwrap();
    let format = Format::from_extension(&picture.original.format).unwrap();
    let key = Key::Original { contribution: id, picture: picture.id, format };
    app.house.app.blobs.get(key).await.unwrap().is_some()
}

async fn tells(app: &TestApp, sent: &Sent) -> Value {
    app.contributor().follows_as_json(sent).await["state"].clone()
}

stories! {
    async fn files_of_a_refusal_go_when_nothing_can_be_contested_any_more(app: TestApp) {
        let (nadia, aicha, clocks) = (app.staff("nadia").await, app.moderator().await, clocks(&app).await);
        let contributor = app.contributor();
        let (refused, hung) = (contributor.sends("Chat").await, contributor.sends("Chien").await);
        app.works().await;
        let id = aicha.refuses(&refused, "too-dark", "").await;
        let hangs = aicha.hangs(&hung).await;
        app.minutes_pass(11);
        app.works().await;
        let wanted = json!({ "files_days": 10, "contacts_days": null, "words_days": null });
        let chosen = nadia.puts(&clocks, &wanted).await.json();
        assert_eq!((&chosen["files_days"], &chosen["files_due"]), (&json!(10), &json!(0)));

        app.minutes_pass(195 * DAY);
        assert_eq!(looks(&app).await, 0, "184 days, 2 for all zones, 10");
        assert!(has_file(&app, &id).await);
        app.minutes_pass(DAY);
        let nadia = app.staff("nadia").await;
        assert_eq!(nadia.browser.opens(&clocks).await.json()["files_due"], 1);
        assert_eq!(looks(&app).await, 1);
        assert!(!has_file(&app, &id).await);
        assert!(has_file(&app, &hangs).await);
        assert_eq!(looks(&app).await, 0, "once");
        assert_eq!(tells(&app, &refused).await, "refused");
        assert_eq!(tells(&app, &hung).await, "published");
        assert_eq!(nadia.browser.status_of(&format!("/desk/contributions/{id}")).await, 200);
    }

    async fn nothing_goes_before_it_was_shown_for_a_week(app: TestApp) {
        let (aicha, clocks) = (app.moderator().await, clocks(&app).await);
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let id = aicha.refuses(&sent, "too-dark", "").await;
        app.minutes_pass(400 * DAY);
        let nadia = app.staff("nadia").await;
        let wanted = json!({ "files_days": 0, "contacts_days": 0, "words_days": 0 });
        let chosen = nadia.puts(&clocks, &wanted).await.json();
        assert_eq!((&chosen["files_due"], &chosen["contacts_due"]), (&json!(1), &json!(1)));
        let page = nadia.browser.opens(&clocks.replace("/api/v1", "/desk")).await.text;
        assert_eq!(page.matches("rien n’est encore effacé").count(), 1);
        app.minutes_pass(7 * DAY - 1);
        assert_eq!(looks(&app).await, 0);
        assert!(has_file(&app, &id).await);
        app.minutes_pass(1);
        assert!(looks(&app).await >= 2);
        assert!(!has_file(&app, &id).await);
        let nadia = app.staff("nadia").await;
        let journal = nadia.browser.opens("/desk/journal?act=refuse").await.text;
        assert_eq!(journal.matches("a refusé").count(), 2, "the act stays, and its filter");
        assert_eq!(journal.matches("Trop sombre").count(), 0, "its words are gone");
    }

    async fn addresses_of_what_does_not_hang_go_after_the_call(app: TestApp) {
        let (nadia, aicha, clocks) = (app.staff("nadia").await, app.moderator().await, clocks(&app).await);
        let contributor = app.contributor();
        let (refused, hung) = (contributor.sends("Chat").await, contributor.sends("Chien").await);
        app.works().await;
        aicha.refuses(&refused, "too-dark", "").await;
        aicha.hangs(&hung).await;
        app.minutes_pass(11);
        app.works().await;
        let wanted = json!({ "files_days": null, "contacts_days": 0, "words_days": null });
        nadia.puts(&clocks, &wanted).await;
        app.minutes_pass(600 * DAY);
        assert_eq!(looks(&app).await, 1);
        let kept = |sent: &Sent| format!("/api/v1/follow-up/{}/data", sent.follow_up.rsplit('/').next().unwrap());
        let refused = contributor.browser.opens(&kept(&refused)).await.json();
        assert_eq!(refused["contributions"][0]["email"], Value::Null);
        assert_eq!(refused["contributions"][0]["letters"][0]["to"], "nobody@erased.invalid");
        let hung = contributor.browser.opens(&kept(&hung)).await.json();
        assert_eq!(hung["contributions"][0]["email"], "ines@example.org");
    }

    async fn what_is_no_number_of_days_changes_nothing(app: TestApp) {
        let (nadia, clocks) = (app.staff("nadia").await, clocks(&app).await);
        let wanted = json!({ "files_days": 30, "contacts_days": null, "words_days": null });
        nadia.puts(&clocks, &wanted).await;
        let form = clocks.replace("/api/v1", "/desk");
        let wrong = nadia.browser.sends_form(&form, &[("files_days", "-1"), ("words_days", "4000")]).await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert_eq!(wrong.text.matches("Un nombre entre 0 et 3\u{202f}650").count(), 4, "{}", wrong.text);
        assert_eq!(nadia.browser.opens(&clocks).await.json()["files_days"], 30);
        let none = nadia.browser.sends_form(&form, &[("files_days", ""), ("contacts_days", "")]).await;
        assert_eq!(none.status.as_u16(), 303);
        assert_eq!(nadia.browser.opens(&clocks).await.json()["files_days"], Value::Null);
        let journal = nadia.browser.opens("/desk/journal?act=set-retention").await.text;
        assert_eq!(journal.matches("a choisi ce que l’appel garde").count(), 3, "two, and the filter");
    }
}
