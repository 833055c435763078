//! Signing in with an account that one has elsewhere (OpenID Connect).

use cimaise_core::{PersonId, Session};
use cimaise_store::{StoreError, sessions};
use cimaise_tests::{Account, Page, TestApp, Visitor, stories};
use reqwest::Url;
use serde_json::{Value, json};

use super::second_factor::{sets_up, shown};

const AICHA: Account = Account::of("7", "aicha@musee.example.org");
const NADIA: Account = Account::of("1", "nadia@musee.example.org");
const AT: &str = "/api/v1/account/identities";

/// Where a link leads, which must lead away.
async fn sent(browser: &Visitor, path: &str) -> String {
    let answer = browser.opens(path).await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
    answer.header("location").unwrap().to_owned()
}

/// All the way there and back, by a link.
async fn goes(app: &TestApp, browser: &Visitor, path: &str, account: &Account) -> Page {
    let town = app.town.as_ref().unwrap();
    let back = town.signs_in(browser, &sent(browser, path).await, account).await;
    browser.opens(&back).await
}

/// Where somebody who came back finds themselves.
fn to(answer: &Page) -> &str {
    answer.header("location").unwrap_or(&answer.text)
}

async fn signs_in(app: &TestApp, account: &Account) -> (Visitor, String) {
    let browser = app.visitor();
    let answer = goes(app, &browser, "/sign-in/with/town", account).await;
    let to = to(&answer).to_owned();
    (browser, to)
}

fn changed(address: &str, name: &str, value: &str) -> String {
    let mut url = Url::parse(address).unwrap();
    let kept = url.query_pairs().into_owned().filter(|(own, _)| own != name);
    let kept: Vec<(String, String)> = kept.chain([(name.into(), value.into())]).collect();
    url.query_pairs_mut().clear().extend_pairs(kept);
    url.into()
}

fn value(address: &str, name: &str) -> String {
    let url = Url::parse(address).unwrap();
    let found = url.query_pairs().find(|(own, _)| own == name).map(|(_, value)| value.into_owned());
    found.unwrap()
}

/// The acts of the log that have to do with such accounts, the latest first.
async fn noted(nadia: &Visitor) -> Vec<String> {
    let session = nadia.opens("/api/v1/session").await.json();
    let museum = session["memberships"][0]["institution"].as_str().unwrap();
    let lines = nadia.opens(&format!("/api/v1/institutions/{museum}/journal")).await.json();
    let acts = lines["lines"].as_array().unwrap().iter();
    let acts = acts.map(|line| line["act"].as_str().unwrap().to_owned());
    acts.filter(|act| act.ends_with("-identity") || act == "join").collect()
}

/// The clocks of a provider and of the house must agree: instead of time passing, it is long ago that somebody
/// showed who they are.
async fn long_ago(app: &TestApp, browser: &Visitor) {
    let person: PersonId = who(browser).await["id"].as_str().unwrap().parse().unwrap();
    let now = app.house.app.now();
    let forget = app.house.app.store.write(move |tx| {
        for one in sessions::of_person(tx, person, now)? {
            sessions::confirm(tx, one.id, now - Session::SURE_FOR)?;
        }
        Ok::<_, StoreError>(())
    });
    forget.await.unwrap();
}

async fn who(browser: &Visitor) -> Value {
    browser.opens("/api/v1/session").await.json()
}

stories! { by run_with_town:
    async fn an_account_opens_the_desk_for_whoever_has_its_address(app: TestApp) {
        let page = app.visitor().opens("/sign-in?lang=fr").await.text;
        assert!(page.contains("Se connecter avec le compte de la ville"), "{page}");
        let browser = app.visitor();
        let answer = goes(&app, &browser, "/sign-in/with/town?next=/desk/calls", &AICHA).await;
        assert_eq!((answer.status.as_u16(), to(&answer)), (303, "/desk/calls"), "{}", answer.text);
        assert_eq!(who(&browser).await["email"], "aicha@musee.example.org");
        let own = browser.opens(AT).await.json();
        assert_eq!(own[0]["issuer"], app.town.as_ref().unwrap().url.as_str());
        // From then on it is theirs, whatever its address becomes.
        let moved = Account { email: "aicha@home.example.org", ..AICHA };
        let (again, to) = signs_in(&app, &moved).await;
        assert_eq!(to, "/desk");
        assert_eq!(who(&again).await["email"], "aicha@musee.example.org");
        assert_eq!(again.opens(AT).await.json().as_array().unwrap().len(), 1);
        let nadia = app.staff("nadia").await;
        assert_eq!(noted(&nadia.browser).await, ["link-identity"]);
    }

    async fn an_address_is_the_same_however_its_letters_are_written(app: TestApp) {
        let (browser, to) = signs_in(&app, &Account { email: "Aicha@Musee.Example.org", ..AICHA }).await;
        assert_eq!(to, "/desk");
        assert_eq!(who(&browser).await["email"], "aicha@musee.example.org");
    }

    async fn nobody_is_made_out_of_nothing(app: TestApp) {
        let stranger = Account::of("9", "stranger@example.org");
        assert_eq!(signs_in(&app, &stranger).await.1, "/sign-in?why=unknown");
        let unverified = Account { verified: false, ..AICHA };
        assert_eq!(signs_in(&app, &unverified).await.1, "/sign-in?why=unverified");
        let (browser, _) = signs_in(&app, &Account { email: "", ..AICHA }).await;
        assert_eq!(browser.status_of("/desk").await, 303);
        let page = browser.opens("/sign-in?why=unverified&lang=fr").await.text;
        assert!(page.contains("ne répond d’aucune adresse"), "{page}");
        let page = browser.opens("/sign-in?why=%3Cscript%3E&lang=fr").await.text;
        assert!(!page.contains("role=\"alert\""), "{page}");
        let nadia = app.staff("nadia").await;
        assert_eq!(noted(&nadia.browser).await, [""; 0]);
        let people = nadia.browser.opens("/desk/people").await.text;
        assert!(!people.contains("stranger@"), "{people}");
    }

    async fn who_was_invited_joins_with_an_account_and_needs_no_password(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let museum = who(&nadia.browser).await["memberships"][0]["institution"].as_str().unwrap().to_owned();
        let invitation = json!({ "email": "lucie@example.org", "language": "fr", "role": "moderator" });
        let invited = nadia.posts(&format!("/api/v1/institutions/{museum}/invitations"), &invitation).await;
        assert!(invited.status.is_success(), "{}", invited.text);
        let lucie = Account { name: "Lucie Petit", ..Account::of("5", "lucie@example.org") };
        let (browser, to) = signs_in(&app, &lucie).await;
        assert_eq!(to, "/desk");
        assert_eq!(who(&browser).await["name"], "Lucie Petit");
        assert_eq!(noted(&nadia.browser).await, ["link-identity", "join"]);
        // No password opens it, not even none.
        for password in ["", "papier-ciseaux-colle"] {
            let body = json!({ "email": "lucie@example.org", "password": password });
            let answer = app.visitor().sends_json("/api/v1/session", &body).await;
            assert_eq!(answer.json()["code"], "wrong-password");
        }
        // The only way in stays.
        let id = browser.opens(AT).await.json()[0]["id"].as_str().unwrap().to_owned();
        let removal = format!("/desk/account/identities/{id}/removal");
        let page = browser.sends_form(&removal, &[]).await;
        assert_eq!((page.status.as_u16(), page.text.contains("last-way-in")), (409, false), "{}", page.text);
        assert_eq!(browser.opens(AT).await.json()[0]["id"], id.as_str());
        // Having just shown who they are, they may set a password, and then let the account go.
        let account = browser.opens("/desk/account").await.text;
        assert!(!account.contains("name=\"current\"") && account.contains("name=\"new\""), "{account}");
        let set = browser.sends_form("/desk/account/password", &[("new", "une cocotte en papier")]).await;
        assert_eq!(to_account(&set), "/desk/account?done=password", "{}", set.text);
        assert_eq!(to_account(&browser.sends_form(&removal, &[]).await), "/desk/account?done=unlinked");
        let body = json!({ "email": "lucie@example.org", "password": "une cocotte en papier" });
        assert_eq!(app.visitor().sends_json("/api/v1/session", &body).await.status.as_u16(), 201);
    }

    async fn an_answer_counts_once_for_its_question_in_its_browser(app: TestApp) {
        let town = app.town.as_ref().unwrap();
        let browser = app.visitor();
        let back = town.signs_in(&browser, &sent(&browser, "/sign-in/with/town").await, &AICHA).await;
        // In another browser, and with another state.
        let other = app.visitor();
        assert_eq!(to(&other.opens(&back).await), "/sign-in?why=lost");
        assert_eq!(to(&browser.opens(&changed(&back, "state", "guessed")).await), "/sign-in?why=lost");
        // The attempt is forgotten with the first that comes back.
        assert_eq!(to(&browser.opens(&back).await), "/sign-in?why=lost");
        assert_eq!(browser.status_of("/desk").await, 303);

        // A code that was used opens nothing, though everything else is new.
        let back = town.signs_in(&browser, &sent(&browser, "/sign-in/with/town").await, &AICHA).await;
        assert_eq!(to(&browser.opens(&back).await), "/desk");
        let code = value(&back, "code");
        let anew = sent(&other, "/sign-in/with/town").await;
        let forged = town.signs_in(&other, &anew, &AICHA).await;
        assert_eq!(to(&other.opens(&changed(&forged, "code", &code)).await), "/sign-in?why=lost");
        assert_eq!(other.status_of("/desk").await, 303);

        // Nor does a code that was given for another question: PKCE and the nonce see it.
        let asked = changed(&sent(&other, "/sign-in/with/town").await, "nonce", "theirs");
        let back = town.signs_in(&other, &asked, &AICHA).await;
        assert_eq!(to(&other.opens(&back).await), "/sign-in?why=doubtful");
        let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        let asked = changed(&sent(&other, "/sign-in/with/town").await, "code_challenge", challenge);
        let back = town.signs_in(&other, &asked, &AICHA).await;
        assert_eq!(to(&other.opens(&back).await), "/sign-in?why=lost");
        // Nor one that comes from elsewhere (RFC 9207).
        let back = town.signs_in(&other, &sent(&other, "/sign-in/with/town").await, &AICHA).await;
        let mixed = changed(&back, "iss", "https://elsewhere.example.org");
        assert_eq!(to(&other.opens(&mixed).await), "/sign-in?why=doubtful");
        assert_eq!(other.status_of("/desk").await, 303);
    }

    async fn an_answer_that_comes_too_late_opens_nothing(app: TestApp) {
        let town = app.town.as_ref().unwrap();
        let browser = app.visitor();
        let back = town.signs_in(&browser, &sent(&browser, "/sign-in/with/town").await, &AICHA).await;
        app.minutes_pass(15);
        assert_eq!(to(&browser.opens(&back).await), "/sign-in?why=lost");
        // A token lasts a minute there.
        let back = town.signs_in(&browser, &sent(&browser, "/sign-in/with/town").await, &AICHA).await;
        assert_eq!(to(&browser.opens(&back).await), "/sign-in?why=doubtful");
    }

    async fn who_turns_back_and_who_meets_silence_reads_what_to_do(app: TestApp) {
        let town = app.town.as_ref().unwrap();
        let browser = app.visitor();
        let back = town.turns_back(&browser, &sent(&browser, "/sign-in/with/town").await).await;
        assert_eq!(to(&browser.opens(&back).await), "/sign-in?why=cancelled");
        assert_eq!(to(&browser.opens("/sign-in/with/silent").await), "/sign-in?why=down");
        let page = browser.opens("/sign-in?why=down&lang=en").await.text;
        assert!(page.contains("does not answer as it should") && page.contains("name=\"password\""), "{page}");
        assert_eq!(browser.status_of("/sign-in/with/nobody").await, 404);
        assert_eq!(browser.status_of("/sign-in/with/nobody/back").await, 404);
        assert_eq!(browser.status_of("/sign-in/with/town?for=ever").await, 404);
    }

    async fn an_account_is_linked_by_its_holder_and_unlinked(app: TestApp) {
        let aicha = app.moderator().await;
        let account = aicha.browser.opens("/desk/account").await.text;
        assert!(account.contains("href=\"/sign-in/with/town?for=link\""), "{account}");
        let home = Account::of("70", "aicha@home.example.org");
        let linked = goes(&app, &aicha.browser, "/sign-in/with/town?for=link", &home).await;
        assert_eq!(to(&linked), "/desk/account?done=linked");
        let (browser, to_desk) = signs_in(&app, &home).await;
        assert_eq!(to_desk, "/desk");
        assert_eq!(who(&browser).await["email"], "aicha@musee.example.org");
        // Nobody else's.
        let sam = app.staff("sam").await;
        let taken = goes(&app, &sam.browser, "/sign-in/with/town?for=link", &home).await;
        assert_eq!(to(&taken), "/desk/account?why=taken");
        let id = browser.opens(AT).await.json()[0]["id"].as_str().unwrap().to_owned();
        assert_eq!(sam.deletes(&format!("{AT}/{id}")).await.status.as_u16(), 404);
        // Unlinked, it opens nothing, and what it opened is closed.
        assert_eq!(aicha.deletes(&format!("{AT}/{id}")).await.status.as_u16(), 204);
        assert_eq!(browser.status_of("/desk").await, 303);
        assert_eq!(aicha.browser.status_of("/desk").await, 200);
        assert_eq!(signs_in(&app, &home).await.1, "/sign-in?why=unknown");
        let nadia = app.staff("nadia").await;
        assert_eq!(noted(&nadia.browser).await, ["unlink-identity", "link-identity"]);
    }

    async fn linking_asks_first_who_one_is(app: TestApp) {
        let aicha = app.moderator().await;
        long_ago(&app, &aicha.browser).await;
        let refused = aicha.browser.opens("/sign-in/with/town?for=link").await;
        assert_eq!(to(&refused), "/desk/account?why=unsure");
        let account = aicha.browser.opens("/desk/account?why=unsure").await.text;
        assert!(!account.contains("for=link") && account.contains("puis liez le compte"), "{account}");
        let asked = aicha.browser.sends_form("/desk/account/identities", &[]).await;
        assert_eq!((asked.status.as_u16(), asked.text.contains("confirm-password")), (403, true));
        let password = cimaise_demo::house::house().unwrap().password;
        let shown = aicha.browser.sends_form("/desk/account/identities", &[("confirm-password", &password)]).await;
        assert_eq!(to(&shown), "/desk/account#elsewhere");
        assert!(sent(&aicha.browser, "/sign-in/with/town?for=link").await.starts_with(&app.town.as_ref().unwrap().url));
        let visitor = app.visitor();
        assert_eq!(to(&visitor.opens("/sign-in/with/town?for=link").await), "/sign-in");
        // Nor is it linked in a session that ended meanwhile.
        let asked = sent(&aicha.browser, "/sign-in/with/town?for=link").await;
        let back = app.town.as_ref().unwrap().signs_in(&aicha.browser, &asked, &AICHA).await;
        let own = aicha.browser.sends_form("/sign-out", &[]).await;
        assert_eq!(to(&own), "/sign-in");
        assert_eq!(to(&aicha.browser.opens(&back).await), "/desk/account?why=lost");
    }

    async fn somebody_else_s_account_confirms_nothing(app: TestApp) {
        let nadia = app.staff("nadia").await;
        long_ago(&app, &nadia.browser).await;
        assert_eq!(signs_in(&app, &AICHA).await.1, "/desk");
        let answer = goes(&app, &nadia.browser, "/sign-in/with/town?for=confirm", &AICHA).await;
        assert_eq!(to(&answer), "/desk/account?why=other");
        assert_eq!(nadia.browser.sends_form("/desk/account/identities", &[]).await.status.as_u16(), 403);
    }

    async fn a_code_is_asked_for_besides_unless_the_provider_is_believed(app: TestApp) {
        let aicha = app.moderator().await;
        sets_up(&app, &aicha, "aicha").await;
        let mfa = Account { methods: "pwd mfa", ..AICHA };
        let (browser, to) = signs_in(&app, &mfa).await;
        assert!(to.starts_with("/sign-in/code?"), "{to}");
        assert_eq!(browser.status_of("/desk").await, 303);
        app.seconds_pass(31);
        let code = shown(&app, "aicha").await;
        let entered = browser.sends_form("/sign-in/code", &[("code", &code)]).await;
        assert_eq!(to_account(&entered), "/desk");
        assert_eq!(browser.status_of("/desk").await, 200);
        // What it opened that way is closed with it, too.
        let id = aicha.browser.opens(AT).await.json()[0]["id"].as_str().unwrap().to_owned();
        assert_eq!(aicha.deletes(&format!("{AT}/{id}")).await.status.as_u16(), 204);
        assert_eq!(browser.status_of("/desk").await, 303);
    }
}

fn to_account(answer: &Page) -> &str {
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
    answer.header("location").unwrap()
}

stories! { by run_with_town_alone:
    async fn where_it_is_the_only_way_in_no_password_opens(app: TestApp) {
        let page = app.visitor().opens("/sign-in?lang=en").await.text;
        assert!(!page.contains("name=\"password\"") && page.contains("/sign-in/with/town"), "{page}");
        let password = cimaise_demo::house::house().unwrap().password;
        let body = json!({ "email": "aicha@musee.example.org", "password": password });
        let answer = app.visitor().sends_json("/api/v1/session", &body).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["code"]), (403, &json!("elsewhere-only")));
        let form = [("email", "aicha@musee.example.org"), ("password", &password)];
        assert_eq!(app.visitor().sends_form("/sign-in", &form).await.status.as_u16(), 403);
        let answer = app.visitor().sends_json("/api/v1/session/challenge", &json!({})).await;
        assert_eq!(answer.json()["code"], "elsewhere-only");
        let (browser, to) = signs_in(&app, &AICHA).await;
        assert_eq!(to, "/desk");
        let account = browser.opens("/desk/account").await.text;
        assert!(!account.contains("type=\"password\""), "{account}");
    }

    async fn a_provider_is_believed_of_its_own_addresses_alone(app: TestApp) {
        assert_eq!(signs_in(&app, &Account::of("9", "sam@bibliotheque.example.org")).await.1, "/sign-in?why=unverified");
        assert_eq!(signs_in(&app, &NADIA).await.1, "/desk");
    }

    async fn a_second_factor_that_was_shown_there_is_not_asked_for_again(app: TestApp) {
        let (nadia, _) = signs_in(&app, &Account { methods: "pwd mfa", ..NADIA }).await;
        let museum = who(&nadia).await["memberships"][0]["institution"].as_str().unwrap().to_owned();
        let choose = format!("/desk/institutions/{museum}/second-factor");
        let chosen = nadia.sends_form(&choose, &[("asked", "true")]).await;
        assert!(chosen.status.as_u16() == 303 || chosen.status.as_u16() == 409, "{}", chosen.text);
        // Whoever showed one there owes none here, and who did not has to set one up.
        let (mfa, _) = signs_in(&app, &Account { methods: "pwd mfa", ..AICHA }).await;
        assert_eq!(mfa.status_of("/desk").await, 200);
        let (acr, _) = signs_in(&app, &Account { acr: "eidas2", ..AICHA }).await;
        assert_eq!(acr.status_of("/desk").await, 200);
    }

    async fn what_matters_most_is_confirmed_there(app: TestApp) {
        let (nadia, _) = signs_in(&app, &NADIA).await;
        let museum = who(&nadia).await["memberships"][0]["institution"].as_str().unwrap().to_owned();
        let at = format!("/desk/institutions/{museum}/invitations");
        let form = [("email", "lucie@example.org"), ("language", "fr"), ("role", "moderator"), ("places", "all")];
        long_ago(&app, &nadia).await;
        let asked = nadia.sends_form(&at, &form).await;
        assert_eq!(asked.status.as_u16(), 403, "{}", asked.text);
        assert!(asked.text.contains("/sign-in/with/town?for=confirm") && !asked.text.contains("type=\"password\""), "{}", asked.text);
        assert!(asked.text.contains("value=\"lucie@example.org\""), "{}", asked.text);
        let town = app.town.as_ref().unwrap();
        let there = sent(&nadia, "/sign-in/with/town?for=confirm").await;
        assert_eq!((value(&there, "prompt"), value(&there, "max_age")), ("login".into(), "0".into()));
        let back = town.signs_in(&nadia, &there, &NADIA).await;
        assert_eq!(to(&nadia.opens(&back).await), "/desk/account?done=confirmed");
        assert_eq!(nadia.sends_form(&at, &form).await.status.as_u16(), 303);
    }
}
