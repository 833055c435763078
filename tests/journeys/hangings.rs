//! What is approved hangs at its turn or on its date, and whoever sent it is told when.

use cimaise_tests::{Moderator, Page, TestApp, stories};
use mail_parser::MessageParser;
use serde_json::{Value, json};

const WALL: &str = "/fr/musee/paper-toy/lichtenstein";

/// Three a day, at 9, 12 and 15 o'clock.
async fn drips(app: &TestApp, manager: &Moderator<'_>) -> String {
    let call = app.call_id().await;
    let three = json!({ "pace": "drip", "a_day": 3, "from": 9, "to": 18 });
    let answer = manager.sets_up(&call, json!({ "hanging": three })).await;
    assert_eq!(answer.json()["hanging"], three, "{}", answer.text);
    call
}

/// The subjects of the mails to whoever sent something.
fn subjects(app: &TestApp) -> Vec<String> {
    let subject = |mail: String| {
        let mail = MessageParser::default().parse(mail.as_bytes()).unwrap();
        // The narrow spaces of French are a matter of letters.
        mail.subject().unwrap().replace('\u{202f}', " ")
    };
    app.mails_to("ines@").into_iter().map(subject).collect()
}

/// The words of the latest mail to whoever sent something.
fn latest(app: &TestApp) -> String {
    let mail = app.mails_to("ines@").pop().unwrap();
    let mail = MessageParser::default().parse(mail.as_bytes()).unwrap();
    mail.body_text(0).unwrap().into_owned()
}

async fn titles(who: &Moderator<'_>, call: &str) -> Vec<String> {
    let page = who.browser.opens(&format!("/api/v1/calls/{call}/hangings")).await.json();
    let entries = page["entries"].as_array().unwrap();
    entries.iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}

async fn hangs_on(moderator: &Moderator<'_>, id: &str, when: &str) -> Page {
    let decision = json!({ "verdict": "approve", "hang_at": when });
    moderator.tries_to_decide(id, &decision).await
}

stories! {
    async fn some_a_day_hang_in_their_order_and_each_is_told(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let call = drips(&app, &nadia).await;
        let (first, second) = (app.contributor().sends("Un").await, app.contributor().sends("Deux").await);
        app.works().await;
        let moderator = app.moderator().await;
        moderator.hangs(&first).await;
        moderator.hangs(&second).await;
        app.works().await;
        assert_eq!(app.hangs().await, 0);
        assert_eq!(app.visitor().status_of(&format!("{WALL}/un")).await, 404);
        // While it can be undone, it is being looked at.
        assert_eq!(app.contributor().follows_as_json(&second).await["state"], "waiting");
        app.minutes_pass(10);
        app.works().await;
        assert_eq!(subjects(&app)[2..], ["Acceptée : « Un »", "Acceptée : « Deux »"]);
        assert!(latest(&app).contains("bientôt"), "{}", latest(&app));
        let told = app.contributor().follows_as_json(&second).await;
        assert_eq!((&told["state"], &told["hangs_at"]), (&json!("approved"), &Value::Null));
        // It is noon: the next turn is at 15 o'clock.
        app.minutes_pass(169);
        assert_eq!(app.hangs().await, 0);
        app.minutes_pass(1);
        assert_eq!(app.hangs().await, 1);
        assert_eq!(app.visitor().status_of(&format!("{WALL}/un")).await, 200);
        assert_eq!(titles(&nadia, &call).await, ["Deux"]);
        assert_eq!(subjects(&app)[4..], ["C’est accroché : « Un »"]);
        assert!(latest(&app).contains(&format!("{}{WALL}/un", app.url)), "{}", latest(&app));
        assert_eq!(app.contributor().follows_as_json(&first).await["state"], "published");
        app.minutes_pass(18 * 60);
        assert_eq!(app.hangs().await, 1);
        assert_eq!(subjects(&app).len(), 6, "two receipts, two acceptances, two notices");
    }

    async fn what_hangs_before_its_letter_costs_one_mail_as_always(app: TestApp) {
        let nadia = app.staff("nadia").await;
        drips(&app, &nadia).await;
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let id = app.moderator().await.hangs(&sent).await;
        let now = format!("/api/v1/contributions/{id}/hanging/now");
        assert_eq!(nadia.posts(&now, &json!({})).await.status.as_u16(), 204);
        app.works().await;
        assert_eq!(app.visitor().status_of(&format!("{WALL}/chat")).await, 200);
        app.minutes_pass(10);
        app.works().await;
        assert_eq!(subjects(&app)[1..], ["C’est accroché : « Chat »"]);
        assert_eq!(nadia.posts(&now, &json!({})).await.status.as_u16(), 404);
    }

    async fn a_moderator_names_a_date_in_the_zone_of_the_institution(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Chat").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.finds(&sent).await;
        for (when, code) in [("bientôt", "unreadable"), ("2026-03-10T11:59", "past"), ("2029-01-01T09:00", "too-far")] {
            let answer = hangs_on(&moderator, &id, when).await;
            let error = &answer.json()["errors"][0];
            assert_eq!((answer.status.as_u16(), &error["code"]), (422, &json!(code)));
        }
        let refusal = json!({ "verdict": "refuse", "reason": "not-the-theme", "hang_at": "2026-04-01T09:00" });
        assert_eq!(moderator.tries_to_decide(&id, &refusal).await.status.as_u16(), 422);
        assert_eq!(moderator.queue().await, ["Chat"], "bad input changes nothing");
        // The clock of summer begins on 29 March.
        let form = [("verdict", "approve"), ("hang_at", "2026-04-01T09:00")];
        let answer = moderator.browser.sends_form(&format!("/desk/contributions/{id}/decision"), &form).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        let page = moderator.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert!(page.contains("Elle sera accrochée le"), "{page}");
        app.minutes_pass(10);
        app.works().await;
        assert!(latest(&app).contains("1er avril 2026 à"), "{}", latest(&app));
        let told = contributor.follows_as_json(&sent).await;
        assert_eq!(told["hangs_at"], "2026-04-01T07:00:00Z");
        assert!(contributor.follows(&sent).await.text.contains("Elle sera accrochée le"));
        let minutes = 22 * 24 * 60 - 4 * 60 - 11;
        app.minutes_pass(minutes);
        assert_eq!(app.hangs().await, 0);
        app.minutes_pass(1);
        assert_eq!(app.hangs().await, 1);
        assert_eq!(app.visitor().status_of(&format!("{WALL}/chat")).await, 200);
    }

    async fn the_desk_puts_them_in_order_pauses_and_resumes(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let call = drips(&app, &nadia).await;
        let mut ids = Vec::new();
        for title in ["Un", "Deux", "Trois"] {
            let sent = app.contributor().sends(title).await;
            app.works().await;
            ids.push(app.moderator().await.hangs(&sent).await);
        }
        let presses = async |id: &str, act: &str, when: &str| {
            let form = [("act", act), ("hang_at", when)];
            let answer = nadia.browser.sends_form(&format!("/desk/hangings/{id}"), &form).await;
            answer.status.as_u16()
        };
        assert_eq!(presses(&ids[2], "first", "").await, 303);
        assert_eq!(presses(&ids[0], "down", "").await, 303);
        assert_eq!(titles(&nadia, &call).await, ["Trois", "Deux", "Un"]);
        assert_eq!(presses(&ids[1], "date", "2026-03-12T09:00").await, 303);
        assert_eq!(titles(&nadia, &call).await, ["Deux", "Trois", "Un"], "what has a date comes first");
        for (act, when, status) in [("up", "", 409), ("date", "", 422), ("date", "2020-01-01T09:00", 422), ("away", "", 422)] {
            assert_eq!(presses(&ids[1], act, when).await, status, "{act}");
        }
        let page = nadia.browser.opens(&format!("/desk/hangings?call={call}")).await.text;
        assert!(page.contains("3 images par jour") && page.contains("12 mars 2026"), "{page}");
        let paused = nadia.browser.sends_form(&format!("/desk/calls/{call}/hanging/pause"), &[]).await;
        assert_eq!(paused.status.as_u16(), 303);
        let page = nadia.browser.opens(&format!("/desk/hangings?call={call}")).await.text;
        assert!(page.contains("En pause depuis") && !page.contains("value=\"now\""), "{page}");
        assert_eq!(presses(&ids[0], "now", "").await, 409);
        app.minutes_pass(3 * 24 * 60);
        assert_eq!(app.hangs().await, 0);
        app.works().await;
        assert!(latest(&app).contains("bientôt"), "no date is promised in a pause");
        let resumed = nadia.browser.sends_form(&format!("/desk/calls/{call}/hanging/resume"), &[]).await;
        assert_eq!(resumed.status.as_u16(), 303);
        app.works().await;
        assert_eq!(titles(&nadia, &call).await, ["Trois", "Un"], "its date had passed");
        let drop = format!("/api/v1/contributions/{}/hanging/date", ids[0]);
        assert_eq!(nadia.puts(&drop, &json!({ "hang_at": "2026-04-01T09:00" })).await.status.as_u16(), 204);
        assert_eq!(nadia.deletes(&drop).await.status.as_u16(), 204);
        assert_eq!(nadia.puts(&drop, &json!({ "hang_at": " " })).await.status.as_u16(), 422);
        let journal = nadia.browser.opens("/desk/journal").await.text;
        for told in ["a retiré sa date", "a mis en pause", "l’a mise en premier", "a choisi quand l’accrocher"] {
            assert!(journal.contains(told), "{told}");
        }
    }

    async fn moderators_look_and_managers_arrange(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let call = drips(&app, &nadia).await;
        let sent = app.contributor().sends("Un").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.hangs(&sent).await;
        assert_eq!(titles(&moderator, &call).await, ["Un"]);
        let page = moderator.browser.opens("/desk/hangings").await.text;
        assert!(page.contains("Un") && !page.contains("name=\"act\""), "{page}");
        let place = format!("/api/v1/contributions/{id}/hanging/place");
        assert_eq!(moderator.puts(&place, &json!({ "to": "first" })).await.status.as_u16(), 404);
        assert_eq!(moderator.posts(&format!("/api/v1/calls/{call}/hangings/pause"), &json!({})).await.status.as_u16(), 404);
        assert_eq!(nadia.puts(&place, &json!({ "to": "first" })).await.status.as_u16(), 204);
        assert_eq!(nadia.puts(&place, &json!({ "to": "sideways" })).await.status.as_u16(), 422);
        let unfit = [("a_day", json!({ "pace": "drip", "a_day": 501 })), ("to", json!({ "pace": "drip", "from": 9, "to": 8 })),
            ("pace", json!({ "pace": "often" }))];
        for (what, hanging) in unfit {
            assert_eq!(nadia.sets_up(&call, json!({ "hanging": hanging })).await.status.as_u16(), 422, "{what}");
        }
    }

    async fn what_is_undone_taken_back_or_not_hung_after_all_never_hangs(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let call = drips(&app, &nadia).await;
        let contributor = app.contributor();
        let mut all = Vec::new();
        for title in ["Un", "Deux", "Trois"] {
            all.push(contributor.sends(title).await);
        }
        app.works().await;
        let moderator = app.moderator().await;
        let mut ids = Vec::new();
        for sent in &all {
            ids.push(moderator.hangs(sent).await);
        }
        assert_eq!(moderator.undoes(&ids[0]).await.status.as_u16(), 204);
        contributor.withdraws(&all[1]).await;
        app.minutes_pass(11);
        app.works().await;
        assert_eq!(titles(&nadia, &call).await, ["Trois"]);
        let page = moderator.browser.opens(&format!("/desk/contributions/{}", ids[2])).await.text;
        assert!(page.contains("Ne pas accrocher"), "{page}");
        let down = json!({ "verdict": "take-down", "reason": "not-the-theme" });
        assert_eq!(moderator.tries_to_decide(&ids[2], &down).await.status.as_u16(), 201);
        app.minutes_pass(11);
        app.works().await;
        assert!(latest(&app).contains("Elle avait été acceptée"), "{}", latest(&app));
        assert!(contributor.follows(&all[2]).await.text.contains("Non accrochée"));
        app.minutes_pass(3 * 24 * 60);
        assert_eq!(app.hangs().await, 0);
        assert_eq!(app.files("public"), Vec::<String>::new());
    }
}
