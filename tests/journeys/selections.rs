//! What somebody likes best of what hangs, on a page of its own: picked by the staff or a guest, seen by everybody
//! once it is announced, and never by what is decided.

use cimaise_tests::{Moderator, Page, TestApp, stories};
use serde_json::{Value, json};

const WALL: &str = "/musee/paper-toy/lichtenstein";
const PUBLIC: &str = "/fr/musee/selections/nos-preferees.html";

/// Where the museum's selections are, for programs.
async fn all_of(app: &TestApp) -> String {
    let museum = app.visitor().opens("/api/v1/institutions").await.json();
    format!("/api/v1/institutions/{}/selections", museum[0]["id"].as_str().unwrap())
}

/// A selection that nobody has announced: its path under `/api/v1`.
async fn begun(app: &TestApp, manager: &Moderator<'_>) -> String {
    let asked = json!({
        "title": { "fr": "Nos préférées", "en": "Our favourites" },
        "words": { "fr": "Pour leurs larmes." },
        "curator": "Zoé Martin",
    });
    let made = manager.posts(&all_of(app).await, &asked).await;
    assert_eq!(made.status.as_u16(), 201, "{}", made.text);
    let made = made.json();
    assert_eq!((&made["announced_at"], &made["slug"]), (&Value::Null, &json!("nos-preferees")));
    format!("/api/v1/selections/{}", made["id"].as_str().unwrap())
}

/// The titles on its page, in their order.
fn titles(page: &Page) -> Vec<String> {
    let cartels = page.text.split("<p class=\"cartel-title\">").skip(1);
    let title = |cartel: &str| {
        let linked = cartel.split("</a>").next().unwrap_or_default();
        linked.rsplit('>').next().unwrap_or_default().to_owned()
    };
    cartels.map(title).collect()
}

stories! {
    async fn a_guest_picks_and_everybody_sees_it_once_it_is_announced(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let mut ids = Vec::new();
        for title in ["Chat", "Chien", "Oie"] {
            let sent = app.contributor().sends(title).await;
            app.works().await;
            ids.push(app.moderator().await.hangs(&sent).await);
            app.works().await;
        }
        let selection = begun(&app, &manager).await;
        let desk = selection.replace("/api/v1", "/desk");
        // By the addresses of their pages, as they are copied, in a form.
        for address in [format!("{}/fr{WALL}/oie", app.url), format!("/en{WALL}/chat")] {
            let form = [("address", address.as_str())];
            let led = manager.browser.sends_form(&format!("{desk}/pieces"), &form).await;
            assert_eq!(led.status.as_u16(), 303, "{}", led.text);
            app.seconds_pass(1);
        }
        let walls = manager.browser.opens(&format!("{desk}/wall")).await.text;
        assert_eq!(walls.matches("<p class=\"pill good\">Y est déjà</p>").count(), 2);
        let dog = &ids[1];
        assert_eq!(walls.matches(&format!("name=\"contribution\" value=\"{dog}\"")).count(), 1);
        let led = manager.browser.sends_form(&format!("{desk}/wall"), &[("contribution", dog)]).await;
        assert_eq!(led.status.as_u16(), 303, "{}", led.text);
        let out = format!("{desk}/pieces/{dog}/removal");
        assert_eq!(manager.browser.sends_form(&out, &[]).await.status.as_u16(), 303);
        let shown = manager.browser.opens(&format!("/desk/contributions/{dog}")).await;
        let here = format!("/desk/contributions/{dog}/selections");
        assert_eq!(shown.text.matches(&format!("action=\"{here}\"")).count(), 1);
        let id = selection.rsplit('/').next().unwrap();
        let led = manager.browser.sends_form(&here, &[("selection", id)]).await;
        assert_eq!(led.status.as_u16(), 303);

        for guess in [PUBLIC, "/fr/musee/selections/nos-preferees.atom", &selection] {
            assert_eq!(visitor.status_of(guess).await, 404, "{guess}");
        }
        let drafts = manager.browser.opens(&format!("{}/drafts", all_of(&app).await)).await.json();
        assert_eq!(drafts.as_array().unwrap().len(), 1);
        assert!(!visitor.opens("/fr/musee").await.text.contains("Nos préférées"));

        let led = manager.browser.sends_form(&format!("{desk}/announcement"), &[]).await;
        assert_eq!(led.status.as_u16(), 303);
        let page = visitor.opens(PUBLIC).await;
        assert_eq!(titles(&page), ["Oie", "Chat", "Chien"]);
        assert_eq!(page.text.matches("<li>Choisi par Zoé Martin</li>").count(), 1);
        assert_eq!(page.text.matches("Pour leurs larmes.").count(), 2, "on the page and for search engines");
        assert_eq!(page.links(&format!("/fr{WALL}/oie")), [format!("/fr{WALL}/oie")]);
        assert_eq!(visitor.opens("/fr/musee").await.links(PUBLIC), [PUBLIC]);
        let sitemap = visitor.opens("/sitemap.musee.walls.xml").await.text;
        assert_eq!(sitemap.matches(&format!("<loc>{}{PUBLIC}</loc>", app.url)).count(), 1);
        let feed = visitor.opens("/fr/musee/selections/nos-preferees.json").await.json();
        let fed: Vec<_> = feed["items"].as_array().unwrap().iter().map(|item| &item["title"]).collect();
        assert_eq!(fed, ["Chien", "Chat", "Oie"], "what was picked last first");
        let atom = visitor.opens("/fr/musee/selections/nos-preferees.atom").await.text;
        assert_eq!(atom.matches("<entry>").count(), 3);
        let told = visitor.opens(&format!("{selection}/publications")).await.json();
        let told: Vec<_> = told.as_array().unwrap().iter().map(|one| &one["title"]).collect();
        assert_eq!(told, ["Oie", "Chat", "Chien"]);

        let up = format!("{desk}/pieces/{dog}/place");
        assert_eq!(manager.browser.sends_form(&up, &[("place", "1")]).await.status.as_u16(), 303);
        assert_eq!(titles(&visitor.opens(PUBLIC).await), ["Chien", "Oie", "Chat"]);
        assert_eq!(manager.browser.sends_form(&out, &[]).await.status.as_u16(), 303);
        assert_eq!(titles(&visitor.opens(PUBLIC).await), ["Oie", "Chat"]);
        let journal = manager.browser.opens("/desk/journal?act=pick").await.text;
        assert_eq!(journal.matches("l’a choisie pour une sélection\u{202f}: nos-preferees").count(), 4);
    }

    async fn what_hangs_no_more_is_on_no_page_of_it(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let contributor = app.contributor();
        let (cat, dog) = (contributor.sends("Chat").await, contributor.sends("Chien").await);
        app.works().await;
        let selection = begun(&app, &manager).await;
        let pieces = format!("{selection}/pieces");
        let mut ids = Vec::new();
        for sent in [&cat, &dog] {
            let id = app.moderator().await.hangs(sent).await;
            app.works().await;
            let picked = manager.posts(&pieces, &json!({ "contribution": id })).await;
            assert_eq!(picked.status.as_u16(), 204, "{}", picked.text);
            ids.push(id);
        }
        manager.posts(&format!("{selection}/announcement"), &Value::Null).await;
        assert_eq!(titles(&visitor.opens(PUBLIC).await), ["Chat", "Chien"]);
        let address = format!("/fr{WALL}/chat");
        let notice =
            [("kind", "shows-me"), ("words", ""), ("email", ""), ("good_faith", "yes")];
        let said = visitor.sends_form(&format!("{address}/notice"), &notice).await;
        assert!(said.status.as_u16() < 400, "{}", said.text);
        assert_eq!(titles(&visitor.opens(PUBLIC).await), ["Chien"]);
        let kept = format!("/api/v1/contributions/{}/notices/keep", ids[0]);
        app.moderator().await.posts(&kept, &json!({ "words": "" })).await;
        assert_eq!(titles(&visitor.opens(PUBLIC).await), ["Chat", "Chien"]);
        contributor.withdraws(&dog).await;
        assert_eq!(titles(&visitor.opens(PUBLIC).await), ["Chat"]);
        let feed = visitor.opens("/fr/musee/selections/nos-preferees.json").await.json();
        assert_eq!(feed["items"].as_array().unwrap().len(), 1);
    }

    async fn what_does_not_fit_changes_nothing_and_who_decides_does_not_pick(app: TestApp) {
        let manager = app.staff("nadia").await;
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let waiting = app.moderator().await.finds(&sent).await;
        let selection = begun(&app, &manager).await;
        let pieces = format!("{selection}/pieces");
        for (asked, field, code) in [
            (json!({ "contribution": waiting }), "contribution", "unknown-piece"),
            (json!({ "address": "/fr/musee/paper-toy/lichtenstein/chat" }), "address", "unknown-piece"),
            (json!({ "address": "https://example.org/" }), "address", "unknown-piece"),
            (json!({}), "address", "missing"),
        ] {
            let refused = manager.posts(&pieces, &asked).await;
            assert_eq!(refused.status.as_u16(), 422, "{asked}");
            let error = &refused.json()["errors"][0];
            assert_eq!((&error["field"], &error["code"]), (&json!(field), &json!(code)), "{asked}");
        }
        let desk = selection.replace("/api/v1", "/desk");
        let form = [("address", "ailleurs")];
        let again = manager.browser.sends_form(&format!("{desk}/pieces"), &form).await;
        assert_eq!(again.status.as_u16(), 422);
        assert_eq!(again.text.matches("value=\"ailleurs\"").count(), 1);
        assert_eq!(again.text.matches("value=\"Nos préférées\"").count(), 1, "its words stand as they stood");
        let refused = manager.puts(&selection, &json!({ "title": { "en": "" } })).await;
        assert_eq!(refused.json()["errors"][0]["code"], "missing");
        let told = manager.browser.opens(&format!("{}/drafts", all_of(&app).await)).await.json();
        assert_eq!(told[0]["curator"], "Zoé Martin");
        let aicha = app.moderator().await;
        assert_eq!(aicha.browser.status_of(&desk).await, 404);
        assert_eq!(aicha.posts(&pieces, &json!({ "contribution": waiting })).await.status.as_u16(), 404);
        let page = aicha.browser.opens(&format!("/desk/contributions/{waiting}")).await.text;
        assert!(!page.contains("id=\"selections\""));
    }
}
