//! What the operator does for somebody who lost a phone or their password, and that a passkey is both factors.

use cimaise_api::{password, set_up};
use cimaise_core::EmailAddress;
use cimaise_store::{StoreError, people};
use cimaise_tests::{Moderator, stories};
use serde_json::{Value, json};

use super::passkeys::{adds, museum, not_taken, signs_in, told};
use super::second_factor::sets_up;

fn aicha_s() -> EmailAddress {
    EmailAddress::parse("aicha@musee.example.org").unwrap()
}

/// What the log says was done by nobody of the staff, the latest first.
async fn journal(nadia: &Moderator<'_>) -> Vec<String> {
    let at = format!("/api/v1/institutions/{}/journal", museum(nadia).await.0);
    let lines = nadia.browser.opens(&at).await.json();
    let acts = lines["lines"].as_array().unwrap().iter();
    let acts = acts.filter(|line| line["person"] == Value::Null);
    acts.map(|line| line["act"].as_str().unwrap().to_owned()).collect()
}

stories! { by run_by_name:
    async fn a_passkey_alone_lets_an_owner_ask_everybody_for_a_second_factor(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let rule = format!("/api/v1/institutions/{}/second-factor", museum(&nadia).await.0);
        let asked = json!({ "asked": true });
        assert_eq!(told(&nadia.puts(&rule, &asked).await), (409, json!("second-factor-first")));
        let (mut key, _) = adds(&app, &nadia, "Clé").await;
        assert_eq!(nadia.puts(&rule, &asked).await.status.as_u16(), 200);
        let (browser, _) = signs_in(&app, &mut key).await;
        assert_eq!(browser.status_of("/desk").await, 200);
        let own = "/api/v1/account/second-factor";
        assert_eq!((&browser.opens(own).await.json()["owed"], &nadia.browser.opens(own).await.json()["owed"]), (&json!(false), &json!(true)));
    }

    async fn a_password_alone_sets_up_nothing_beside_a_passkey(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let (mut key, _) = adds(&app, &nadia, "Clé").await;
        let rule = format!("/api/v1/institutions/{}/second-factor", museum(&nadia).await.0);
        assert_eq!(nadia.puts(&rule, &json!({ "asked": true })).await.status.as_u16(), 200);
        let other = app.staff("nadia").await;
        let password = json!({ "current": cimaise_demo::house::house().unwrap().password });
        for path in ["/api/v1/account/second-factor", "/api/v1/account/passkeys/challenge", "/api/v1/account/tokens"] {
            assert_eq!(told(&other.posts(path, &password).await), (403, json!("second-factor-unshown")), "{path}");
        }
        let page = other.browser.opens("/desk/account/second-factor").await.text;
        assert!(page.contains("un mot de passe seul n’ouvre rien") && !page.contains("name=\"current\""), "{page}");
        assert_eq!(signs_in(&app, &mut key).await.0.status_of("/desk").await, 200);
    }

    async fn whoever_lost_their_phone_is_let_in_by_their_password_alone(app: TestApp) {
        let (nadia, aicha) = (app.staff("nadia").await, app.moderator().await);
        let (mut phone, _) = adds(&app, &aicha, "Téléphone").await;
        sets_up(&app, &aicha, "aicha").await;
        let (on_phone, _) = signs_in(&app, &mut phone).await;
        let clock = app.house.app.clock.clone();
        let lost = app.house.app.store.write(move |tx| {
            let id = people::by_email(tx, &aicha_s())?.0.id;
            let first = set_up::forget_device(tx, clock.as_ref(), id)?;
            Ok::<_, StoreError>((first, set_up::forget_device(tx, clock.as_ref(), id)?))
        });
        assert_eq!(lost.await.unwrap(), (true, false), "twice is fine");
        assert_eq!((on_phone.status_of("/desk").await, aicha.browser.status_of("/desk").await), (303, 303));
        assert_eq!(told(&signs_in(&app, &mut phone).await.1), not_taken());
        assert_eq!(app.moderator().await.browser.status_of("/desk").await, 200, "by a password alone");
        assert_eq!(journal(&nadia).await[..2], ["remove-second-factor", "forget-passkeys"]);
        assert!(nadia.browser.opens("/desk/journal").await.text.contains("La personne qui tient le serveur"));
    }

    async fn passkeys_are_forgotten_with_what_they_opened_and_nothing_else(app: TestApp) {
        let (nadia, aicha, sam) = (app.staff("nadia").await, app.moderator().await, app.staff("sam").await);
        let (mut phone, _) = adds(&app, &aicha, "Téléphone").await;
        adds(&app, &aicha, "Clé").await;
        let (mut sams, _) = adds(&app, &sam, "Clé").await;
        let (on_phone, _) = signs_in(&app, &mut phone).await;
        let clock = app.house.app.clock.clone();
        let forgotten = app.house.app.store.write(move |tx| {
            let id = people::by_email(tx, &aicha_s())?.0.id;
            let first = set_up::forget_passkeys(tx, clock.as_ref(), id)?;
            Ok::<_, StoreError>((first, set_up::forget_passkeys(tx, clock.as_ref(), id)?))
        });
        assert_eq!(forgotten.await.unwrap(), (2, 0));
        assert_eq!((on_phone.status_of("/desk").await, aicha.browser.status_of("/desk").await), (303, 200));
        assert_eq!(told(&signs_in(&app, &mut phone).await.1), not_taken());
        assert_eq!(signs_in(&app, &mut sams).await.1.status.as_u16(), 201);
        assert_eq!(journal(&nadia).await[..1], ["forget-passkeys"]);
    }

    async fn a_password_from_the_operator_forgets_passkeys_and_ones_own_new_one_keeps_them(app: TestApp) {
        let (nadia, aicha) = (app.staff("nadia").await, app.moderator().await);
        let (mut phone, _) = adds(&app, &aicha, "Téléphone").await;
        let new = json!({ "current": cimaise_demo::house::house().unwrap().password, "new": "une cocotte en papier" });
        assert_eq!(aicha.puts("/api/v1/account/password", &new).await.status.as_u16(), 204);
        assert_eq!(signs_in(&app, &mut phone).await.1.status.as_u16(), 201);
        let (clock, hash) = (app.house.app.clock.clone(), password::hash(&"un bateau en papier".to_owned().into()).unwrap());
        let replaced = app.house.app.store.write(move |tx| {
            let id = people::by_email(tx, &aicha_s())?.0.id;
            set_up::replace_password(tx, clock.as_ref(), id, &hash)
        });
        replaced.await.unwrap();
        assert_eq!(told(&signs_in(&app, &mut phone).await.1), not_taken());
        assert_eq!(journal(&nadia).await[..2], ["set-password", "forget-passkeys"]);
    }
}
