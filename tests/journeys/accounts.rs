//! What somebody of the staff does with their own account.

use cimaise_tests::{TestApp, Visitor, stories};
use serde_json::{Value, json};

const FIREFOX: &str = "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0";

async fn is_signed_in(browser: &Visitor) -> bool {
    browser.opens("/desk").await.status.as_u16() == 200
}

async fn sessions(browser: &Visitor) -> Vec<Value> {
    browser.opens("/api/v1/account/sessions").await.json().as_array().unwrap().clone()
}

/// Signs in with a form.
async fn signs_in(app: &TestApp, name: &str, password: &str) -> (Visitor, u16) {
    let browser = app.visitor_with(FIREFOX);
    let email = format!("{name}@musee.example.org");
    let form = [("email", email.as_str()), ("password", password)];
    let answer = browser.sends_form("/sign-in", &form).await;
    (browser, answer.status.as_u16())
}

fn password() -> String {
    cimaise_demo::house::house().unwrap().password
}

stories! {
    async fn each_session_is_shown_and_can_be_ended(app: TestApp) {
        let aicha = app.moderator().await;
        app.minutes_pass(150);
        let (phone, _) = signs_in(&app, "aicha", &password()).await;
        let (tablet, _) = signs_in(&app, "aicha", &password()).await;
        let sam = app.staff("sam").await;
        let seen = sessions(&aicha.browser).await;
        let told = |one: &Value| (one["program"].clone(), one["system"].clone(), one["own"].clone());
        assert_eq!(seen.iter().map(told).collect::<Vec<_>>(), [
            (json!("firefox"), json!("android"), json!(false)),
            (json!("firefox"), json!("android"), json!(false)),
            (json!("other"), json!("other"), json!(true)),
        ]);
        assert_ne!(seen[2]["seen_at"], seen[2]["opened_at"], "it was here again after two hours");
        let page = aicha.browser.opens("/desk/account").await.text;
        assert_eq!(page.matches("Firefox, sous Android").count(), 2, "{page}");
        assert_eq!(page.matches("Vous êtes ici").count(), 1, "{page}");
        // Nobody ends a session of somebody else.
        let id = seen[1]["id"].as_str().unwrap();
        let end = format!("/desk/account/sessions/{id}/end");
        assert_eq!(sam.browser.sends_form(&end, &[]).await.status.as_u16(), 404);
        assert!(is_signed_in(&phone).await);
        assert_eq!(aicha.browser.sends_form(&end, &[]).await.status.as_u16(), 303);
        assert_eq!((is_signed_in(&phone).await, is_signed_in(&tablet).await), (false, true));
        assert_eq!(aicha.deletes("/api/v1/account/sessions").await.status.as_u16(), 204);
        assert!(!is_signed_in(&tablet).await && is_signed_in(&aicha.browser).await);
        assert_eq!(sessions(&sam.browser).await.len(), 1);
    }

    async fn a_new_password_ends_all_other_sessions(app: TestApp) {
        let (aicha, (phone, _)) = (app.moderator().await, signs_in(&app, "aicha", &password()).await);
        let path = "/desk/account/password";
        let wrong = aicha.browser.sends_form(path, &[("current", "autre chose"), ("new", "un mot plus long")]).await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert_eq!(wrong.text.matches(r#"id="current-error">Ce n’est pas le mot de passe."#).count(), 1, "{}", wrong.text);
        let short = json!({ "current": password(), "new": "court" });
        let short = aicha.puts("/api/v1/account/password", &short).await;
        assert_eq!((short.status.as_u16(), &short.json()["errors"][0]["field"]), (422, &json!("new")));
        assert!(is_signed_in(&phone).await, "nothing was changed");
        let changed = aicha.browser
            .sends_form(path, &[("current", &password()), ("new", "trois robots de papier")]).await;
        assert_eq!(changed.status.as_u16(), 303, "{}", changed.text);
        assert!(is_signed_in(&aicha.browser).await && !is_signed_in(&phone).await);
        assert_eq!(signs_in(&app, "aicha", &password()).await.1, 422);
        assert_eq!(signs_in(&app, "aicha", "trois robots de papier").await.1, 303);
        let nadia = app.staff("nadia").await;
        let journal = nadia.browser.opens("/desk/journal").await.text;
        assert!(journal.contains("mot de passe"), "{journal}");
    }

    async fn one_s_name_and_language_are_one_s_own(app: TestApp) {
        let aicha = app.moderator().await;
        let none = aicha.browser.sends_form("/desk/account", &[("name", " "), ("language", "fr")]).await;
        assert_eq!(none.status.as_u16(), 422);
        let saved = aicha.browser.sends_form("/desk/account", &[("name", "Aïcha M."), ("language", "en")]).await;
        assert_eq!(saved.status.as_u16(), 303);
        let me = aicha.browser.opens("/api/v1/session").await.json();
        assert_eq!((&me["name"], &me["language"]), (&json!("Aïcha M."), &json!("en")));
        assert!(aicha.browser.opens("/desk/account?done=saved").await.text.contains("Noted, from now on."));
        let unknown = aicha.puts("/api/v1/account", &json!({ "name": "A", "language": "xx" })).await;
        assert_eq!((unknown.status.as_u16(), &unknown.json()["errors"][0]["field"]), (422, &json!("language")));
    }
}
