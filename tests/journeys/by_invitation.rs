//! A call by invitation: one sends with a code, and everybody looks.

use cimaise_tests::{Page, Sheet, TestApp, stories};
use serde_json::{Value, json};

use super::limits::terms;

const THEME: &str = "/musee/paper-toy/lichtenstein";
const FORM: &str = "/fr/musee/paper-toy/lichtenstein/contribute";

/// The call is by invitation, with codes; gives the list as programs read it.
async fn codes(app: &TestApp, asked: &Value) -> Value {
    let set = terms(app, &json!({ "by_invitation": true })).await;
    assert_eq!(set.json()["terms"]["by_invitation"], true, "{}", set.text);
    let path = format!("/api/v1/calls/{}/code-lists", app.call_id().await);
    let made = app.staff("nadia").await.posts(&path, asked).await;
    assert_eq!(made.status.as_u16(), 201, "{}", made.text);
    made.json()
}

fn text(of: &Value) -> String {
    of.as_str().unwrap().to_owned()
}

/// The first code of a list.
fn first(list: &Value) -> String {
    text(&list["codes"][0]["code"])
}

/// A form with a code.
fn with(code: &str, title: &str) -> Sheet {
    Sheet { invitation: code.into(), email: None, ..Sheet::of(title) }
}

/// What is wrong with the code.
fn told(page: &Page) -> (u16, String, String) {
    let error = &page.json()["errors"][0];
    (page.status.as_u16(), text(&error["field"]), text(&error["code"]))
}

fn refused(code: &str) -> (u16, String, String) {
    (422, "invitation".to_owned(), code.to_owned())
}

stories! {
    async fn who_has_a_code_sends_and_the_team_sees_for_whom_it_was(app: TestApp) {
        let list = codes(&app, &json!({ "for": "all", "uses_max": 2, "note": "Classe de 5e B" })).await;
        let code = first(&list);
        let visitor = app.visitor();
        let call = visitor.opens("/fr/musee/paper-toy").await.text;
        assert_eq!(call.matches("Cet appel est sur invitation").count(), 1);
        assert!(!call.contains(&code), "no page of the public tells a code");
        assert_eq!(visitor.status_of("/fr/musee/paper-toy/lichtenstein").await, 200, "the walls are public");
        let form = visitor.opens(&format!("/api/v1/themes/{}/contribution-form", app.theme_id(THEME).await)).await;
        assert_eq!(form.json()["by_invitation"], true);

        // First the code, by a small form; in small letters, without its hyphen.
        let asks = visitor.opens(FORM).await.text;
        assert_eq!((asks.matches("name=\"code\"").count(), asks.matches("name=\"title\"").count()), (1, 0));
        let wrong = visitor.opens(&format!("{FORM}?code=cdfg-hjkm")).await;
        assert_eq!((wrong.status.as_u16(), wrong.text.matches("Nous ne connaissons pas ce code.").count()), (422, 1));
        let typed = code.replace('-', " ").to_lowercase().replace(' ', "+");
        let shown = visitor.opens(&format!("{FORM}?code={typed}")).await;
        assert_eq!((shown.status.as_u16(), shown.text.matches(&format!("name=\"invitation\" value=\"{code}\"")).count()), (200, 1));
        // The printed link leads there, whatever is open.
        let link = text(&list["codes"][0]["link"]);
        assert_eq!(link, format!("{}/musee/paper-toy/contribute?code={code}", app.url));
        let led = visitor.opens(&link).await;
        assert_eq!(led.header("location"), Some(format!("/fr/musee/paper-toy/contribute?code={code}").as_str()));
        let themes = visitor.opens(led.header("location").unwrap()).await;
        let leads = format!("{FORM}?code={code}");
        assert!(themes.header("location") == Some(&leads) || themes.text.contains(&leads), "{}", themes.text);

        let contributor = app.contributor();
        assert_eq!(told(&contributor.tries(&with("", "Sans")).await), refused("invitation-needed"));
        assert_eq!(told(&contributor.tries(&with("CDFG-HJKM", "Faux")).await), refused("invitation-unknown"));
        let sheet = with(&code.to_lowercase(), "Un");
        let sent = contributor.sends_sheet(&sheet).await;
        assert_eq!(contributor.sends_sheet(&sheet).await.follow_up, sent.follow_up, "the same form uses it once");
        contributor.sends_sheet(&with(&code, "Deux")).await;
        assert_eq!(told(&contributor.tries(&with(&code, "Trois")).await), refused("invitation-used-up"));
        let again = contributor.posts(&with(&code, "Trois")).await;
        assert_eq!(again.status.as_u16(), 422);
        for kept in ["value=\"Trois\"", "Elle prépare une soupe", "value=\"Ines B.\"", "choisissez-les de nouveau"] {
            assert!(again.text.to_lowercase().contains(&kept.to_lowercase()), "{kept}: {}", again.text);
        }
        app.works().await;

        let aicha = app.moderator().await;
        let id = aicha.finds(&sent).await;
        let read = aicha.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
        assert_eq!(read["invitation"], json!({ "code": code, "note": "Classe de 5e B" }));
        let desk = aicha.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert_eq!(desk.matches("Classe de 5e B").count(), 1);
        assert!(!contributor.follows(&sent).await.text.contains("5e B"), "nobody else reads the note");
        let data = format!("/api/v1/follow-up/{}/data", sent.follow_up.rsplit('/').next().unwrap());
        let own = contributor.browser.opens(&data).await.json();
        assert_eq!(own["contributions"][0]["invitation"], code);

        let path = format!("/api/v1/code-lists/{}", text(&list["id"]));
        let nadia = app.staff("nadia").await;
        let stands = nadia.browser.opens(&path).await.json();
        assert_eq!((&stands["uses"], &stands["codes"][0]["uses"]), (&json!(2), &json!(2)));
        assert_eq!(aicha.browser.status_of(&path).await, 404, "who decides hands out no codes");
        let journal = nadia.browser.opens("/desk/journal").await.text;
        assert_eq!(journal.matches("Classe de 5e B").count(), 1);
    }

    async fn the_last_use_of_a_code_is_taken_once(app: TestApp) {
        let code = first(&codes(&app, &json!({ "for": "each", "number": 1 })).await);
        let (one, other) = (app.contributor(), app.contributor());
        let (first, second) = (with(&code, "Ici"), with(&code, "Là"));
        let (one, other) = tokio::join!(one.tries(&first), other.tries(&second));
        let mut codes = [one.status.as_u16(), other.status.as_u16()];
        codes.sort_unstable();
        assert_eq!(codes, [201, 422]);
        app.works().await;
        assert_eq!(app.moderator().await.queue().await.len(), 1);
    }

    async fn codes_end_and_are_revoked_one_by_one_or_all(app: TestApp) {
        let path = format!("/api/v1/calls/{}/code-lists", app.call_id().await);
        let nadia = app.staff("nadia").await;
        let bad = nadia.posts(&path, &json!({ "for": "each", "number": 501, "expires_at": "2020-01-01T00:00:00Z" })).await;
        let errors: Vec<_> = bad.json()["errors"].as_array().unwrap().iter().map(|one| (text(&one["field"]), text(&one["code"]))).collect();
        assert_eq!(errors, [("number".to_owned(), "between".to_owned()), ("expires_at".to_owned(), "past".to_owned())]);
        let ends = (app.house.app.now() + jiff::SignedDuration::from_mins(60)).to_string();
        let list = codes(&app, &json!({ "for": "each", "number": 3, "expires_at": ends, "note": "=Club" })).await;
        let all: Vec<_> = list["codes"].as_array().unwrap().iter().map(|one| text(&one["code"])).collect();
        let list_path = format!("/api/v1/code-lists/{}", text(&list["id"]));
        let table = nadia.browser.opens(&format!("{}/codes.csv", list_path.replace("/api/v1", "/desk"))).await.text;
        assert_eq!(table.lines().count(), 4);
        assert!(table.contains(&format!("{},{}/musee/paper-toy/contribute?code={},'=Club,0,1,", all[0], app.url, all[0])), "{table}");
        let sheet = nadia.browser.opens(&format!("{}/print", list_path.replace("/api/v1", "/desk"))).await.text;
        assert_eq!(sheet.matches("<svg class=\"qr\"").count(), 3);

        let one = format!("{list_path}/codes/{}/revocation", text(&list["codes"][0]["id"]));
        assert_eq!(nadia.posts(&one, &Value::Null).await.json()["standing"], 2);
        assert_eq!(nadia.posts(&one, &Value::Null).await.json()["standing"], 2, "twice is fine");
        let contributor = app.contributor();
        assert_eq!(told(&contributor.tries(&with(&all[0], "Un")).await), refused("invitation-revoked"));
        contributor.sends_sheet(&with(&all[1], "Deux")).await;
        app.minutes_pass(60);
        assert_eq!(told(&contributor.tries(&with(&all[2], "Trois")).await), refused("invitation-expired"));
        let led = nadia.browser.sends_form(&format!("{}/revocation", list_path.replace("/api/v1", "/desk")), &[]).await;
        assert_eq!(led.status.as_u16(), 303, "{}", led.text);
        assert_eq!(nadia.browser.opens(&list_path).await.json()["standing"], 0);
        let page = nadia.browser.opens(&path).await.json();
        assert_eq!((page["lists"].as_array().unwrap().len(), &page["lists"][0]["uses"]), (1, &json!(1)));
    }

    async fn a_file_that_comes_before_its_form_needs_the_code_too(app: TestApp) {
        let code = first(&codes(&app, &json!({ "for": "all" })).await);
        let theme = app.theme_id(THEME).await;
        let contributor = app.contributor();
        let statuses = [
            contributor.tries_to_announce(Some(&theme), 100).await,
            contributor.tries_to_announce_with("CDFGHJKM", Some(&theme), 100).await,
            contributor.tries_to_announce_with(&code, Some(&theme), 100).await,
        ];
        assert_eq!(statuses, [422, 422, 201]);
        let sheet = with("", "En morceaux");
        let picture = sheet.pictures[0].bytes.clone();
        let upload = contributor.sends_ahead(&sheet, &picture).await;
        let without = contributor.names(&sheet, std::slice::from_ref(&upload.path)).await;
        assert_eq!(told(&without), refused("invitation-needed"));
        let sheet = Sheet { invitation: code, ..sheet };
        assert_eq!(contributor.names(&sheet, &[upload.path]).await.status.as_u16(), 201);
    }

    async fn a_copy_of_a_call_is_by_invitation_and_has_no_codes(app: TestApp) {
        let code = first(&codes(&app, &json!({ "for": "all" })).await);
        let nadia = app.staff("nadia").await;
        let model = app.call_id().await;
        let asked = json!({ "title": { "fr": "Encore" }, "opens_at": "2026-09-01T09:00:00Z", "closes_at": "2026-10-01T09:00:00Z" });
        let copy = nadia.posts(&format!("/api/v1/calls/{model}/copy"), &asked).await;
        assert_eq!(copy.json()["terms"]["by_invitation"], true, "{}", copy.text);
        let lists = nadia.browser.opens(&format!("/api/v1/calls/{}/code-lists", text(&copy.json()["id"]))).await;
        assert_eq!(lists.json(), json!({ "lists": [], "next_before": null }));
        // Erased, nobody knows any more by which code it came.
        let sent = app.contributor().sends_sheet(&with(&code, "Un")).await;
        app.works().await;
        let aicha = app.moderator().await;
        let id = aicha.finds(&sent).await;
        let erased = aicha.browser.sends_form(&format!("{}/erasure", sent.follow_up), &[("sure", "yes")]).await;
        assert_eq!(erased.status.as_u16(), 303, "{}", erased.text);
        let read = aicha.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
        assert_eq!(read["invitation"], Value::Null);
    }

    async fn codes_are_made_by_form(app: TestApp) {
        let (nadia, call) = (app.staff("nadia").await, app.call_id().await);
        let page = format!("/desk/calls/{call}/codes");
        let empty = nadia.browser.opens(&page).await.text;
        assert_eq!(empty.matches("ne demande aucun code").count(), 1);
        let bad = nadia.browser.sends_form(&page, &[("for", ""), ("number", "30")]).await;
        assert_eq!(bad.status.as_u16(), 422);
        let made = nadia.browser.sends_form(&page, &[("for", "each"), ("number", "30"), ("note", "5e B"), ("uses_max", ""), ("expires_at", "")]).await;
        assert_eq!(made.status.as_u16(), 303, "{}", made.text);
        let list = made.header("location").unwrap().to_owned();
        let shown = nadia.browser.opens(&list).await.text;
        assert_eq!((shown.matches("30 codes sont faits").count(), shown.matches("<code class=\"code\">").count()), (1, 30));
        let all = nadia.browser.opens(&page).await.text;
        assert_eq!(all.matches("30 codes, aucun n’est encore utilisé").count(), 1);
    }
}
