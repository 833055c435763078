//! An institution says anew what it is called and how it looks, and all its pages show it at once.

use cimaise_tests::stories;
use serde_json::{Value, json};

const WALL: &str = "/fr/musee/paper-toy/lichtenstein";

/// The institution as it stands, as a program would write it, with some fields changed.
fn with(stands: &Value, changed: Value) -> Value {
    let mut body = json!({});
    for field in ["name", "languages", "accent", "fonts", "time_zone", "contact", "legal_notice"] {
        body[field] = stands[field].clone();
    }
    for (name, value) in changed.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

stories! {
    async fn a_new_name_and_look_are_on_every_page_at_once(app: TestApp) {
        let sent = app.contributor().sends("BLAM !").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let stands = visitor.opens("/api/v1/institutions").await.json()[0].clone();
        let path = format!("/api/v1/institutions/{}", stands["id"].as_str().unwrap());
        let pages = ["/fr/musee", "/fr/musee/paper-toy", WALL, &format!("{WALL}/blam")];
        for page in pages {
            let text = visitor.opens(page).await.text;
            assert_eq!(text.matches("data-fonts=\"classic\"").count(), 1, "{page}");
            assert_eq!(text.matches("Le grand musée").count(), 0, "{page}");
        }

        let changed = json!({
            "name": "Le grand musée", "accent": "#ffe066", "fonts": "bookish",
            "languages": ["en", "fr", "en"], "time_zone": "america/guadeloupe",
            "legal_notice": { "fr": "Publié par la ville." },
        });
        let answer = manager.puts(&path, &with(&stands, changed)).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        let now = answer.json();
        assert_eq!(now["languages"], json!(["en", "fr"]));
        assert_eq!(now["time_zone"], "America/Guadeloupe");
        assert_eq!(now["slug"], stands["slug"]);
        assert_eq!(visitor.opens(&path).await.json(), now);
        for page in pages {
            let page = visitor.opens(page).await;
            assert_eq!(page.text.matches("data-fonts=\"bookish\"").count(), 1);
            assert_eq!(page.text.matches("/assets/accent/ffe066.css").count(), 1);
            assert!(page.text.contains(">Le grand musée</a>"));
        }
        assert!(visitor.opens("/fr/musee").await.text.contains("Publié par la ville."));

        let same = manager.puts(&path, &with(&now, json!({}))).await;
        assert_eq!(same.json(), now);
        let journal = manager.browser.opens("/desk/journal?act=change-institution").await.text;
        let told = "a modifié l’institution\u{202f}: nom, langues, fuseau horaire, couleur, \
                    caractères, mentions légales";
        assert_eq!(journal.matches(told).count(), 1, "and what changed nothing is no line");
        assert_eq!(journal.matches("a modifié l’institution\u{202f}:").count(), 1);
    }

    async fn what_does_not_fit_is_told_and_changes_nothing(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let stands = visitor.opens("/api/v1/institutions").await.json()[0].clone();
        let path = format!("/api/v1/institutions/{}", stands["id"].as_str().unwrap());
        let wrong = json!({
            "name": " ", "accent": "red", "fonts": "gothic", "languages": [],
            "time_zone": "Europe/Atlantis", "contact": "bonjour@",
        });
        let answer = manager.puts(&path, &with(&stands, wrong)).await;
        assert_eq!(answer.status.as_u16(), 422);
        let told = answer.json();
        let told = told["errors"].as_array().unwrap().iter();
        let told: Vec<_> = told.map(|e| format!("{}: {}", e["field"], e["code"])).collect();
        assert_eq!(told, [
            r#""name": "missing""#,
            r#""languages": "choose-one""#,
            r#""accent": "no-colour""#,
            r#""fonts": "unreadable""#,
            r#""time_zone": "no-time-zone""#,
            r#""contact": "unreadable""#,
        ]);
        assert_eq!(visitor.opens(&path).await.json(), stands);
        let moderator = app.moderator().await;
        assert_eq!(moderator.puts(&path, &with(&stands, json!({}))).await.status.as_u16(), 404);
        let form = format!("/desk/institutions/{}", stands["id"].as_str().unwrap());
        assert_eq!(moderator.browser.status_of(&form).await, 404);
    }

    async fn a_colour_is_looked_at_before_it_is_kept(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let stands = visitor.opens("/api/v1/institutions").await.json()[0].clone();
        let form = format!("/desk/institutions/{}", stands["id"].as_str().unwrap());
        let page = manager.browser.opens(&form).await.text;
        assert!(page.contains("<option selected>Europe/Paris</option>"));
        let fields = [
            ("name", "Le grand musée"), ("languages", "fr"), ("languages", ""),
            ("accent", "#ffe066"), ("fonts", "round"), ("time_zone", "Europe/Paris"),
            ("contact", "bonjour@example.org"), ("legal_notice.fr", "Publié par la ville."),
        ];
        let looked = manager.browser.sends_form(&format!("{form}/preview"), &fields).await.text;
        assert!(looked.contains("src=\"/assets/accent/ffe066.svg\""));
        assert_eq!(looked.matches("un peu plus foncé (#").count(), 1, "{looked}");
        assert_eq!(looked.matches("Sur le mur sombre, les mots sont écrits dans la couleur").count(), 1);
        assert_eq!(looked.matches("écrits en noir").count(), 1);
        assert!(looked.contains("value=\"Le grand musée\""));
        assert_eq!(visitor.opens("/api/v1/institutions").await.json()[0], stands);

        let saved = manager.browser.sends_form(&form, &fields).await;
        assert_eq!(saved.status.as_u16(), 303);
        let now = visitor.opens("/api/v1/institutions").await.json()[0].clone();
        assert_eq!((&now["fonts"], &now["languages"]), (&json!("round"), &json!(["fr"])));
        let wall = visitor.opens("/fr/musee").await.text;
        assert_eq!(wall.matches("hreflang=\"en\"").count(), 0, "it writes no English any more");
    }
}
