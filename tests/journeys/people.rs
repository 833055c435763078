//! Who works in an institution: invited, given another post, removed.

use cimaise_tests::{Moderator, TestApp, stories};
use mail_parser::MessageParser;
use serde_json::{Value, json};

async fn museum(who: &Moderator<'_>) -> String {
    who.browser.opens("/api/v1/session").await.json()["memberships"][0]["institution"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// The path at the end of the letter of an invitation.
fn link(app: &TestApp, to: &str) -> String {
    let mail = app.mails_to(to).pop().unwrap();
    let mail = MessageParser::default().parse(mail.as_bytes()).unwrap();
    let text = mail.body_text(0).unwrap();
    let line = text.lines().find(|line| line.contains("/join/")).unwrap();
    line.strip_prefix(&app.url).unwrap().to_owned()
}

async fn person(who: &Moderator<'_>, name: &str) -> String {
    let path = format!("/api/v1/institutions/{}/people", museum(who).await);
    let all = who.browser.opens(&path).await.json();
    let found = all.as_array().unwrap().iter().find(|one| one["name"] == name).cloned();
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

async fn invite(who: &Moderator<'_>, body: &Value) -> u16 {
    let path = format!("/api/v1/institutions/{}/invitations", museum(who).await);
    who.posts(&path, body).await.status.as_u16()
}

stories! {
    async fn somebody_is_invited_accepts_and_finds_what_waits(app: TestApp) {
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let nadia = app.staff("nadia").await;
        let at = format!("/desk/institutions/{}/invitations", museum(&nadia).await);
        let form = [("email", "lucie@example.org"), ("language", "fr"), ("role", "moderator"), ("places", "all")];
        assert_eq!(nadia.browser.sends_form(&at, &form).await.status.as_u16(), 303);
        let twice = nadia.browser.sends_form(&at, &form).await;
        assert_eq!((twice.status.as_u16(), twice.text.matches("déjà invitée").count()), (422, 2), "{}", twice.text);
        app.works().await;
        let path = link(&app, "lucie@");
        // Looking at it changes nothing, however often.
        let lucie = app.visitor();
        for _ in 0..2 {
            let page = lucie.opens(&path).await;
            assert_eq!(page.status.as_u16(), 200, "{}", page.text);
            assert!(page.text.contains("Nadia Roche vous invite"), "{}", page.text);
        }
        let short = lucie.sends_form(&path, &[("name", "Lucie"), ("password", "court")]).await;
        assert_eq!(short.status.as_u16(), 422);
        let accepted = lucie.sends_form(&path, &[("name", "Lucie"), ("password", "une cocotte en papier")]).await;
        assert_eq!((accepted.status.as_u16(), accepted.header("location")), (303, Some("/desk")), "{}", accepted.text);
        let desk = lucie.opens("/desk").await.text;
        assert!(desk.contains(&sent.title), "{desk}");
        // Once.
        let other = app.visitor();
        assert_eq!(other.opens(&path).await.status.as_u16(), 410);
        let again = other.sends_form(&path, &[("name", "X"), ("password", "une cocotte en papier")]).await;
        assert_eq!(again.status.as_u16(), 410);
        let journal = nadia.browser.opens("/desk/journal").await.text;
        assert!(journal.contains("a accepté une invitation"), "{journal}");
    }

    async fn an_invitation_ends_after_seven_days_or_when_it_is_called_back(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let body = json!({ "email": "lucie@example.org", "language": "en", "role": "reader" });
        assert_eq!(invite(&nadia, &body).await, 201);
        app.works().await;
        let path = link(&app, "lucie@");
        app.minutes_pass(7 * 24 * 60);
        assert_eq!(app.visitor().opens(&path).await.status.as_u16(), 410);
        let nadia = app.staff("nadia").await;
        let list = format!("/api/v1/institutions/{}/invitations", museum(&nadia).await);
        let id = nadia.browser.opens(&list).await.json()[0]["id"].as_str().unwrap().to_owned();
        let letter = format!("/api/v1/invitations/{id}/letter");
        assert_eq!(nadia.posts(&letter, &json!({})).await.status.as_u16(), 204);
        app.works().await;
        assert_eq!((app.mails_to("lucie@").len(), link(&app, "lucie@") == path), (2, true));
        assert_eq!(app.visitor().opens(&path).await.status.as_u16(), 200);
        assert_eq!(nadia.deletes(&format!("/api/v1/invitations/{id}")).await.status.as_u16(), 204);
        assert_eq!(app.visitor().opens(&path).await.status.as_u16(), 410);
        assert_eq!(nadia.posts(&letter, &json!({})).await.status.as_u16(), 404);
        assert_eq!(nadia.browser.opens(&list).await.json(), json!([]));
    }

    async fn who_has_an_account_accepts_with_its_password(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let sam = person(&nadia, "Sam Porter").await;
        let at = format!("/api/v1/institutions/{}/people/{sam}", museum(&nadia).await);
        assert_eq!(nadia.deletes(&at).await.status.as_u16(), 204);
        let body = json!({ "email": "sam@musee.example.org", "language": "en", "role": "reader" });
        assert_eq!(invite(&nadia, &body).await, 201);
        app.works().await;
        let path = link(&app, "sam@").replace("/en/join/", "/api/v1/join/");
        let told = app.visitor().opens(&path).await.json();
        assert_eq!((&told["known"], &told["role"]), (&json!(true), &json!("reader")));
        let wrong = app.visitor().sends_json(&path, &json!({ "password": "une cocotte en papier" })).await;
        assert_eq!((wrong.status.as_u16(), &wrong.json()["errors"][0]["field"]), (422, &json!("password")));
        let password = cimaise_demo::house::house().unwrap().password;
        let joined = app.visitor().sends_json(&path, &json!({ "password": password })).await;
        assert_eq!((joined.status.as_u16(), &joined.json()["memberships"][0]["role"]), (201, &json!("reader")));
    }

    async fn whoever_is_removed_sees_nothing_from_that_moment_and_their_decisions_keep_their_name(app: TestApp) {
        let contributor = app.contributor();
        let (cat, dog) = (contributor.sends("Chat").await, contributor.sends("Chien").await);
        app.works().await;
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        aicha.hangs(&cat).await;
        let waits = aicha.finds(&dog).await;
        assert_eq!(aicha.browser.status_of(&format!("/desk/contributions/{waits}")).await, 200);
        let id = person(&nadia, "Aïcha Mbaye").await;
        let at = format!("/desk/institutions/{}/people/{id}", museum(&nadia).await);
        assert_eq!(nadia.browser.sends_form(&format!("{at}/dismissal"), &[]).await.status.as_u16(), 303);
        assert_eq!(aicha.queue().await, Vec::<String>::new());
        assert_eq!(aicha.browser.status_of(&format!("/desk/contributions/{waits}")).await, 404);
        let decision = json!({ "verdict": "approve" });
        assert_eq!(aicha.tries_to_decide(&waits, &decision).await.status.as_u16(), 404);
        assert_eq!(nadia.browser.status_of(&at).await, 404);
        let journal = nadia.browser.opens("/desk/journal?act=approve").await.text;
        assert!(journal.contains("Aïcha Mbaye"), "{journal}");
    }

    async fn somebody_always_answers_for_an_institution(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let (own, sam) = (person(&nadia, "Nadia Roche").await, person(&nadia, "Sam Porter").await);
        let people = format!("/api/v1/institutions/{}/people", museum(&nadia).await);
        let reader = json!({ "role": "reader" });
        let refused = nadia.puts(&format!("{people}/{own}"), &reader).await;
        assert_eq!((refused.status.as_u16(), &refused.json()["code"]), (409, &json!("last-owner")));
        assert_eq!(nadia.deletes(&format!("{people}/{own}")).await.status.as_u16(), 409);
        assert_eq!(nadia.puts(&format!("{people}/{sam}"), &json!({ "role": "owner" })).await.status.as_u16(), 204);
        assert_eq!(nadia.puts(&format!("{people}/{own}"), &reader).await.status.as_u16(), 204);
        assert_eq!(nadia.puts(&format!("{people}/{sam}"), &reader).await.status.as_u16(), 404, "a reader names nobody");
    }

    async fn a_manager_names_moderators_and_readers_and_nobody_else(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let people = format!("/api/v1/institutions/{}/people", museum(&nadia).await);
        let sam = format!("{people}/{}", person(&nadia, "Sam Porter").await);
        let helene = format!("{people}/{}", person(&nadia, "Hélène Aubry").await);
        let manager = json!({ "role": "community-manager" });
        assert_eq!(nadia.puts(&sam, &manager).await.status.as_u16(), 204);
        let sam = app.staff("sam").await;
        for (role, status) in [("moderator", 204), ("community-manager", 422), ("owner", 422)] {
            let answer = sam.puts(&helene, &json!({ "role": role })).await;
            assert_eq!(answer.status.as_u16(), status, "{role}: {}", answer.text);
        }
        let owner = format!("{people}/{}", person(&nadia, "Nadia Roche").await);
        assert_eq!(sam.deletes(&owner).await.status.as_u16(), 404);
        let body = json!({ "email": "lucie@example.org", "language": "fr", "role": "owner" });
        assert_eq!(invite(&sam, &body).await, 422);
        assert_eq!(invite(&sam, &json!({ "email": "lucie@example.org", "language": "fr", "role": "reader" })).await, 201);
        let aicha = app.moderator().await;
        assert_eq!(invite(&aicha, &body).await, 404);
        assert_eq!(aicha.browser.status_of("/desk/people").await, 404);
    }

    async fn who_moderates_one_theme_meets_nothing_of_another(app: TestApp) {
        let contributor = app.contributor();
        let (there, hung) = (contributor.sends("Ailleurs").await, contributor.sends("Accrochée").await);
        app.works().await;
        let (aicha, nadia) = (app.moderator().await, app.staff("nadia").await);
        let hung = aicha.hangs(&hung).await;
        app.works().await;
        let id = aicha.finds(&there).await;
        let picture = aicha.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
        let picture = picture["pictures"][0]["id"].as_str().unwrap().to_owned();
        let lichtenstein = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let kept = json!({ "name": "Les larmes", "part": { "theme": lichtenstein } });
        assert_eq!(aicha.posts("/api/v1/session/views", &kept).await.status.as_u16(), 201);
        let hall = app.theme_id("/musee/paper-toy/hall").await;
        let at = format!("/api/v1/institutions/{}/people", museum(&nadia).await);
        let at = format!("{at}/{}", person(&nadia, "Aïcha Mbaye").await);
        let post = |theme: &str| json!({ "role": "moderator", "themes": [theme] });
        assert_eq!(nadia.puts(&at, &post(&hall)).await.status.as_u16(), 204);

        assert_eq!(aicha.queue().await, Vec::<String>::new());
        let desk = aicha.browser.opens("/desk").await.text;
        assert_eq!(desk.matches(r#"<b class="count">"#).count(), 1, "{desk}");
        assert_eq!(desk.matches(r#"<b class="count">0</b>"#).count(), 1, "{desk}");
        assert_eq!(desk.matches("Les larmes").count(), 0, "{desk}");
        let elsewhere = [
            format!("/desk/contributions/{id}"),
            format!("/desk/contributions/{id}/refusal"),
            format!("/desk/contributions/{hung}"),
            format!("/desk/pictures/{picture}/320.jpg"),
            format!("/desk/pictures/{picture}/original"),
            format!("/api/v1/contributions/{id}"),
            format!("/desk?theme={lichtenstein}"),
            "/desk/journal".to_owned(),
        ];
        for path in &elsewhere {
            assert_eq!(aicha.browser.status_of(path).await, 404, "{path}");
        }
        let acts = [
            ("POST", format!("/api/v1/contributions/{id}/decision"), json!({ "verdict": "approve" })),
            ("POST", format!("/api/v1/contributions/{id}/notes"), json!({ "note": "Vu" })),
            ("PUT", format!("/api/v1/pictures/{picture}/alt"), json!({ "alt": "Un chat" })),
        ];
        for (method, path, body) in acts {
            let status = aicha.browser.asks(method, &path, "application/json", &body.to_string(), &app.url).await;
            assert_eq!(status, 404, "{path}");
        }
        let batch = aicha.posts("/api/v1/queue/batch", &json!({ "size": 5 })).await.json();
        assert_eq!(batch["size"], json!(0), "{batch}");
        // She is asked for nothing there: nobody passes it to her, and no mail tells her of it.
        let page = nadia.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert_eq!((page.matches("Aïcha Mbaye</option>").count(), page.matches("Sam Porter</option>").count()), (0, 1), "{page}");
        app.tells().await;
        app.minutes_pass(60 * 24);
        app.tells().await;
        assert_eq!(app.mails_to("aicha@").len(), 0);

        // A day later she shows again who she is.
        let nadia = app.staff("nadia").await;
        assert_eq!(nadia.puts(&at, &post(&lichtenstein)).await.status.as_u16(), 204);
        assert_eq!(aicha.queue().await, ["Ailleurs"]);
        aicha.hangs(&there).await;
    }
}
