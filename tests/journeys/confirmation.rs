//! Acts that matter most ask again who one is.

use cimaise_core::EmailAddress;
use cimaise_store::{StoreError, people, second_factors};
use cimaise_tests::{Moderator, TestApp, stories};
use serde_json::{Value, json};

const AT: &str = "/api/v1/session/confirmation";

async fn museum(who: &Moderator<'_>) -> String {
    let me = who.browser.opens("/api/v1/session").await.json();
    me["memberships"][0]["institution"].as_str().unwrap().to_owned()
}

/// The addresses of those who are invited.
async fn invited(who: &Moderator<'_>) -> Vec<String> {
    let path = format!("/api/v1/institutions/{}/invitations", museum(who).await);
    let all = who.browser.opens(&path).await.json();
    let address = |one: &Value| one["email"].as_str().unwrap().to_owned();
    all.as_array().unwrap().iter().map(address).collect()
}

/// Everybody's in the house.
fn password() -> String {
    cimaise_demo::house::house().unwrap().password
}

/// The code that an authenticator shows now.
async fn shown(app: &TestApp, name: &str) -> String {
    let email = EmailAddress::parse(&format!("{name}@musee.example.org")).unwrap();
    let read = app.house.app.store.read(move |db| {
        let person = people::by_email(db, &email)?.0.id;
        Ok::<_, StoreError>(second_factors::of(db, person)?.unwrap().secret)
    });
    app.house.app.staff_key.code_at(read.await.unwrap(), app.house.app.now())
}

stories! {
    async fn a_form_waits_with_what_was_typed_until_its_sender_shows_who_they_are(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let at = format!("/desk/institutions/{}/invitations", museum(&nadia).await);
        let form = |email: &'static str| [("email", email), ("language", "fr"), ("role", "moderator"), ("places", "all"), ("x", "\"<b>")];
        app.minutes_pass(14);
        assert_eq!(nadia.browser.sends_form(&at, &form("a@example.org")).await.status.as_u16(), 303);
        app.minutes_pass(1);
        let asked = nadia.browser.sends_form(&at, &form("b@example.org")).await;
        assert_eq!(asked.status.as_u16(), 403);
        assert_eq!(asked.text.matches("Est-ce bien vous").count(), 2, "{}", asked.text);
        for carried in [format!(r#"action="{at}""#), r#"name="email" value="b@example.org""#.into(), r#"name="x" value="&#34;&#60;b&#62;""#.into()] {
            assert_eq!(asked.text.matches(&carried).count(), 1, "{carried} {}", asked.text);
        }
        assert_eq!(asked.text.matches("confirm-code").count(), 0, "{}", asked.text);
        assert_eq!(invited(&nadia).await, ["a@example.org"], "nothing is done yet");

        let proven = |word| [&form("b@example.org")[..], &[("confirm-password", word)]].concat();
        let again = nadia.browser.sends_form(&at, &proven("guessed")).await;
        let told = (again.text.contains("b@example.org"), again.text.contains("guessed"));
        assert_eq!((again.status.as_u16(), told), (422, (true, false)), "{}", again.text);
        let word = password();
        let done = nadia.browser.sends_form(&at, &proven(&word)).await;
        assert_eq!((done.status.as_u16(), done.header("location")), (303, Some("/desk/people?done=invited")), "{}", done.text);
        assert_eq!(invited(&nadia).await, ["b@example.org", "a@example.org"]);
        // For a while, nobody asks again; and only in this browser.
        app.minutes_pass(14);
        assert_eq!(nadia.browser.sends_form(&at, &form("c@example.org")).await.status.as_u16(), 303);
        app.minutes_pass(1);
        assert_eq!(nadia.browser.sends_form(&at, &form("d@example.org")).await.status.as_u16(), 403);
        let elsewhere = app.staff("nadia").await;
        assert_eq!(elsewhere.browser.sends_form(&at, &form("d@example.org")).await.status.as_u16(), 303);
        assert_eq!(nadia.browser.sends_form(&at, &form("e@example.org")).await.status.as_u16(), 403);
    }

    async fn a_program_is_told_and_confirms(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let at = format!("/api/v1/institutions/{}/invitations", museum(&nadia).await);
        let body = json!({ "email": "a@example.org", "language": "fr", "role": "reader" });
        app.minutes_pass(15);
        let refused = nadia.posts(&at, &body).await;
        assert_eq!((refused.status.as_u16(), &refused.json()["code"]), (403, &json!("confirmation-needed")));
        let wrong = nadia.posts(AT, &json!({ "password": "guessed" })).await;
        assert_eq!((wrong.status.as_u16(), &wrong.json()["code"]), (422, &json!("wrong-password")));
        assert_eq!(nadia.posts(&at, &body).await.status.as_u16(), 403);
        assert_eq!(nadia.posts(AT, &json!({ "password": password() })).await.status.as_u16(), 204);
        assert_eq!(nadia.posts(&at, &body).await.status.as_u16(), 201);
        let nobody = app.visitor().sends_json(AT, &json!({ "password": password() })).await;
        assert_eq!(nobody.status.as_u16(), 401);
    }

    async fn who_shows_a_code_when_signing_in_shows_one_here_too(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let factor = "/api/v1/account/second-factor";
        assert_eq!(nadia.posts(factor, &json!({ "current": password() })).await.status.as_u16(), 201);
        assert_eq!(nadia.puts(factor, &json!({ "code": shown(&app, "nadia").await })).await.status.as_u16(), 200);
        app.minutes_pass(15);
        let alone = nadia.posts(AT, &json!({ "password": password() })).await;
        assert_eq!((alone.status.as_u16(), &alone.json()["code"]), (422, &json!("code-wanted")));
        let at = format!("/desk/institutions/{}/second-factor", museum(&nadia).await);
        let page = nadia.browser.sends_form(&at, &[("asked", "on")]).await;
        assert_eq!((page.status.as_u16(), page.text.matches(r#"name="confirm-code""#).count()), (403, 1));
        let (word, code) = (password(), shown(&app, "nadia").await);
        let without = nadia.browser.sends_form(&at, &[("asked", "on"), ("confirm-password", &word)]).await;
        assert_eq!((without.status.as_u16(), without.text.matches("confirm-code-error").count()), (422, 2));
        let form = [("asked", "on"), ("confirm-password", &*word), ("confirm-code", &code)];
        assert_eq!(nadia.browser.sends_form(&at, &form).await.status.as_u16(), 303);
        let rule = at.replace("/desk/", "/api/v1/");
        assert_eq!(nadia.browser.opens(&rule).await.json(), json!({ "asked": true }));
        app.minutes_pass(15);
        let spent = nadia.posts(AT, &json!({ "password": word, "code": code })).await;
        assert_eq!((spent.status.as_u16(), &spent.json()["code"]), (422, &json!("wrong-code")));
    }

    async fn tries_are_counted_as_those_of_signing_in(app: TestApp) {
        let nadia = app.staff("nadia").await;
        for _ in 0..10 {
            assert_eq!(nadia.posts(AT, &json!({ "password": "guessed" })).await.status.as_u16(), 422);
        }
        let refused = nadia.posts(AT, &json!({ "password": password() })).await;
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, Some("12")));
    }

    async fn whatever_touches_people_and_what_is_kept_of_them_asks_again(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let house = museum(&nadia).await;
        let list = format!("/api/v1/institutions/{house}");
        let people = nadia.browser.opens(&format!("{list}/people")).await.json();
        let person = people[0]["id"].as_str().unwrap().to_owned();
        let call = nadia.browser.opens(&format!("{list}/calls")).await.json()[0]["id"].as_str().unwrap().to_owned();
        let guest = json!({ "email": "a@example.org", "language": "fr", "role": "reader" });
        let waiting = nadia.posts(&format!("{list}/invitations"), &guest).await.json();
        let invitation = waiting[0]["id"].as_str().unwrap().to_owned();
        app.minutes_pass(15);
        let origin = app.url.clone();
        for (method, path, body) in [
            ("PUT", format!("{list}/people/{person}"), r#"{"role":"reader"}"#),
            ("DELETE", format!("{list}/people/{person}"), ""),
            ("POST", format!("/api/v1/invitations/{invitation}/letter"), ""),
            ("DELETE", format!("/api/v1/invitations/{invitation}"), ""),
            ("PUT", format!("{list}/second-factor"), r#"{"asked":false}"#),
            ("POST", format!("{list}/subjects/export"), r#"{"email":"a@example.org"}"#),
            ("POST", format!("{list}/subjects/erasure"), r#"{"email":"a@example.org"}"#),
            ("PUT", format!("/api/v1/calls/{call}/retention"), r#"{"files_days":10}"#),
        ] {
            let status = nadia.browser.asks(method, &path, "application/json", body, &origin).await;
            assert_eq!(status, 403, "{method} {path}");
        }
        for path in [
            format!("/desk/institutions/{house}/people/{person}"),
            format!("/desk/institutions/{house}/people/{person}/dismissal"),
            format!("/desk/invitations/{invitation}/letter"),
            format!("/desk/invitations/{invitation}/end"),
            format!("/desk/institutions/{house}/subjects/export"),
            format!("/desk/institutions/{house}/subjects/erasure"),
            format!("/desk/calls/{call}/retention"),
        ] {
            let page = nadia.browser.sends_form(&path, &[("email", "a@example.org")]).await;
            assert_eq!((page.status.as_u16(), page.text.matches("confirm-password").count()), (403, 3), "{path}");
        }
        // What is read, and what is decided every day, does not.
        assert_eq!(nadia.browser.status_of("/desk/people").await, 200);
        assert_eq!(nadia.posts("/api/v1/queue/batch", &json!({})).await.status.as_u16(), 201);
    }
}
