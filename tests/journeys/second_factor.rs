//! A code besides the password.

use cimaise_core::EmailAddress;
use cimaise_store::{StoreError, people, second_factors};
use cimaise_tests::{Moderator, Page, TestApp, Visitor, stories};
use serde_json::{Value, json};

const AT: &str = "/api/v1/account/second-factor";

/// The code that the authenticator of one of the staff shows now.
pub(super) async fn shown(app: &TestApp, name: &str) -> String {
    let email = EmailAddress::parse(&format!("{name}@musee.example.org")).unwrap();
    let read = app.house.app.store.read(move |db| {
        let person = people::by_email(db, &email)?.0.id;
        Ok::<_, StoreError>(second_factors::of(db, person)?.unwrap().secret)
    });
    let secret = read.await.unwrap();
    app.house.app.staff_key.code_at(secret, app.house.app.now())
}

/// Sets one up; gives the codes on paper.
pub(super) async fn sets_up(app: &TestApp, who: &Moderator<'_>, name: &str) -> Vec<Value> {
    assert_eq!(who.posts(AT, &json!({ "current": password() })).await.status.as_u16(), 201);
    let told = who.puts(AT, &json!({ "code": shown(app, name).await })).await;
    assert_eq!(told.status.as_u16(), 200, "{}", told.text);
    told.json()["recovery_codes"].as_array().unwrap().clone()
}

async fn types_password(app: &TestApp, name: &str) -> (Visitor, Page) {
    let browser = app.visitor();
    let password = cimaise_demo::house::house().unwrap().password;
    let email = format!("{name}@musee.example.org");
    let answer =
        browser.sends_form("/sign-in", &[("email", &email), ("password", &password)]).await;
    (browser, answer)
}

async fn desk(browser: &Visitor) -> u16 {
    browser.status_of("/desk").await
}

/// Everybody's in the house.
fn password() -> String {
    cimaise_demo::house::house().unwrap().password
}

stories! {
    async fn a_code_is_asked_for_in_a_second_step_and_opens_once(app: TestApp) {
        let aicha = app.moderator().await;
        let page = aicha.browser.opens("/desk/account/second-factor").await.text;
        assert_eq!(page.matches("Mettre en place").count(), 1, "{page}");
        assert_eq!(aicha.browser.sends_form("/desk/account/second-factor", &[("current", "guessed")]).await.status.as_u16(), 422);
        let own = [("current", &*password())];
        assert_eq!(aicha.browser.sends_form("/desk/account/second-factor", &own).await.status.as_u16(), 303);
        let page = aicha.browser.opens("/desk/account/second-factor").await.text;
        assert_eq!((page.matches(r#"class="qr""#).count(), page.matches("otpauth://totp/").count()), (1, 1), "{page}");
        // Not confirmed, it counts for nothing.
        let (before, _) = types_password(&app, "aicha").await;
        assert_eq!(desk(&before).await, 200);
        let confirm = "/desk/account/second-factor/confirm";
        let wrong = aicha.browser.sends_form(confirm, &[("code", "000 00x")]).await;
        assert_eq!(wrong.status.as_u16(), 422);
        let code = shown(&app, "aicha").await;
        let told = aicha.browser.sends_form(confirm, &[("code", &code)]).await;
        assert_eq!((told.status.as_u16(), told.text.matches(r#"class="secret""#).count()), (200, 10), "{}", told.text);

        assert_eq!(desk(&before).await, 303, "it was opened without a code");
        let (browser, answer) = types_password(&app, "aicha").await;
        assert!(answer.header("location").unwrap().starts_with("/sign-in/code"), "{:?}", answer.headers);
        assert_eq!(desk(&browser).await, 303, "half way in is outside");
        let spent = browser.sends_form("/sign-in/code", &[("code", &code)]).await;
        assert_eq!(spent.status.as_u16(), 422, "a code opens once");
        app.minutes_pass(1);
        let code = shown(&app, "aicha").await;
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let answer = browser.sends_form("/sign-in/code", &[("code", &spaced)]).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, Some("/desk")));
        assert_eq!(desk(&browser).await, 200);
        let (other, _) = types_password(&app, "aicha").await;
        assert_eq!(other.sends_form("/sign-in/code", &[("code", &code)]).await.status.as_u16(), 422);
        app.minutes_pass(11);
        let late = other.sends_form("/sign-in/code", &[("code", &shown(&app, "aicha").await)]).await;
        assert_eq!((late.status.as_u16(), late.header("location")), (303, Some("/sign-in")), "ten minutes are over");
    }

    async fn a_code_on_paper_opens_once_and_can_be_replaced(app: TestApp) {
        let aicha = app.moderator().await;
        let paper = sets_up(&app, &aicha, "aicha").await;
        assert_eq!(paper.len(), 10);
        let code = paper[0].as_str().unwrap().to_uppercase();
        for status in [303, 422] {
            let (browser, _) = types_password(&app, "aicha").await;
            assert_eq!(browser.sends_form("/sign-in/code", &[("code", &code)]).await.status.as_u16(), status);
        }
        let state = aicha.browser.opens(AT).await.json();
        assert_eq!(state, json!({ "set": true, "recovery_codes_left": 9, "owed": false }));
        let second = json!({ "code": paper[1] });
        let renewed = aicha.posts("/api/v1/account/recovery-codes", &second).await;
        assert_eq!(renewed.status.as_u16(), 201, "{}", renewed.text);
        let (browser, _) = types_password(&app, "aicha").await;
        let old = paper[2].as_str().unwrap();
        assert_eq!(browser.sends_form("/sign-in/code", &[("code", old)]).await.status.as_u16(), 422);
    }

    async fn programs_send_the_code_with_the_password(app: TestApp) {
        let aicha = app.moderator().await;
        let paper = sets_up(&app, &aicha, "aicha").await;
        let password = cimaise_demo::house::house().unwrap().password;
        let mut body = json!({ "email": "aicha@musee.example.org", "password": password });
        let ask = app.visitor();
        let without = ask.sends_json("/api/v1/session", &body).await;
        assert_eq!((without.status.as_u16(), &without.json()["code"]), (422, &json!("code-wanted")));
        body["code"] = json!("123456");
        let wrong = ask.sends_json("/api/v1/session", &body).await;
        assert_eq!((wrong.status.as_u16(), &wrong.json()["code"]), (422, &json!("wrong-code")));
        body["code"] = paper[0].clone();
        assert_eq!(ask.sends_json("/api/v1/session", &body).await.status.as_u16(), 201);
    }

    async fn too_many_codes_are_not_tried(app: TestApp) {
        let aicha = app.moderator().await;
        sets_up(&app, &aicha, "aicha").await;
        let (browser, _) = types_password(&app, "aicha").await;
        let mut statuses = Vec::new();
        for _ in 0..11 {
            statuses.push(browser.sends_form("/sign-in/code", &[("code", "123456")]).await.status.as_u16());
        }
        assert_eq!((statuses[0], statuses.pop()), (422, Some(429)));
    }

    async fn an_institution_may_ask_everybody_for_one(app: TestApp) {
        let (nadia, aicha) = (app.staff("nadia").await, app.moderator().await);
        let museum = nadia.browser.opens("/api/v1/session").await.json();
        let museum = museum["memberships"][0]["institution"].as_str().unwrap().to_owned();
        let rule = format!("/api/v1/institutions/{museum}/second-factor");
        let asked = json!({ "asked": true });
        let first = nadia.puts(&rule, &asked).await;
        assert_eq!((first.status.as_u16(), &first.json()["code"]), (409, &json!("second-factor-first")));
        sets_up(&app, &nadia, "nadia").await;
        assert_eq!(aicha.puts(&rule, &asked).await.status.as_u16(), 404);
        assert_eq!(nadia.puts(&rule, &asked).await.status.as_u16(), 200);
        assert_eq!(nadia.browser.status_of("/desk").await, 200);
        let led = aicha.browser.opens("/desk").await;
        assert_eq!((led.status.as_u16(), led.header("location")), (303, Some("/desk/account/second-factor")));
        let told = aicha.browser.opens("/api/v1/queue").await;
        assert_eq!((told.status.as_u16(), &told.json()["code"]), (403, &json!("second-factor-wanted")));
        assert_eq!(aicha.browser.status_of("/desk/account").await, 200);
        sets_up(&app, &aicha, "aicha").await;
        assert_eq!(aicha.browser.status_of("/desk").await, 200);
        app.minutes_pass(1);
        let password = cimaise_demo::house::house().unwrap().password;
        let proof = json!({ "current": password, "code": shown(&app, "aicha").await });
        let kept = aicha.posts(&format!("{AT}/removal"), &proof).await;
        assert_eq!((kept.status.as_u16(), &kept.json()["code"]), (409, &json!("second-factor-asked")));
        assert_eq!(nadia.puts(&rule, &json!({ "asked": false })).await.status.as_u16(), 200);
        assert_eq!(aicha.posts(&format!("{AT}/removal"), &proof).await.status.as_u16(), 204, "nothing was spent");
        assert_eq!(desk(&types_password(&app, "aicha").await.0).await, 200);
    }

    async fn an_invitation_is_no_way_around_the_code(app: TestApp) {
        let (nadia, sam) = (app.staff("nadia").await, app.staff("sam").await);
        sets_up(&app, &sam, "sam").await;
        let session = sam.browser.opens("/api/v1/session").await.json();
        let museum = session["memberships"][0]["institution"].as_str().unwrap();
        let at = format!("/api/v1/institutions/{museum}/people/{}", session["id"].as_str().unwrap());
        assert_eq!(nadia.deletes(&at).await.status.as_u16(), 204);
        let body = json!({ "email": "sam@musee.example.org", "language": "en", "role": "reader" });
        let at = format!("/api/v1/institutions/{museum}/invitations");
        assert_eq!(nadia.posts(&at, &body).await.status.as_u16(), 201);
        app.works().await;
        let mail = app.mails_to("sam@").pop().unwrap().replace("=\r\n", "");
        let from = mail.find("/en/join/").unwrap();
        let path: String = mail[from..].chars().take("/en/join/".len() + 43).collect();
        let password = cimaise_demo::house::house().unwrap().password;
        let browser = app.visitor();
        let accepted = browser.sends_form(&path, &[("password", &password)]).await;
        assert_eq!((accepted.status.as_u16(), accepted.header("location")), (303, Some("/sign-in")), "{}", accepted.text);
        assert_eq!(desk(&browser).await, 303);
    }
}
