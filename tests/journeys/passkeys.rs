//! Signing in by a passkey.

use cimaise_tests::{Authenticator, Moderator, Page, TestApp, Visitor, stories};
use serde_json::{Value, json};

use super::second_factor::sets_up;

const AT: &str = "/api/v1/account/passkeys";

/// Everybody's in the house.
fn password() -> String {
    cimaise_demo::house::house().unwrap().password
}

fn proof() -> Value {
    json!({ "current": password() })
}

async fn begins(who: &Moderator<'_>) -> Value {
    let begun = who.posts(&format!("{AT}/challenge"), &proof()).await;
    assert_eq!(begun.status.as_u16(), 201, "{}", begun.text);
    begun.json()
}

async fn tries_to_add(who: &Moderator<'_>, name: &str, credential: &Value) -> Page {
    who.posts(AT, &json!({ "name": name, "credential": credential })).await
}

/// Adds one under a name; gives it, and the id of its row.
pub(super) async fn adds(
    app: &TestApp,
    who: &Moderator<'_>,
    name: &str,
) -> (Authenticator, String) {
    let (made, shown) = Authenticator::makes(&begins(who).await, &app.url);
    let added = tries_to_add(who, name, &shown).await;
    assert_eq!(added.status.as_u16(), 201, "{}", added.text);
    let own = added.json();
    let id = own.as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned();
    (made, id)
}

async fn asks(browser: &Visitor) -> Value {
    let asked = browser.sends_json("/api/v1/session/challenge", &json!({})).await;
    assert_eq!(asked.status.as_u16(), 201, "{}", asked.text);
    asked.json()
}

async fn shows(browser: &Visitor, credential: &Value) -> Page {
    browser.sends_json("/api/v1/session/passkey", &json!({ "credential": credential })).await
}

/// The same, from a browser that is signed in already.
async fn asks_again(who: &Moderator<'_>) -> Value {
    who.posts("/api/v1/session/challenge", &json!({})).await.json()
}

async fn shows_again(who: &Moderator<'_>, credential: &Value) -> Page {
    who.posts("/api/v1/session/passkey", &json!({ "credential": credential })).await
}

pub(super) async fn signs_in(app: &TestApp, passkey: &mut Authenticator) -> (Visitor, Page) {
    let browser = app.visitor();
    let signed = passkey.signs(&asks(&browser).await);
    let answer = shows(&browser, &signed).await;
    (browser, answer)
}

/// What a refusal says, whatever its cause.
pub(super) fn told(answer: &Page) -> (u16, Value) {
    (answer.status.as_u16(), answer.json()["code"].clone())
}

pub(super) fn not_taken() -> (u16, Value) {
    (422, json!("wrong-passkey"))
}

pub(super) async fn museum(who: &Moderator<'_>) -> (String, String) {
    let session = who.browser.opens("/api/v1/session").await.json();
    let museum = session["memberships"][0]["institution"].as_str().unwrap();
    (museum.to_owned(), session["id"].as_str().unwrap().to_owned())
}

/// The acts of the log that have to do with passkeys, the latest first.
async fn noted(app: &TestApp) -> Vec<String> {
    let nadia = app.staff("nadia").await;
    let at = format!("/api/v1/institutions/{}/journal", museum(&nadia).await.0);
    let lines = nadia.browser.opens(&at).await.json();
    let acts = lines["lines"].as_array().unwrap_or_else(|| panic!("{lines}")).iter();
    let acts = acts.map(|line| line["act"].as_str().unwrap().to_owned());
    acts.filter(|act| act.ends_with("-passkey")).collect()
}

stories! { by run_by_name:
    async fn a_passkey_is_added_and_opens_the_desk_alone(app: TestApp) {
        let aicha = app.moderator().await;
        let guessed = aicha.posts(&format!("{AT}/challenge"), &json!({ "current": "guessed" })).await;
        assert_eq!((guessed.status.as_u16(), &guessed.json()["errors"][0]["code"]), (422, &json!("wrong-password")));
        let asked = begins(&aicha).await["publicKey"].clone();
        assert_eq!(asked["rp"]["id"], "localhost");
        assert_eq!(asked["authenticatorSelection"], json!({ "residentKey": "required", "requireResidentKey": true, "userVerification": "required" }));
        assert_eq!((&asked["attestation"], &asked["excludeCredentials"]), (&json!("none"), &json!([])));
        let (mut phone, id) = adds(&app, &aicha, "  Mon téléphone ").await;
        assert_eq!(begins(&aicha).await["publicKey"]["excludeCredentials"].as_array().unwrap().len(), 1);

        app.minutes_pass(90);
        let (browser, answer) = signs_in(&app, &mut phone).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["email"]), (201, &json!("aicha@musee.example.org")), "{}", answer.text);
        assert_eq!(browser.status_of("/desk").await, 200);
        let own = browser.opens(AT).await.json();
        assert_eq!(own, json!([{
            "id": id, "name": "Mon téléphone", "may_be_copied": false,
            "added_at": "2026-03-10T11:00:00Z", "used_at": "2026-03-10T00:00:00Z",
        }]));
        let page = browser.opens("/desk/account/passkeys").await.text;
        assert_eq!(page.matches("Mon téléphone").count(), 2, "{page}");
        let rename = format!("/desk/account/passkeys/{id}/name");
        assert_eq!(aicha.browser.sends_form(&rename, &[("name", "")]).await.status.as_u16(), 422);
        assert_eq!(aicha.browser.sends_form(&rename, &[("name", "Ancien")]).await.status.as_u16(), 303);
        assert_eq!(aicha.puts(&format!("{AT}/{id}"), &json!({ "name": "Téléphone" })).await.status.as_u16(), 204);
        assert_eq!(browser.opens(AT).await.json()[0]["name"], "Téléphone");
        assert_eq!(noted(&app).await, ["rename-passkey", "rename-passkey", "add-passkey"]);
    }

    async fn a_passkey_that_is_removed_opens_nothing_and_what_it_opened_is_closed(app: TestApp) {
        let (aicha, sam) = (app.moderator().await, app.staff("sam").await);
        let (mut phone, id) = adds(&app, &aicha, "Téléphone").await;
        let (browser, _) = signs_in(&app, &mut phone).await;
        assert_eq!(browser.status_of("/desk").await, 200);
        let removal = format!("{AT}/{id}/removal");
        assert_eq!(sam.posts(&removal, &proof()).await.status.as_u16(), 404);
        assert_eq!(sam.puts(&format!("{AT}/{id}"), &json!({ "name": "Mine" })).await.status.as_u16(), 404);
        assert_eq!(aicha.posts(&removal, &json!({ "current": "guessed" })).await.status.as_u16(), 422);
        assert_eq!(browser.status_of("/desk").await, 200);
        let by_form = format!("/desk/account/passkeys/{id}/removal");
        assert_eq!(aicha.browser.sends_form(&by_form, &[("current", "guessed")]).await.status.as_u16(), 422);
        assert_eq!(aicha.browser.sends_form(&by_form, &[("current", &password())]).await.status.as_u16(), 303);
        assert_eq!(browser.status_of("/desk").await, 303);
        assert_eq!(aicha.browser.status_of("/desk").await, 200);
        assert_eq!(told(&signs_in(&app, &mut phone).await.1), not_taken());
        assert_eq!(noted(&app).await, ["remove-passkey", "add-passkey"]);
    }

    async fn a_challenge_is_answered_once_by_its_browser_within_five_minutes(app: TestApp) {
        let aicha = app.moderator().await;
        let (mut phone, _) = adds(&app, &aicha, "Téléphone").await;
        let (browser, other) = (app.visitor(), app.visitor());
        let asked = asks(&browser).await;
        asks(&other).await;
        let signed = phone.signs(&asked);
        assert_eq!(told(&shows(&other, &signed).await), not_taken(), "in another browser");
        assert_eq!(told(&shows(&app.visitor(), &signed).await), not_taken(), "in one that asked for none");
        assert_eq!(shows(&browser, &signed).await.status.as_u16(), 201);
        let asked = asks_again(&aicha).await;
        let signed = phone.signs(&asked);
        assert_eq!(shows_again(&aicha, &signed).await.status.as_u16(), 201);
        assert_eq!(told(&shows_again(&aicha, &phone.signs(&asked)).await), not_taken(), "it was spent");
        let (browser, late) = (app.visitor(), app.visitor());
        let (first, asked) = (asks(&browser).await, asks(&late).await);
        asks(&browser).await;
        app.minutes_pass(4);
        assert_eq!(shows(&browser, &phone.signs(&first)).await.status.as_u16(), 201, "of two tabs");
        app.minutes_pass(1);
        assert_eq!(told(&shows(&late, &phone.signs(&asked)).await), not_taken(), "its time is over");
    }

    async fn what_is_asked_for_one_thing_serves_no_other(app: TestApp) {
        let (aicha, again) = (app.moderator().await, app.moderator().await);
        let (mut phone, _) = adds(&app, &aicha, "Téléphone").await;
        let mut adding = begins(&aicha).await;
        let (_, shown) = Authenticator::makes(&adding, &app.url);
        assert_eq!(told(&tries_to_add(&again, "Ailleurs", &shown).await), not_taken(), "in another session");
        let mut signing = asks_again(&aicha).await;
        signing["publicKey"]["rp"] = adding["publicKey"]["rp"].clone();
        signing["publicKey"]["user"] = adding["publicKey"]["user"].clone();
        let (_, unproved) = Authenticator::makes(&signing, &app.url);
        assert_eq!(told(&tries_to_add(&aicha, "Sans mot de passe", &unproved).await), not_taken());
        adding["publicKey"]["rpId"] = json!("localhost");
        let signed = phone.signs(&adding);
        assert_eq!(told(&shows_again(&aicha, &signed).await), not_taken());
        let (_, elsewhere) = Authenticator::makes(&begins(&aicha).await, "https://elsewhere.example");
        assert_eq!(told(&tries_to_add(&aicha, "D’un autre site", &elsewhere).await), not_taken());
        let (_, fresh) = Authenticator::makes(&begins(&aicha).await, &app.url);
        assert_eq!(tries_to_add(&aicha, "", &fresh).await.json()["errors"][0]["field"], "name");
        assert_eq!(tries_to_add(&aicha, "Clé", &fresh).await.status.as_u16(), 201, "nothing was spent");
        assert_eq!(told(&tries_to_add(&aicha, "Clé", &fresh).await), not_taken(), "once");
        assert_eq!(aicha.browser.opens(AT).await.json().as_array().unwrap().len(), 2);
    }

    async fn whoever_shows_a_wrong_one_learns_nothing_of_who_exists(app: TestApp) {
        let (aicha, sam) = (app.moderator().await, app.staff("sam").await);
        let (mut phone, _) = adds(&app, &aicha, "Téléphone").await;
        let (mut unknown, _) = Authenticator::makes(&begins(&sam).await, &app.url);
        let nobodys = signs_in(&app, &mut unknown).await.1;
        assert_eq!(told(&nobodys), not_taken());
        let own = phone.handle.clone();
        phone.handle = unknown.handle.clone();
        assert_eq!(signs_in(&app, &mut phone).await.1.text, nobodys.text, "it names somebody else");
        phone.handle = own;
        "https://elsewhere.example".clone_into(&mut phone.origin);
        assert_eq!(signs_in(&app, &mut phone).await.1.text, nobodys.text, "on another site");
        phone.origin.clone_from(&app.url);
        let browser = app.visitor();
        let mut forged = phone.signs(&asks(&browser).await);
        forged["response"]["signature"] = json!("MEUCIQ");
        assert_eq!(shows(&browser, &forged).await.text, nobodys.text, "not signed");
        let mut silent = phone.signs(&asks(&browser).await);
        silent["response"].as_object_mut().unwrap().remove("userHandle");
        assert_eq!(shows(&browser, &silent).await.text, nobodys.text, "it names nobody");
        assert_eq!(signs_in(&app, &mut phone).await.1.status.as_u16(), 201);
    }

    async fn a_counter_that_goes_back_is_refused_and_noted(app: TestApp) {
        let aicha = app.moderator().await;
        let (mut phone, _) = adds(&app, &aicha, "Téléphone").await;
        phone.count = 6;
        assert_eq!(signs_in(&app, &mut phone).await.1.status.as_u16(), 201);
        phone.count = 3;
        let browser = app.visitor();
        let copied = phone.signs(&asks(&browser).await);
        assert_eq!(told(&shows(&browser, &copied).await), not_taken());
        assert_eq!(told(&shows(&browser, &copied).await), not_taken());
        assert_eq!(noted(&app).await, ["doubt-passkey", "add-passkey"], "once");
        phone.count = 7;
        assert_eq!(signs_in(&app, &mut phone).await.1.status.as_u16(), 201);
    }

    async fn it_counts_as_both_and_is_no_less_than_the_last_way_in(app: TestApp) {
        let (nadia, aicha) = (app.staff("nadia").await, app.moderator().await);
        let (mut phone, id) = adds(&app, &aicha, "Téléphone").await;
        sets_up(&app, &nadia, "nadia").await;
        let (mut key, _) = adds(&app, &nadia, "Clé").await;
        let (browser, answer) = signs_in(&app, &mut key).await;
        assert_eq!((answer.status.as_u16(), browser.status_of("/desk").await), (201, 200), "no code is asked for");
        let rule = format!("/api/v1/institutions/{}/second-factor", museum(&nadia).await.0);
        assert_eq!(nadia.puts(&rule, &json!({ "asked": true })).await.status.as_u16(), 200);
        assert_eq!(aicha.browser.status_of("/desk").await, 303, "by a password alone");
        let (browser, _) = signs_in(&app, &mut phone).await;
        assert_eq!(browser.status_of("/desk").await, 200);
        let removal = format!("{AT}/{id}/removal");
        assert_eq!(told(&aicha.posts(&removal, &proof()).await), (403, json!("second-factor-unshown")));
        let on_phone = app.signed_in(browser);
        let kept = on_phone.posts(&removal, &proof()).await;
        assert_eq!(told(&kept), (409, json!("last-way-in")));
        assert_eq!(on_phone.browser.status_of("/desk").await, 200);
        let (mut key, second) = adds(&app, &on_phone, "Clé").await;
        assert_eq!(on_phone.posts(&removal, &proof()).await.status.as_u16(), 204);
        let by_key = app.signed_in(signs_in(&app, &mut key).await.0);
        let last = format!("{AT}/{second}/removal");
        assert_eq!(told(&by_key.posts(&last, &proof()).await), (409, json!("last-way-in")));
    }

    async fn a_passkey_of_somebody_who_left_signs_nobody_in(app: TestApp) {
        let (nadia, sam) = (app.staff("nadia").await, app.staff("sam").await);
        let (mut phone, _) = adds(&app, &sam, "Téléphone").await;
        let (museum, person) = museum(&sam).await;
        assert_eq!(signs_in(&app, &mut phone).await.1.status.as_u16(), 201);
        let at = format!("/api/v1/institutions/{museum}/people/{person}");
        assert_eq!(nadia.deletes(&at).await.status.as_u16(), 204);
        assert_eq!(told(&signs_in(&app, &mut phone).await.1), not_taken());
    }

    async fn one_device_holds_one_of_one_person_and_nobody_hoards(app: TestApp) {
        let (aicha, sam) = (app.moderator().await, app.staff("sam").await);
        let (_, shown) = Authenticator::makes(&begins(&aicha).await, &app.url);
        assert_eq!(tries_to_add(&aicha, "Clé", &shown).await.status.as_u16(), 201);
        let asked = begins(&sam).await;
        let (_, mut stolen) = Authenticator::makes(&asked, &app.url);
        stolen["response"]["attestationObject"] = shown["response"]["attestationObject"].clone();
        let refused = tries_to_add(&sam, "Clé", &stolen).await;
        assert_eq!(refused.json()["errors"][0]["field"], "credential", "{}", refused.text);
        for n in 2..=20 {
            adds(&app, &aicha, &format!("Clé {n}")).await;
        }
        let (_, more) = Authenticator::makes(&begins(&aicha).await, &app.url);
        let refused = tries_to_add(&aicha, "Encore", &more).await.json();
        assert_eq!(refused["errors"][0]["code"], "too-many-passkeys", "{refused}");
    }
}

mod under_a_number {
    use super::*;

    stories! {
        async fn browsers_have_none_and_the_pages_say_so(app: TestApp) {
            let aicha = app.moderator().await;
            let none = (409, json!("no-passkeys-here"));
            assert_eq!(told(&aicha.posts(&format!("{AT}/challenge"), &proof()).await), none);
            let asked = app.visitor().sends_json("/api/v1/session/challenge", &json!({})).await;
            assert_eq!(told(&asked), none);
            let page = aicha.browser.opens("/desk/account/passkeys").await.text;
            assert_eq!((page.matches("commence par https").count(), page.matches("add-passkey").count()), (1, 0), "{page}");
            assert!(!app.visitor().opens("/sign-in").await.text.contains("passkey"));
        }
    }
}
