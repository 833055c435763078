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

    async fn a_call_is_the_model_of_the_next(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let theme = visitor.opens(&format!("/api/v1/themes/{theme}")).await.json();
        let path = format!("/api/v1/calls/{}", theme["call"].as_str().unwrap());
        let model = visitor.opens(&path).await.json();
        let copy = format!("{path}/copy");
        let early = json!({
            "title": { "fr": "Encore" },
            "opens_at": "2027-04-10T09:00", "closes_at": "2027-04-01T09:00",
        });
        let refused = manager.posts(&copy, &early).await;
        assert_eq!(refused.json()["errors"][0]["code"], "closes-too-early");
        let calls = format!("/api/v1/institutions/{}/calls", model["institution"].as_str().unwrap());
        assert_eq!(visitor.opens(&calls).await.json().as_array().unwrap().len(), 1);

        let asked = json!({
            "title": { "fr": "Paper Toy", "en": "Paper toy again" },
            "opens_at": "2027-04-10T09:00", "closes_at": "2027-06-10T09:00",
        });
        assert_eq!(app.moderator().await.posts(&copy, &asked).await.status.as_u16(), 404);
        let answer = manager.posts(&copy, &asked).await;
        assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
        let next = answer.json();
        let announcement = format!("/api/v1/calls/{}/announcement", next["id"].as_str().unwrap());
        manager.posts(&announcement, &Value::Null).await;
        assert_eq!(next["slug"], "paper-toy-2");
        assert_eq!(next["title"], asked["title"]);
        let same = ["summary", "rules", "licences", "pictures_max", "terms", "second_opinion", "on_report"];
        for field in same.into_iter().chain(["telling", "hanging", "institution"]) {
            assert_eq!(next[field], model[field], "{field}");
        }
        let themes = |call: &Value| call["themes"].as_array().unwrap().clone();
        assert_eq!(themes(&next).len(), themes(&model).len());
        for (old, new) in themes(&model).iter().zip(&themes(&next)) {
            for field in ["slug", "position", "title", "prompt", "hashtag", "exhibition"] {
                assert_eq!(new[field], old[field], "{field}");
            }
            assert_eq!(new["hung"], 0);
            assert!(old["id"] != new["id"]);
            let kit = |theme: &Value| format!("/api/v1/themes/{}", theme["id"].as_str().unwrap());
            let (before, after) = (visitor.opens(&kit(old)).await, visitor.opens(&kit(new)).await);
            for field in ["title", "credit", "licence"] {
                assert_eq!(after.json()["kit"][field], before.json()["kit"][field], "{field}");
            }
        }
        assert_eq!(visitor.opens(&path).await.json(), model, "the model stays as it is");
        let journal = manager.browser.opens("/desk/journal?act=copy-call").await.text;
        let told = "a ouvert l’appel sur le modèle d’un autre\u{202f}: paper-toy<";
        assert_eq!(journal.matches(told).count(), 1);

        let page = manager.browser.opens("/desk/calls").await;
        let form = page.links("/desk/calls/").into_iter().filter(|href| href.ends_with("/copy"));
        assert_eq!(form.count(), 2);
        let form = format!("/desk/calls/{}/copy", theme["call"].as_str().unwrap());
        let fields = [
            ("title.fr", "Paper Toy"), ("title.en", ""),
            ("opens_at", "2027-09-10T09:00"), ("closes_at", "2027-10-10T09:00"),
        ];
        let sent = manager.browser.sends_form(&form, &fields).await;
        assert_eq!(sent.header("location"), Some("/desk/calls?done=call-copied"));
        let drafts = format!("/api/v1/institutions/{}/drafts", model["institution"].as_str().unwrap());
        assert_eq!(manager.browser.opens(&drafts).await.json()[0]["slug"], "paper-toy-3");
    }
}
