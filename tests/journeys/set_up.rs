//! What a community manager changes, and what the public sees of it, at once.

use cimaise_tests::stories;
use serde_json::{Value, json};

const WALL: &str = "/fr/musee/paper-toy/lichtenstein";

stories! {
    async fn a_call_that_is_put_away_closes_and_keeps_its_walls(app: TestApp) {
        let sent = app.contributor().sends("BLAM !").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let theme = visitor.opens(&format!("/api/v1/themes/{theme}")).await.json();
        let shelf = format!("/api/v1/calls/{}/archive", theme["call"].as_str().unwrap());
        let form = format!("{WALL}/contribute");
        assert_eq!(visitor.opens(WALL).await.links(&form).len(), 1);

        assert_eq!(manager.posts(&shelf, &Value::Null).await.json()["season"], "archived");
        let wall = visitor.opens(WALL).await;
        assert_eq!(wall.links(&format!("{WALL}/blam")).len(), 1);
        assert_eq!(wall.links(&form), Vec::<String>::new());
        assert_eq!(visitor.opens("/fr/musee").await.links("/fr/musee/paper-toy").len(), 1);
        let asked = visitor.opens(&form).await;
        assert_eq!(asked.text.matches("<form").count(), 0);

        assert_eq!(manager.deletes(&shelf).await.json()["season"], "open");
        assert_eq!(visitor.opens(WALL).await.links(&form).len(), 1);
        let journal = manager.browser.opens("/desk/journal").await.text;
        for act in ["a rangé l’appel", "a ressorti l’appel"] {
            let cell = format!(">{act}</td>");
            assert_eq!(journal.matches(&cell).count(), 1, "{act}");
        }
    }

    async fn a_corrected_kit_is_offered_at_once_at_the_printed_address(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let path = format!("/api/v1/themes/{theme}");
        let stands = visitor.opens(&path).await.json();
        let svg = stands["kit"]["svg"].as_str().unwrap();
        let credit = "Atelier de la rue Saint-Maur";
        for page in [WALL, &format!("/fr{svg}")] {
            assert_eq!(visitor.opens(page).await.text.matches(credit).count(), 0, "{page}");
        }
        let corrected = json!({
            "title": stands["title"], "prompt": stands["prompt"],
            "opens_at": stands["opens_at"], "closes_at": stands["closes_at"],
            "kit": { "credit": credit, "licence": "cc-by-4.0" },
        });
        let answer = manager.puts(&path, &corrected).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        assert_eq!(answer.json()["kit"]["svg"], svg);
        for page in [WALL, &format!("/fr{svg}")] {
            assert_eq!(visitor.opens(page).await.text.matches(credit).count(), 1, "{page}");
        }
    }
}
