//! Programs that act in somebody's name.

use cimaise_api::set_up::{NewInstitution, found_institution};
use cimaise_core::{Colour, EmailAddress, Language, Localized, Membership, Role, Slug};
use cimaise_store::acts::{self, Head, Step};
use cimaise_store::{StoreError, institutions, people};
use cimaise_tests::{Moderator, Page, Visitor, stories};
use serde_json::{Value, json};

const AT: &str = "/api/v1/account/tokens";

async fn makes(who: &Moderator<'_>, wanted: &Value) -> Value {
    let made = who.posts(AT, wanted).await;
    assert_eq!(made.status.as_u16(), 201, "{}", made.text);
    made.json()
}

fn secret(made: &Value) -> &str {
    made["token"].as_str().unwrap()
}

fn id(made: &Value) -> &str {
    made["id"].as_str().unwrap()
}

/// Its status, its code, and what its header says is wrong with the token.
fn told(page: &Page) -> (u16, String, String) {
    let code = page.json()["code"].as_str().unwrap().to_owned();
    (page.status.as_u16(), code, page.header("www-authenticate").unwrap_or_default().to_owned())
}

fn refused(status: u16, code: &str, rest: &str) -> (u16, String, String) {
    (status, code.to_owned(), format!(r#"Bearer realm="cimaise"{rest}"#))
}

async fn museum(who: &Moderator<'_>) -> String {
    let me = who.browser.opens("/api/v1/session").await.json();
    me["memberships"][0]["institution"].as_str().unwrap().to_owned()
}

stories! {
    async fn a_moderators_whole_morning_by_token_alone(app: TestApp) {
        let contributor = app.contributor();
        let (cat, dog) = (contributor.sends("Chat").await, contributor.sends("Chien").await);
        app.works().await;
        let aicha = app.moderator().await;
        let made = makes(&aicha, &json!({ "name": "écrans", "scopes": ["read", "decide"], "days": 30 })).await;
        assert_eq!((secret(&made).len(), &secret(&made)[..8]), (55, "cimaise_"));
        let program = app.program(secret(&made));

        let who = program.browser.opens("/api/v1/session").await.json();
        assert_eq!(who["name"], aicha.browser.opens("/api/v1/session").await.json()["name"]);
        assert_eq!(program.queue().await, ["Chat", "Chien"]);
        let held = program.posts("/api/v1/queue/batch", &json!({})).await;
        assert_eq!(held.status.as_u16(), 201, "{}", held.text);
        let (first, second) = (program.finds(&cat).await, program.finds(&dog).await);
        let seen = program.browser.opens(&format!("/api/v1/contributions/{first}")).await.json();
        let picture = seen["pictures"][0]["renditions"][0]["href"].as_str().unwrap();
        let (headers, bytes) = program.browser.downloads(picture).await;
        assert_eq!((&headers["content-type"], &bytes[..3]), (&"image/jpeg".parse().unwrap(), &[0xff, 0xd8, 0xff][..]));
        let note = format!("/api/v1/contributions/{first}/notes");
        assert_eq!(program.posts(&note, &json!({ "note": "Beau pliage." })).await.status.as_u16(), 204);
        assert_eq!(program.hangs(&cat).await, first);
        assert_eq!(program.refuses(&dog, "too-dark", "").await, second);
        assert_eq!(program.undoes(&second).await.status.as_u16(), 204);
        assert_eq!(program.queue().await, ["Chien"]);
        assert_eq!(program.deletes("/api/v1/queue/batch").await.status.as_u16(), 204);
        app.works().await;
        assert_eq!(app.visitor().status_of("/fr/musee/paper-toy/lichtenstein/chat").await, 200);

        // The log says so, in words, in JSON, and so that nobody can say otherwise.
        let nadia = app.staff("nadia").await;
        let journal = nadia.browser.opens("/desk/journal").await.text;
        assert_eq!(journal.matches("avec le jeton").count(), 4, "{journal}");
        let lines = nadia.browser.opens(&format!("/api/v1/institutions/{}/journal", museum(&nadia).await)).await.json();
        let by_token = lines["lines"].as_array().unwrap().iter().filter(|line| line["token"] == "écrans");
        let told: Vec<_> = by_token.map(|line| (line["act"].as_str().unwrap().to_owned(), line["token_id"] == made["id"])).collect();
        assert_eq!(told, ["undo", "refuse", "approve", "note"].map(|act| (act.to_owned(), true)));
        let whole = app.house.app.store.read(|db| {
            let museum = institutions::by_slug(db, "musee")?.id;
            Ok::<_, StoreError>(matches!(acts::verify(db, museum, Head::default(), 100_000)?, Step::Ends { .. }))
        });
        assert!(whole.await.unwrap());
    }

    async fn a_token_is_good_for_what_it_says_and_for_nothing_of_accounts(app: TestApp) {
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let nadia = app.staff("nadia").await;
        let reads = app.program(secret(&makes(&nadia, &json!({ "name": "reads", "scopes": ["read"], "days": 1 })).await));
        let contribution = reads.finds(&sent).await;
        let tried = reads.tries_to_decide(&contribution, &json!({ "verdict": "approve" })).await;
        assert_eq!(told(&tried), refused(403, "token-not-enough", r#", error="insufficient_scope", scope="decide""#));
        assert_eq!(reads.queue().await, ["Chat"]);
        let all = json!({ "name": "all", "scopes": ["set-up", "decide", "read"], "days": 365 });
        let made = makes(&nadia, &all).await;
        assert_eq!(made["scopes"], json!(["read", "decide", "set-up"]));
        let program = app.program(secret(&made));
        let house = museum(&nadia).await;
        for path in [AT.to_owned(), "/api/v1/account/sessions".into(), "/api/v1/account/second-factor".into(), format!("/api/v1/institutions/{house}/people"), format!("/api/v1/institutions/{house}/tokens")] {
            let page = program.browser.opens(&path).await;
            assert_eq!(told(&page), refused(403, "token-not-enough", r#", error="insufficient_scope""#), "{path}");
        }
        for (path, body) in [
            (AT.to_owned(), all.clone()),
            ("/api/v1/session/confirmation".into(), json!({ "password": cimaise_demo::house::house().unwrap().password })),
            (format!("/api/v1/institutions/{house}/subjects/export"), json!({ "email": "a@example.org" })),
        ] {
            assert_eq!(program.posts(&path, &body).await.status.as_u16(), 403, "{path}");
        }
        // On pages it is nobody, and it stands in no address.
        assert_eq!(program.browser.status_of("/desk").await, 303);
        let in_address = format!("/api/v1/queue?access_token={}", secret(&made));
        assert_eq!(told(&app.visitor().opens(&in_address).await).0, 401);
        // It signs nobody out.
        assert_eq!(program.deletes("/api/v1/session").await.status.as_u16(), 204);
        assert_eq!(program.queue().await, ["Chat"]);
    }

    async fn it_needs_no_page_of_ours_and_reads_no_cookie(app: TestApp) {
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let (aicha, helene) = (app.moderator().await, app.staff("helene").await);
        let made = makes(&aicha, &json!({ "name": "x", "scopes": ["decide"], "days": 30 })).await;
        let path = format!("/api/v1/contributions/{}/decision", aicha.finds(&sent).await);
        let program = app.program(secret(&made));
        let body = r#"{"verdict":"approve"}"#;
        let ask = |browser: Visitor, origin: &'static str| {
            let path = path.clone();
            async move { browser.asks("POST", &path, "application/json", body, origin).await }
        };
        // A cookie from elsewhere is refused; a token is not, and with a cookie beside it counts alone.
        assert_eq!(ask(aicha.browser.clone(), "https://evil.example").await, 403);
        assert_eq!(helene.browser.bears("/api/v1/queue", "forged").await, 401);
        assert_eq!(helene.browser.bears("/desk/account", "forged").await, 200, "pages take none");
        assert_eq!(helene.browser.status_of("/api/v1/queue").await, 200);
        assert_eq!(ask(program.browser.clone(), "https://evil.example").await, 201);
    }

    async fn it_never_may_more_than_its_person_at_that_moment(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let house = museum(&nadia).await;
        let sam = app.staff("sam").await;
        let made = makes(&sam, &json!({ "name": "sam's", "scopes": ["read", "decide", "set-up"], "days": 30, "institution": house })).await;
        let program = app.program(secret(&made));
        let asked = || program.browser.opens("/api/v1/session");
        assert_eq!(asked().await.json()["memberships"].as_array().unwrap().len(), 1);
        let people = nadia.browser.opens(&format!("/api/v1/institutions/{house}/people")).await.json();
        let person = people.as_array().unwrap().iter().find(|one| one["name"] == "Sam Porter").unwrap()["id"].clone();
        let at = format!("/api/v1/institutions/{house}/people/{}", person.as_str().unwrap());
        assert_eq!(nadia.deletes(&at).await.status.as_u16(), 204);
        assert_eq!(asked().await.json()["memberships"], json!([]));
        assert_eq!(program.queue().await, Vec::<String>::new());
    }

    async fn its_time_ends_and_its_use_is_known_to_the_day(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let made = makes(&nadia, &json!({ "name": "short", "scopes": ["read"], "days": 2 })).await;
        let program = app.program(secret(&made));
        assert_eq!(nadia.browser.opens(AT).await.json()[0]["used_on"], Value::Null);
        assert_eq!(program.browser.status_of("/api/v1/queue").await, 200);
        let today = app.house.app.now().to_string()[..10].to_owned();
        assert_eq!(nadia.browser.opens(AT).await.json()[0]["used_on"], today);
        app.minutes_pass(2 * 24 * 60 - 1);
        assert_eq!(program.browser.status_of("/api/v1/queue").await, 200);
        assert!(nadia.browser.opens(AT).await.json()[0]["used_on"].as_str().unwrap() > &*today);
        app.minutes_pass(1);
        let over = program.browser.opens("/api/v1/queue").await;
        assert_eq!(told(&over), refused(401, "token-over", r#", error="invalid_token""#));
        // Public or not, what bears a token that is good for nothing is told so.
        assert_eq!(program.browser.status_of("/api/v1/institutions").await, 401);
        assert_eq!(app.visitor().status_of("/api/v1/institutions").await, 200);
    }

    async fn what_does_not_fit_is_said_and_changes_nothing(app: TestApp) {
        let nadia = app.staff("nadia").await;
        for (wanted, fields) in [
            (json!({ "name": "", "scopes": [] }), vec!["name", "scope", "days"]),
            (json!({ "name": "x", "scopes": ["read", "all"], "days": 366 + 2 }), vec!["scope", "days"]),
            (json!({ "name": "x", "scopes": ["read"], "days": 0 }), vec!["days"]),
            (json!({ "name": "x", "scopes": ["read"], "days": 3, "until": "2026-03-01" }), vec!["days"]),
            (json!({ "name": "x", "scopes": ["read"], "until": "2001-01-01" }), vec!["until"]),
            (json!({ "name": "x", "scopes": ["read"], "days": 3, "institution": "019aca00-0000-7000-8000-000000000000" }), vec!["institution"]),
        ] {
            let page = nadia.posts(AT, &wanted).await;
            let told: Vec<_> = page.json()["errors"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect();
            assert_eq!((page.status.as_u16(), told), (422, fields.iter().map(ToString::to_string).collect()), "{wanted}");
        }
        for _ in 0..20 {
            makes(&nadia, &json!({ "name": "x", "scopes": ["read"], "days": 3 })).await;
        }
        let page = nadia.posts(AT, &json!({ "name": "x", "scopes": ["read"], "days": 3 })).await;
        assert_eq!((page.status.as_u16(), &page.json()["errors"][0]["code"]), (422, &json!("too-many-tokens")));
        assert_eq!(nadia.browser.opens(AT).await.json().as_array().unwrap().len(), 20);
    }

    async fn it_is_revoked_by_its_person_by_an_owner_and_by_a_new_password(app: TestApp) {
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        let wanted = json!({ "name": "x", "scopes": ["read"], "days": 3 });
        let [own, owners, last] = [makes(&aicha, &wanted).await, makes(&aicha, &wanted).await, makes(&aicha, &wanted).await];
        let unknown = refused(401, "token-unknown", r#", error="invalid_token""#);
        assert_eq!(nadia.deletes(&format!("{AT}/{}", id(&own))).await.status.as_u16(), 404);
        assert_eq!(aicha.deletes(&format!("{AT}/{}", id(&own))).await.status.as_u16(), 204);
        assert_eq!(told(&app.program(secret(&own)).browser.opens("/api/v1/queue").await), unknown);
        assert_eq!(aicha.deletes(&format!("{AT}/{}", id(&own))).await.status.as_u16(), 404);

        let list = format!("/api/v1/institutions/{}/tokens", museum(&nadia).await);
        assert_eq!(aicha.browser.status_of(&list).await, 404);
        let seen = nadia.browser.opens(&list).await.json();
        assert_eq!(seen.as_array().unwrap().len(), 2);
        assert_eq!((&seen[0]["name"], seen[0]["person"].as_str().unwrap().contains("Aïcha"), &seen[0]["token"]), (&json!("x"), true, &Value::Null));
        assert!(nadia.browser.opens("/desk/people").await.text.contains("/tokens/"));
        assert_eq!(aicha.deletes(&format!("{list}/{}", id(&owners))).await.status.as_u16(), 404);
        assert_eq!(nadia.deletes(&format!("{list}/{}", id(&owners))).await.status.as_u16(), 204);
        assert_eq!(told(&app.program(secret(&owners)).browser.opens("/api/v1/queue").await), unknown);

        let program = app.program(secret(&last));
        assert_eq!(program.browser.status_of("/api/v1/queue").await, 200);
        let new = json!({ "current": cimaise_demo::house::house().unwrap().password, "new": "une cocotte en papier" });
        assert_eq!(aicha.puts("/api/v1/account/password", &new).await.status.as_u16(), 204);
        assert_eq!(told(&program.browser.opens("/api/v1/queue").await), unknown);
        let journal = nadia.browser.opens("/desk/journal").await.text;
        assert_eq!((journal.matches("a créé un jeton").count(), journal.matches("a révoqué un jeton").count()), (4, 3), "and each once as an act to filter by: {journal}");
    }

    async fn the_form_makes_one_shows_it_once_and_asks_again_who_one_is(app: TestApp) {
        let aicha = app.moderator().await;
        let at = "/desk/account/tokens";
        assert_eq!(aicha.browser.sends_form(at, &[("name", "")]).await.status.as_u16(), 422);
        let form = [("name", "Écran du hall"), ("scope", "read"), ("scope", "decide"), ("days", "90")];
        app.minutes_pass(15);
        let asked = aicha.browser.sends_form(at, &form).await;
        assert_eq!((asked.status.as_u16(), asked.text.matches(r#"name="scope""#).count()), (403, 2), "{}", asked.text);
        let word = cimaise_demo::house::house().unwrap().password;
        let made = aicha.browser.sends_form(at, &[&form[..], &[("confirm-password", &word)]].concat()).await;
        assert_eq!((made.status.as_u16(), made.text.matches("cimaise_").count()), (200, 1), "{}", made.text);
        let secret = made.text.split(r#"class="secret">"#).nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert_eq!(app.program(&secret).browser.status_of("/api/v1/queue").await, 200);
        let page = aicha.browser.opens(at).await.text;
        assert_eq!((page.matches("cimaise_").count(), page.matches("Écran du hall").count()), (0, 1), "{page}");
        let id = page.split("/desk/account/tokens/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        let done = aicha.browser.sends_form(&format!("{at}/{id}/revocation"), &[]).await;
        assert_eq!((done.status.as_u16(), done.header("location")), (303, Some("/desk/account/tokens?done=revoked")));
        assert_eq!(app.program(&secret).browser.status_of("/api/v1/queue").await, 401);
    }

    async fn its_end_is_told_a_week_before_and_once(app: TestApp) {
        let aicha = app.moderator().await;
        let wanted = |name: &str, days: u16| json!({ "name": name, "scopes": ["read"], "days": days });
        let day = |days: i64| days * 24 * 60;
        makes(&aicha, &wanted("écrans", 30)).await;
        makes(&aicha, &wanted("court", 13)).await;
        let gone = makes(&aicha, &wanted("révoqué", 30)).await;
        assert_eq!(aicha.deletes(&format!("{AT}/{}", id(&gone))).await.status.as_u16(), 204);
        app.minutes_pass(day(23) - 1);
        app.works().await;
        assert_eq!(app.mails_to("aicha@").len(), 0);
        app.minutes_pass(1);
        assert_eq!(app.works().await, 1);
        let mails = app.mails_to("aicha@");
        assert_eq!(mails.iter().map(|mail| mail.matches("/desk/account/tokens").count() > 0).collect::<Vec<_>>(), [true]);
        app.minutes_pass(day(8));
        assert_eq!((app.works().await, app.mails_to("aicha@").len()), (0, 1));
    }

    async fn one_that_is_good_elsewhere_too_has_no_name_here_and_stays_good_there(app: TestApp) {
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        let here = museum(&nadia).await;
        let new = NewInstitution {
            slug: Slug::parse_first("mediatheque").unwrap(),
            name: "Médiathèque".into(),
            languages: vec![Language::Fr],
            accent: Colour::parse("#d6001c").unwrap(),
            time_zone: "Europe/Paris".into(),
            legal_notice: Localized::default(),
            contact: EmailAddress::parse("bonjour@mediatheque.example.org").unwrap(),
        };
        let clock = app.house.app.clock.clone();
        let founded = app.house.app.store.write(move |tx| {
            let there = found_institution(tx, clock.as_ref(), &new)?.id;
            let person = people::by_email(tx, &EmailAddress::parse("aicha@musee.example.org").unwrap())?.0.id;
            people::grant(tx, clock.id(), person, Membership { institution: there, role: Role::Owner, call: None, theme: None })?;
            Ok::<_, StoreError>(there)
        });
        let there = founded.await.unwrap().to_string();
        let wanted = json!({ "name": "secret ailleurs", "scopes": ["read", "set-up", "decide"], "days": 30 });
        let wide = makes(&aicha, &wanted).await;
        let only_here = json!({ "name": "du musée", "scopes": ["read"], "days": 30, "institution": here });
        let narrow = makes(&aicha, &only_here).await;
        let program = app.program(secret(&wide));
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        program.refuses(&sent, "too-dark", "").await;

        // Nothing that its owner reads names it, nor says where else it is good.
        let list = format!("/api/v1/institutions/{here}/tokens");
        let seen = nadia.browser.opens(&list).await;
        let names: Vec<_> = seen.json().as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
        assert_eq!(names, [json!("du musée"), Value::Null]);
        for path in [list.clone(), "/desk/people".into(), "/desk/journal".into(), format!("/api/v1/institutions/{here}/journal")] {
            let page = nadia.browser.opens(&path).await;
            assert_eq!((page.text.contains("secret ailleurs"), page.text.contains(&there)), (false, false), "{path}");
        }
        assert!(nadia.browser.opens("/desk/journal").await.text.contains("avec un jeton"));
        assert_eq!(aicha.browser.opens(AT).await.json()[1]["name"], "secret ailleurs");

        // It is taken away from here, and from nowhere else.
        assert_eq!(nadia.deletes(&format!("{list}/{}", id(&wide))).await.status.as_u16(), 204);
        assert_eq!(nadia.deletes(&format!("{list}/{}", id(&wide))).await.status.as_u16(), 404);
        let reach = program.browser.opens("/api/v1/session").await.json()["memberships"].clone();
        assert_eq!(reach.as_array().unwrap().iter().map(|one| one["institution"].clone()).collect::<Vec<_>>(), [json!(there)]);
        assert_eq!(program.queue().await, Vec::<String>::new());
        assert_eq!(aicha.browser.opens(AT).await.json()[1]["barred"], json!([here]));
        assert!(aicha.browser.opens("/desk/account/tokens").await.text.contains("il y a été retiré"));
        let own = aicha.browser.opens(&format!("/api/v1/institutions/{there}/tokens")).await.json();
        assert_eq!(own.as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>(), [wide["id"].clone()]);

        // What is good here alone ends.
        assert_eq!(nadia.deletes(&format!("{list}/{}", id(&narrow))).await.status.as_u16(), 204);
        assert_eq!(told(&app.program(secret(&narrow)).browser.opens("/api/v1/queue").await).0, 401);
    }
}
