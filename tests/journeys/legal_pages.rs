//! An institution says on pages of its own what it does with what it is told, and names them at the foot of all others.

use cimaise_tests::{Page, TestApp, stories};
use serde_json::{Value, json};

const WALL: &str = "/fr/musee/paper-toy/lichtenstein";
const PUBLIC: &str = "/fr/musee/pages/confidentialite.html";

/// Where the museum's pages are, at the desk and for programs.
async fn all_of(app: &TestApp) -> [String; 2] {
    let museum = app.visitor().opens("/api/v1/institutions").await.json();
    let id = museum[0]["id"].as_str().unwrap().to_owned();
    [format!("/desk/institutions/{id}/pages"), format!("/api/v1/institutions/{id}/pages")]
}

/// What the foot of a page leads to of the institution's pages.
fn foot(page: &Page) -> Vec<String> {
    let foot = page.text.split("<footer").nth(1).unwrap_or_default().to_owned();
    Page { text: foot, ..page.clone() }.links("/fr/musee/pages/")
}

fn location(led: &Page) -> String {
    assert_eq!(led.status.as_u16(), 303, "{}", led.text);
    led.header("location").unwrap().split(['?', '#']).next().unwrap().to_owned()
}

stories! {
    async fn what_is_shown_is_named_at_the_foot_of_all_pages_at_once(app: TestApp) {
        let (visitor, nadia) = (app.visitor(), app.staff("nadia").await);
        let [desk, _] = all_of(&app).await;
        let start = nadia.browser.opens(&format!("{desk}/new?start=privacy")).await.text;
        assert_eq!(start.matches("aucun visage n’est reconnu").count(), 0, "{start}");
        assert_eq!(start.matches("Aucun visage n’est reconnu").count(), 1);
        assert_eq!(start.matches("Nobody’s face is recognised").count(), 1);
        let words = [
            ("title.fr", "Confidentialité"), ("title.en", "Privacy"),
            ("words.fr", "Voici ce que **nous gardons**.\n\n## Quand vous regardez\n\nRien."),
        ];
        let page = location(&nadia.browser.sends_form(&desk, &words).await);
        let api = page.replace("/desk", "/api/v1");
        for guess in [PUBLIC, "/en/musee/pages/confidentialite.html", &api] {
            assert_eq!(visitor.status_of(guess).await, 404, "{guess}");
        }
        let preview = nadia.browser.opens(&format!("{page}/preview")).await.text;
        assert_eq!(preview.matches("<strong>nous gardons</strong>").count(), 1);
        assert_eq!(preview.matches("Seule votre équipe voit cette page").count(), 1);
        assert_eq!(preview.matches("name=\"robots\" content=\"noindex\"").count(), 1);
        let looks = [WALL, "/fr/musee", "/fr/musee/paper-toy", &format!("{WALL}/contribute")];
        for look in looks {
            assert_eq!(foot(&visitor.opens(look).await), [""; 0], "{look}");
        }

        location(&nadia.browser.sends_form(&format!("{page}/showing"), &[]).await);
        for look in looks {
            assert_eq!(foot(&visitor.opens(look).await), [PUBLIC], "{look}");
        }
        let public = visitor.opens(PUBLIC).await;
        assert_eq!(public.text.matches("<h2>Quand vous regardez</h2>").count(), 1);
        let canonical = format!("<link rel=\"canonical\" href=\"{}{PUBLIC}\">", app.url);
        assert_eq!(public.text.matches(&canonical).count(), 1);
        let english = format!("hreflang=\"en\" href=\"{}/en/musee/pages/confidentialite.html\"", app.url);
        assert_eq!(public.text.matches(&english).count(), 1);
        assert_eq!(public.text.matches("noindex").count(), 0);
        // Its words are there in French alone, and say so.
        let in_english = visitor.opens("/en/musee/pages/confidentialite.html").await.text;
        assert_eq!(in_english.matches("<h1>Privacy</h1>").count(), 1);
        assert_eq!(in_english.matches("<div lang=\"fr\">").count(), 1);
        let sitemap = visitor.opens("/sitemap.musee.walls.xml").await.text;
        assert_eq!(sitemap.matches(&format!("<loc>{}{PUBLIC}</loc>", app.url)).count(), 1);

        let changed = [("title.fr", "Vos données"), ("words.fr", "Rien du tout.")];
        location(&nadia.browser.sends_form(&page, &changed).await);
        let public = visitor.opens(PUBLIC).await.text;
        assert_eq!(public.matches("<h1>Vos données</h1>").count(), 1, "its address stays");
        assert_eq!(public.matches("<p>Rien du tout.</p>").count(), 1);
        location(&nadia.browser.sends_form(&format!("{page}/showing/undo"), &[]).await);
        assert_eq!(visitor.status_of(PUBLIC).await, 404);
        assert_eq!(foot(&visitor.opens(WALL).await), [""; 0]);
        let journal = nadia.browser.opens("/desk/journal?act=set-up").await.text;
        assert_eq!(journal.matches("a montré une page à tous\u{202f}: confidentialite").count(), 1);
    }

    async fn they_stand_in_the_order_that_somebody_gives_them(app: TestApp) {
        let (visitor, nadia) = (app.visitor(), app.staff("nadia").await);
        let [desk, api] = all_of(&app).await;
        let mut ids = Vec::new();
        for start in nadia.browser.opens(&format!("{api}/starts")).await.json().as_array().unwrap() {
            let words = json!({ "title": start["title"], "words": start["words"] });
            let made = nadia.posts(&api, &words).await;
            assert_eq!(made.status.as_u16(), 201, "{}", made.text);
            ids.push(made.json()["id"].as_str().unwrap().to_owned());
        }
        assert_eq!(nadia.browser.opens(&format!("{api}/drafts")).await.json().as_array().unwrap().len(), 3);
        for id in &ids {
            let shown = nadia.posts(&format!("/api/v1/pages/{id}/showing"), &Value::Null).await;
            assert_eq!(shown.status.as_u16(), 200, "{}", shown.text);
        }
        let page = |slug: &str| format!("/fr/musee/pages/{slug}.html");
        let [privacy, accessibility, terms] =
            ["confidentialite", "accessibilite", "conditions-d-utilisation"].map(page);
        assert_eq!(foot(&visitor.opens(WALL).await), [privacy.clone(), accessibility.clone(), terms.clone()]);
        let up = format!("/desk/pages/{}/place", ids[2]);
        assert_eq!(location(&nadia.browser.sends_form(&up, &[("place", "2")]).await), desk);
        assert_eq!(foot(&visitor.opens(WALL).await), [privacy.clone(), terms, accessibility]);
        for id in &ids[1..] {
            assert_eq!(nadia.deletes(&format!("/api/v1/pages/{id}")).await.status.as_u16(), 204);
        }
        assert_eq!(foot(&visitor.opens(WALL).await), [privacy]);
        assert_eq!(visitor.opens(&api).await.json().as_array().unwrap().len(), 1);
    }

    async fn what_does_not_fit_is_told_and_nothing_is_kept(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let [desk, api] = all_of(&app).await;
        let long = "é".repeat(12_001);
        let form = [("title.fr", "Trop long"), ("words.fr", long.as_str()), ("words.en", long.as_str())];
        let refused = nadia.browser.sends_form(&desk, &form).await;
        assert_eq!(refused.status.as_u16(), 422);
        let kept = "é".repeat(12_000);
        let form = [("title.fr", "Long"), ("words.fr", kept.as_str()), ("words.en", kept.as_str())];
        location(&nadia.browser.sends_form(&desk, &form).await);
        let nothing = nadia.posts(&api, &json!({ "title": { "en": "Privacy" }, "words": {} })).await;
        assert_eq!(nothing.status.as_u16(), 422);
        let fields = nothing.json()["errors"].clone();
        let told: Vec<_> = fields.as_array().unwrap().iter().map(|one| &one["field"]).collect();
        assert_eq!(told, ["title.fr", "words.fr"]);
        assert_eq!(nadia.browser.opens(&format!("{api}/drafts")).await.json().as_array().unwrap().len(), 1);
    }
}
