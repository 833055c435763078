//! An institution's own programs are told what happens.

use cimaise_notify::webhook::{Caller, CallerSettings, Networks};
use cimaise_tests::{Manner, Message, Moderator, Receiver, TestApp, stories};
use jiff::Timestamp;
use serde_json::{Value, json};

/// The museum, as its page names it.
async fn museum(nadia: &Moderator<'_>) -> String {
    let all = nadia.browser.opens("/api/v1/institutions").await.json();
    all[0]["id"].as_str().unwrap_or_else(|| panic!("{all}")).to_owned()
}

/// Whoever runs this house lets it tell programs that stand at this one address.
fn allow(app: &mut TestApp) {
    let allow = Networks::parse(&["127.0.0.1".into()]).unwrap();
    app.house.caller = Caller::new(CallerSettings { http: true, allow });
}

const ALL: [&str; 7] = [
    "contribution.queued",
    "decision.settled",
    "publication.hung",
    "publication.removed",
    "contribution.withdrawn",
    "notice.given",
    "appeal.made",
];

/// A webhook that is told everything; its address and its secret.
pub(super) async fn add(app: &TestApp, address: &str) -> (String, String) {
    let nadia = app.staff("nadia").await;
    let path = format!("/api/v1/institutions/{}/webhooks", museum(&nadia).await);
    let made = nadia.posts(&path, &json!({ "address": address, "events": ALL })).await;
    assert_eq!(made.status.as_u16(), 201, "{}", made.text);
    let made = made.json();
    let id = made["webhook"]["id"].as_str().unwrap();
    (format!("/api/v1/webhooks/{id}"), made["secret"].as_str().unwrap().to_owned())
}

pub(super) async fn log(app: &TestApp, webhook: &str) -> Vec<Value> {
    let nadia = app.staff("nadia").await;
    let page = nadia.browser.opens(&format!("{webhook}/deliveries")).await.json();
    page["deliveries"].as_array().unwrap().clone()
}

stories! {
    async fn a_tool_is_told_what_happens_and_nothing_of_people(app: TestApp) {
        let mut app = app;
        allow(&mut app);
        let receiver = Receiver::listens().await;
        add(&app, &receiver.url).await;
        let contributor = app.contributor();
        let sent = contributor.sends("Elle rit").await;
        app.works().await;
        let id = app.moderator().await.hangs(&sent).await;
        app.works().await;
        let [queued] = receiver.heard().try_into().unwrap();
        let told = queued.json();
        assert_eq!((&told["type"], &told["data"]["state"]), (&json!("contribution.queued"), &json!("queued")));
        assert_eq!(told["data"]["links"], json!({
            "desk": format!("{}/desk/contributions/{id}", app.url),
            "api": format!("{}/api/v1/contributions/{id}", app.url),
        }));
        assert_eq!(queued.header("content-type"), "application/json");
        assert_eq!(queued.header("webhook-timestamp"), app.house.app.now().as_second().to_string());
        app.minutes_pass(10);
        app.works().await;
        let mut told: Vec<Value> = receiver.heard().iter().map(Message::json).collect();
        told.sort_by_key(|one| one["type"].to_string());
        let [settled, hung] = told.try_into().unwrap();
        assert_eq!(settled["data"]["decision"]["kind"], "approve");
        assert_eq!(settled["data"]["links"]["public"], Value::Null);
        let page = hung["data"]["links"]["public"].as_str().unwrap();
        assert_eq!(page, format!("{}/musee/paper-toy/lichtenstein/elle-rit", app.url));
        assert_eq!(app.visitor().status_of(page).await, 302);
        contributor.withdraws(&sent).await;
        app.works().await;
        let last = receiver.heard();
        assert_eq!(last.len(), 2);
        for body in last.iter().map(|one| &one.body).chain([&settled.to_string(), &hung.to_string()]) {
            assert!(!body.contains("Ines") && !body.contains("ines@") && !body.contains("Elle"), "{body}");
        }
    }

    async fn a_tool_that_does_not_answer_is_told_again_and_its_log_says_so(app: TestApp) {
        let mut app = app;
        allow(&mut app);
        let receiver = Receiver::listens().await;
        let (webhook, _) = add(&app, &receiver.url).await;
        receiver.will([Manner::Status(500), Manner::Redirect]);
        app.contributor().sends("Elle rit").await;
        app.works().await;
        app.minutes_pass(1);
        app.works().await;
        app.minutes_pass(5);
        app.works().await;
        let heard = receiver.heard();
        let ids: Vec<_> = heard.iter().map(|one| one.header("webhook-id").to_owned()).collect();
        assert_eq!(ids, vec![ids[0].clone(); 3], "each under the same id");
        let line = log(&app, &webhook).await.remove(0);
        assert_eq!((&line["tries"], &line["status"], &line["id"]), (&json!(3), &json!(204), &json!(ids[0])));
        let nadia = app.staff("nadia").await;
        assert_eq!(nadia.posts(&format!("/api/v1/deliveries/{}/again", ids[0]), &Value::Null).await.status.as_u16(), 204);
        receiver.will([Manner::Status(410)]);
        app.works().await;
        assert_eq!(receiver.heard().len(), 1);
        let standing = nadia.browser.opens(&webhook).await.json();
        assert_eq!((&standing["on"], &standing["off_why"]), (&json!(false), &json!("gone")));
        let mail = app.mails_to("nadia@").pop().unwrap();
        assert!(mail.contains("/desk/webhooks/"), "{mail}");
        let page = nadia.browser.opens(&webhook.replace("/api/v1", "/desk")).await.text;
        assert!(page.contains("&#60;b&#62;410&#60;/b&#62;") && !page.contains("<b>410"), "{page}");
        assert!(page.contains("Il a répondu qu’il n’existe plus (410)."), "{page}");
        app.contributor().sends("Elle dort").await;
        app.works().await;
        assert_eq!(receiver.heard().len(), 0);
    }

    async fn only_what_may_be_reached_is_reached(app: TestApp) {
        let mut app = app;
        let receiver = Receiver::listens().await;
        let (webhook, _) = add(&app, "https://192.168.1.1/hook").await;
        let mut tried = Vec::new();
        let other = receiver.url.replace("127.0.0.1", "127.0.0.2");
        let named = receiver.url.replace("127.0.0.1", "localhost");
        let names = Caller::new(CallerSettings { http: true, allow: Networks::default() });
        let only_one = Networks::parse(&["127.0.0.1".into()]).unwrap();
        let one = Caller::new(CallerSettings { http: true, allow: only_one });
        for (caller, address) in [
            (None, "https://192.168.1.1/hook"),
            (None, "https://[::ffff:169.254.169.254]/latest"),
            (Some(names), named.as_str()),
            (Some(one), other.as_str()),
        ] {
            if let Some(caller) = caller {
                app.house.caller = caller;
            }
            change_past_the_form(&app, &webhook, address).await;
            let test = format!("{webhook}/test");
            assert_eq!(app.staff("nadia").await.posts(&test, &Value::Null).await.status.as_u16(), 204);
            app.works().await;
            let line = log(&app, &webhook).await.remove(0);
            tried.push((line["status"].clone(), line["failure"].clone()));
        }
        assert_eq!(tried, vec![(Value::Null, json!("private-address")); 4]);
        // No name server is asked for a name that is as long as none may be.
        let nowhere = format!("http://{}.invalid/", "a".repeat(64));
        change_past_the_form(&app, &webhook, &nowhere).await;
        app.staff("nadia").await.posts(&format!("{webhook}/test"), &Value::Null).await;
        app.works().await;
        assert_eq!(log(&app, &webhook).await.remove(0)["failure"], "no-address");
        assert_eq!(receiver.heard().len(), 0);
    }

    async fn one_that_never_answers_holds_nobody_up(app: TestApp) {
        let mut app = app;
        allow(&mut app);
        let receiver = Receiver::listens().await;
        let (webhook, _) = add(&app, &receiver.url).await;
        receiver.will([Manner::Silent]);
        app.contributor().sends("Elle rit").await;
        app.works().await;
        let line = log(&app, &webhook).await.remove(0);
        assert_eq!((&line["status"], &line["failure"], &line["answer"]), (&Value::Null, &json!("too-slow"), &json!("")));
        assert!(line["milliseconds"].as_i64().unwrap() >= 9_000, "{line}");
        let next: Timestamp = line["next_try_at"].as_str().unwrap().parse().unwrap();
        assert_eq!(next.duration_since(app.house.app.now()).as_secs(), 5);
    }

    async fn one_that_is_dead_holds_nobody_up_and_is_told_all_once_it_lives(app: TestApp) {
        let mut app = app;
        allow(&mut app);
        let (dead, living) = (Receiver::listens().await, Receiver::listens().await);
        dead.always(Manner::HangsUp);
        let (webhook, _) = add(&app, &dead.url).await;
        add(&app, &living.url).await;
        for title in ["Un", "Deux", "Trois", "Quatre"] {
            app.contributor().sends(title).await;
            app.works().await;
            app.seconds_pass(1);
        }
        assert_eq!((dead.knocks(), living.heard().len()), (1, 4), "one is tried, the others wait");
        let mut told = log(&app, &webhook).await;
        told.reverse();
        let stand: Vec<_> = told.iter().map(|one| (one["tries"].clone(), one["waits_behind"].clone())).collect();
        assert_eq!(stand, [(json!(1), json!(false)), (json!(0), json!(true)), (json!(0), json!(true)), (json!(0), json!(true))]);
        let nadia = app.staff("nadia").await;
        let view = nadia.browser.opens(&webhook).await.json();
        assert_eq!((&view["waiting"], &view["next_try_at"]), (&json!(4), &told[0]["next_try_at"]));
        assert_eq!((&told[1]["next_try_at"], &told[0]["failure"]), (&Value::Null, &json!("no-answer")));
        let page = nadia.browser.opens(&webhook.replace("/api/v1", "/desk")).await.text;
        assert_eq!(page.matches("Attend derrière un autre").count(), 3, "{page}");
        assert!(page.contains("sans donner de réponse lisible. <small lang=\"en\">"), "{page}");
        assert!(page.contains("4 messages attendent qu’il réponde"), "{page}");

        assert_eq!(nadia.posts(&format!("{webhook}/test"), &Value::Null).await.status.as_u16(), 204);
        app.works().await;
        assert_eq!(dead.knocks(), 1, "a test goes at once");
        app.minutes_pass(4);
        app.works().await;
        assert_eq!(dead.knocks(), 1);
        dead.always(Manner::Status(204));
        app.works().await;
        assert_eq!(dead.knocks(), 0, "not before it is due");
        app.minutes_pass(5);
        app.works().await;
        let heard: Vec<_> = dead.heard().iter().map(|one| json!(one.header("webhook-id"))).collect();
        let all: Vec<_> = told.iter().map(|one| one["id"].clone()).collect();
        assert_eq!(heard, all, "each once, in the order in which it happened");
        let view = nadia.browser.opens(&webhook).await.json();
        assert_eq!((&view["waiting"], &view["failing_since"], &view["next_try_at"]), (&json!(0), &Value::Null, &Value::Null));
    }

    async fn it_is_set_up_by_forms_and_its_secret_is_told_once(app: TestApp) {
        let (nadia, aicha) = (app.staff("nadia").await, app.moderator().await);
        assert_eq!(aicha.browser.status_of("/desk/webhooks").await, 404);
        let house = museum(&nadia).await;
        let new = format!("/desk/institutions/{house}/webhooks");
        let bare = [("address", "tools.example.org"), ("events", "contribution.queued"), ("on", "yes")];
        let refused = nadia.browser.sends_form(&new, &bare).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.text.contains("address-error"), "{}", refused.text);
        let https = [("address", "https://tools.example.org/hook"), ("events", "contribution.queued"), ("on", "yes")];
        let made = nadia.browser.sends_form(&new, &https).await;
        assert!(made.text.contains("whsec_"), "{}", made.text);
        let page = made.links("/desk/webhooks/").remove(0);
        assert!(!nadia.browser.opens(&page).await.text.contains("whsec_"));
        let off = nadia.browser.sends_form(&page, &https[..2]).await;
        assert_eq!(off.header("location"), Some(format!("{page}?done=saved").as_str()));
        let renewed = nadia.browser.sends_form(&format!("{page}/secret"), &[]).await;
        assert!(renewed.text.contains("whsec_"));
        assert_eq!(nadia.browser.sends_form(&format!("{page}/removal"), &[]).await.status.as_u16(), 303);
        assert_eq!(nadia.browser.status_of(&page).await, 404);
        let journal = nadia.browser.opens("/desk/journal").await.text;
        assert!(journal.contains("tools.example.org") && !journal.contains("/hook"), "{journal}");
        let bad = json!({ "address": "ftp://example.org", "events": ["webhook.test"], "call": "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11" });
        let answer = nadia.posts(&format!("/api/v1/institutions/{house}/webhooks"), &bad).await;
        let codes: Vec<_> = answer.json()["errors"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
        assert_eq!(codes, ["unfit-webhook", "unreadable", "unreadable"]);
    }
}

/// As if it had been allowed when it was set up.
pub(super) async fn change_past_the_form(app: &TestApp, webhook: &str, address: &str) {
    use cimaise_core::{PersonId, WebhookAddress, WebhookId};
    use cimaise_store::{StoreError, people, webhooks};
    let id: WebhookId = webhook.rsplit('/').next().unwrap().parse().unwrap();
    let address = WebhookAddress::parse(address).unwrap();
    let clock = app.house.app.clock.clone();
    let write = app.house.app.store.write(move |tx| {
        let by: PersonId = people::all(tx)?[0].person.id;
        let before = webhooks::by_id(tx, id)?;
        let wished = webhooks::Wished { address, events: before.events, call: None, is_on: true };
        webhooks::change(tx, clock.as_ref(), id, by, wished)
    });
    write.await.map_err(|error: StoreError| error).unwrap();
}
