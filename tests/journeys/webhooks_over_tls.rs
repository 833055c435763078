//! An institution's own programs are told over encrypted connections to who they are, and nobody else.

use cimaise_notify::webhook::{Caller, CallerSettings, Networks};
use cimaise_tests::{Authority, Manner, Receiver, TestApp, stories};
use serde_json::{Value, json};

use super::webhooks::{add, change_past_the_form, log};

/// A house that trusts an authority, and tells programs that stand at this one address.
fn trusting(app: &mut TestApp, authority: &Authority) {
    let allow = Networks::parse(&["127.0.0.1".into()]).unwrap();
    let caller = Caller::new(CallerSettings { http: false, allow });
    app.house.caller = caller.trusting(vec![authority.certificate()]);
}

/// What the log says of a test that is sent there.
async fn tested(app: &TestApp, webhook: &str, address: &str) -> Value {
    change_past_the_form(app, webhook, address).await;
    let test = format!("{webhook}/test");
    assert_eq!(app.staff("nadia").await.posts(&test, &Value::Null).await.status.as_u16(), 204);
    app.works().await;
    log(app, webhook).await.remove(0)
}

stories! {
    async fn only_who_shows_that_they_are_who_they_say_is_told(app: TestApp) {
        let mut app = app;
        let (authority, stranger) = (Authority::new(), Authority::new());
        trusting(&mut app, &authority);
        let genuine = Receiver::listens_by(authority.vouches_for("127.0.0.1")).await;
        let (webhook, _) = add(&app, &genuine.url).await;
        let line = tested(&app, &webhook, &genuine.url).await;
        assert_eq!((&line["status"], &line["failure"]), (&json!(204), &Value::Null));
        let [heard] = genuine.heard().try_into().unwrap();
        assert_eq!(heard.json()["type"], "webhook.test");

        let unknown = Receiver::listens_by(stranger.vouches_for("127.0.0.1")).await;
        let itself = Receiver::listens_by(Authority::itself("127.0.0.1")).await;
        let another = Receiver::listens_by(authority.vouches_for("tools.example.org")).await;
        let over = Receiver::listens_by(authority.vouched_for("127.0.0.1")).await;
        let (plain, old) = (Receiver::listens().await, Receiver::listens().await);
        plain.always(Manner::NoTls);
        old.always(Manner::OldTls);
        let mut failures = Vec::new();
        for one in [&unknown, &itself, &another, &over, &plain, &old] {
            let address = one.url.replace("http:", "https:");
            let line = tested(&app, &webhook, &address).await;
            assert_eq!((&line["status"], one.heard().len()), (&Value::Null, 0), "{line}");
            failures.push(line["failure"].clone());
        }
        assert_eq!(failures, [
            "certificate-not-trusted",
            "certificate-not-trusted",
            "certificate-of-another",
            "certificate-over",
            "no-secure-connection",
            "no-secure-connection",
        ]);
        let nadia = app.staff("nadia").await;
        let page = nadia.browser.opens(&webhook.replace("/api/v1", "/desk")).await.text;
        for said in [
            "Ce serveur ne connaît pas qui a signé son certificat. <small lang=\"en\">",
            "Son certificat est à un autre nom.",
            "Son certificat n’est pas valable en ce moment.",
            "La connexion chiffrée n’a pas pu se faire.",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
    }
}
