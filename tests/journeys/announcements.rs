//! What is not announced is seen by the staff of its institution, and by nobody else.

use cimaise_core::Clock as _;
use cimaise_tests::{Moderator, TestApp, stories};
use serde_json::{Value, json};

/// The only call after whose model another is made, which nobody has announced; and the new one.
async fn drafts(app: &TestApp, manager: &Moderator<'_>) -> Value {
    let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
    let theme = app.visitor().opens(&format!("/api/v1/themes/{theme}")).await.json();
    let copy = format!("/api/v1/calls/{}/copy", theme["call"].as_str().unwrap());
    let day = |days: i64| app.clock.now() + jiff::SignedDuration::from_hours(24 * days);
    let asked = json!({
        "title": { "fr": "Robots de papier", "en": "Paper robots" },
        "opens_at": day(-40), "closes_at": day(40),
    });
    let answer = manager.posts(&copy, &asked).await;
    assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
    answer.json()
}

fn id(of: &Value) -> &str {
    of["id"].as_str().unwrap()
}

stories! {
    async fn a_call_that_is_not_announced_is_seen_by_its_staff_alone(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let call = drafts(&app, &manager).await;
        let theme = &call["themes"][0];
        assert_eq!((&call["announced_at"], &call["season"]), (&Value::Null, &json!("before")));
        let house = format!("/api/v1/institutions/{}", call["institution"].as_str().unwrap());
        let wall = format!("/fr/musee/robots-de-papier/{}", theme["slug"].as_str().unwrap());
        let guesses = [
            "/fr/musee/robots-de-papier".to_owned(),
            "/en/musee/robots-de-papier".to_owned(),
            wall.clone(),
            format!("{wall}/feed.atom"),
            format!("{wall}/kit.svg"),
            format!("{wall}/kit.pdf"),
            format!("{wall}/poster.pdf"),
            format!("{wall}/cards.svg"),
            "/fr/musee/robots-de-papier/poster.svg".to_owned(),
            format!("{wall}/contribute"),
            format!("{wall}/blam/notice"),
            format!("/api/v1/calls/{}", id(&call)),
            format!("/api/v1/themes/{}", id(theme)),
            format!("/api/v1/themes/{}/publications", id(theme)),
        ];
        for guess in &guesses {
            let page = visitor.opens(guess).await;
            assert_eq!(page.status.as_u16(), 404, "{guess}");
            assert!(!page.text.contains("Robots de papier"), "{guess}");
            // A session opens no more of the public's pages.
            assert_eq!(manager.browser.status_of(guess).await, 404, "{guess}");
        }
        let pages = ["/fr/".into(), "/fr/musee".into(), "/api/v1/institutions".into(), format!("{house}/calls")];
        for page in &pages {
            let page = visitor.opens(page).await;
            assert_eq!(page.status.as_u16(), 200);
            assert!(!page.text.contains("robots-de-papier") && !page.text.contains("Robots de papier"));
        }

        let own = format!("/desk/calls/{}/preview", id(&call));
        let own_theme = format!("/desk/themes/{}/preview", id(theme));
        let preview = manager.browser.opens(&own).await;
        assert!(preview.text.contains("<h1>Robots de papier</h1>"));
        assert_eq!(preview.text.matches("Seule votre équipe voit cette page").count(), 1);
        assert_eq!(preview.text.matches("name=\"robots\" content=\"noindex\"").count(), 1);
        assert_eq!(preview.links(&format!("{own_theme}?lang=fr")).len(), 1);
        let english = manager.browser.opens(&format!("{own}?lang=en")).await.text;
        assert!(english.contains("<h1>Paper robots</h1>"));
        let seen = manager.browser.opens(&own_theme).await;
        assert_eq!(seen.text.matches("Seule votre équipe voit cette page").count(), 1);
        let kit = seen.links(&format!("{own_theme}/kit.svg"));
        assert_eq!(manager.browser.status_of(&kit[0]).await, 200);
        assert_eq!(app.moderator().await.browser.status_of(&own_theme).await, 200, "of all calls");
        let on_paper = [format!("{own}/poster.pdf"), format!("{own_theme}/cards.svg")];
        for paper in &on_paper {
            assert_eq!(manager.browser.status_of(paper).await, 200, "{paper}: printed before");
        }
        for guess in [&own, &own_theme, &kit[0], &on_paper[0], &on_paper[1]] {
            assert_eq!(visitor.status_of(guess).await, 303, "{guess}: sign in first");
        }
        let drafts = manager.browser.opens(&format!("{house}/drafts")).await.json();
        assert_eq!(drafts, json!([call]));
        assert_eq!(visitor.status_of(&format!("{house}/drafts")).await, 401);
    }

    async fn an_announced_call_is_seen_by_all_and_taken_back_until_something_comes(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let call = drafts(&app, &manager).await;
        let act = format!("/api/v1/calls/{}/announcement", id(&call));
        let page = "/fr/musee/robots-de-papier";
        assert_eq!(app.moderator().await.posts(&act, &Value::Null).await.status.as_u16(), 404);
        assert_eq!(visitor.status_of(page).await, 404);

        let announced = manager.posts(&act, &Value::Null).await.json();
        assert_eq!(announced["season"], "open");
        assert_eq!(manager.posts(&act, &Value::Null).await.json(), announced, "once is enough");
        assert_eq!(visitor.status_of(page).await, 200);
        assert_eq!(visitor.opens("/fr/musee").await.links(page).len(), 1);
        let own = format!("/desk/calls/{}/preview", id(&call));
        assert_eq!(manager.browser.opens(&own).await.header("location"), Some(page));

        let back = format!("/desk/calls/{}/announcement/undo", id(&call));
        let answer = manager.browser.sends_form(&back, &[]).await;
        assert_eq!(answer.header("location"), Some("/desk/calls?done=announcement-back"));
        assert_eq!(visitor.status_of(page).await, 404);
        let form = format!("/desk/calls/{}/announcement", id(&call));
        manager.browser.sends_form(&form, &[]).await;
        assert_eq!(visitor.status_of(page).await, 200);

        // The first call has received something.
        app.contributor().sends("BLAM !").await;
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let theme = visitor.opens(&format!("/api/v1/themes/{theme}")).await.json();
        let first = format!("/api/v1/calls/{}/announcement", theme["call"].as_str().unwrap());
        let refused = manager.deletes(&first).await;
        assert_eq!(refused.status.as_u16(), 409);
        assert_eq!(refused.json()["code"], "call-received");
        assert_eq!(visitor.status_of("/fr/musee/paper-toy").await, 200);

        let journal = manager.browser.opens("/desk/journal").await.text;
        assert_eq!(journal.matches(">a annoncé l’appel</td>").count(), 2);
        assert_eq!(journal.matches(">est revenu sur l’annonce de l’appel</td>").count(), 1);
    }

    async fn a_new_call_waits_for_its_announcement_where_that_is_chosen(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let museum = visitor.opens("/api/v1/institutions").await.json()[0].clone();
        let calls = format!("/api/v1/institutions/{}/calls", id(&museum));
        let asked = |announced: Value| json!({
            "title": { "fr": "Robots" }, "rules": { "fr": "Une image à vous." },
            "opens_at": "2026-01-01T09:00", "closes_at": "2027-01-01T09:00",
            "licences": ["cc-by-4.0"], "pictures_max": 1, "announced": announced,
        });
        let waits = manager.posts(&calls, &asked(json!(false))).await.json();
        assert_eq!((&waits["season"], &waits["announced_at"]), (&json!("before"), &Value::Null));
        let shown = manager.posts(&calls, &asked(Value::Null)).await.json();
        assert_eq!((&shown["slug"], &shown["season"]), (&json!("robots-2"), &json!("open")));
        assert_eq!(visitor.status_of("/fr/musee/robots").await, 404);
        assert_eq!(visitor.status_of("/fr/musee/robots-2").await, 200);
        let form = manager.browser.opens("/desk/calls/new").await.text;
        assert!(form.contains("name=\"announced\" value=\"no\" checked"));
    }
}
