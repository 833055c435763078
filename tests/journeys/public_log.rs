//! Everybody may read what was decided, where the institution chose so; nobody's name is in it.

use cimaise_tests::stories;
use serde_json::json;

const LOG: &str = "/fr/musee/log.html";

/// What the page says, one entry a line.
fn said(page: &str) -> Vec<&str> {
    let marked = page.split("<main").nth(1).unwrap_or_default();
    let entries = marked.split("<li>").skip(1);
    entries.filter_map(|rest| rest.split("</li>").next()).collect()
}

stories! {
    async fn the_public_log_is_there_once_it_is_chosen_and_gone_when_it_is_not(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        assert_eq!(visitor.status_of(LOG).await, 404);
        assert_eq!(visitor.opens("/fr/musee").await.links(LOG), Vec::<String>::new());
        let museum = visitor.opens("/api/v1/institutions").await.json();
        let id = museum[0]["id"].as_str().unwrap();
        let program = format!("/api/v1/institutions/{id}/public-log");
        let moderator = app.moderator().await;
        assert_eq!(moderator.puts(&program, &json!({ "public": true })).await.status.as_u16(), 404);
        assert_eq!(visitor.status_of(LOG).await, 404);

        let form = format!("/desk/institutions/{id}/public-log");
        let calls = manager.browser.opens("/desk/calls").await.text;
        assert_eq!(calls.matches(&format!("action=\"{form}\"")).count(), 1);
        let answer = manager.browser.sends_form(&form, &[("public", "yes")]).await;
        assert_eq!(answer.status.as_u16(), 303);
        assert_eq!(visitor.opens("/fr/musee").await.links(LOG), [LOG]);
        assert!(visitor.opens(LOG).await.text.contains("Rien n’a encore été décidé."));
        assert_eq!(visitor.status_of("/en/musee/log.html").await, 200);
        assert_eq!(manager.browser.opens(&program).await.json(), json!({ "public": true }));

        assert_eq!(manager.puts(&program, &json!({ "public": false })).await.status.as_u16(), 200);
        assert_eq!(visitor.status_of(LOG).await, 404);
        assert_eq!(visitor.opens("/fr/musee").await.links(LOG), Vec::<String>::new());
        let journal = manager.browser.opens("/desk/journal?act=choose-public-log").await.text;
        assert_eq!(journal.matches("a ouvert le journal public").count(), 1);
        assert_eq!(journal.matches("a fermé le journal public").count(), 1);
    }

    async fn what_is_decided_is_counted_day_by_day_without_a_name_or_a_title(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let museum = visitor.opens("/api/v1/institutions").await.json();
        let id = museum[0]["id"].as_str().unwrap();
        let program = format!("/api/v1/institutions/{id}/public-log");
        manager.puts(&program, &json!({ "public": true })).await;
        let (contributor, aicha) = (app.contributor(), app.moderator().await);
        let mut sent = Vec::new();
        for title in ["Chat perché", "Chien assis", "Chouette", "Loup", "Ours"] {
            sent.push(contributor.sends(title).await);
        }
        app.works().await;
        aicha.hangs(&sent[0]).await;
        for refused in &sent[1..3] {
            aicha.refuses(refused, "not-the-theme", "Avec regret.").await;
        }
        let undone = aicha.refuses(&sent[3], "not-the-theme", "").await;
        aicha.undoes(&undone).await;
        app.works().await;
        assert_eq!(said(&visitor.opens(LOG).await.text), Vec::<&str>::new(), "it may be undone");
        app.minutes_pass(10);
        let page = visitor.opens(LOG).await.text;
        assert_eq!(
            said(&page),
            ["Une image accrochée", "2 images refusées\u{202f}: Hors du thème"]
        );
        for hidden in ["Aïcha", "Ines", "Chat perché", "Chien assis", "Chouette", "regret", "/media/"] {
            assert!(!page.contains(hidden), "{hidden}");
        }
        app.minutes_pass(24 * 60);
        aicha.hangs(&sent[4]).await;
        app.minutes_pass(10);
        let page = visitor.opens(LOG).await.text;
        assert_eq!(said(&page).len(), 3);
        assert_eq!(page.matches("<h2><time datetime=\"2026-03-1").count(), 2);
        let before = visitor.opens(&format!("{LOG}?before=2026-03-11")).await.text;
        assert_eq!(said(&before).len(), 2);
        let before = visitor.opens(&format!("{LOG}?before=2026-03-10")).await.text;
        assert!(before.contains("Rien n’avait été décidé avant ce jour."));
        assert_eq!(visitor.status_of(&format!("{LOG}?before=yesterday")).await, 400);
    }
}
