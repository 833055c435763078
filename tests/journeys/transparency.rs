//! What an institution answers for in a year, in numbers.

use cimaise_tests::{Moderator, Sent, TestApp, stories};
use serde_json::{Value, json};

/// Hangs what was sent; gives the id of its contribution.
async fn hangs(app: &TestApp, nadia: &Moderator<'_>, sent: &Sent) -> String {
    let id = nadia.hangs(sent).await;
    app.works().await;
    id
}

async fn shows_everybody(app: &TestApp, nadia: &Moderator<'_>) {
    let museum = app.visitor().opens("/api/v1/institutions").await.json();
    let path = format!("/api/v1/institutions/{}/public-log", museum[0]["id"].as_str().unwrap());
    assert_eq!(nadia.puts(&path, &json!({ "public": true })).await.status.as_u16(), 200);
}

async fn says(app: &TestApp, slug: &str, kind: &str) {
    let path = format!("/fr/musee/paper-toy/lichtenstein/{slug}/notice");
    let form = [("kind", kind), ("words", "Non."), ("good_faith", "yes")];
    assert_eq!(app.visitor().sends_form(&path, &form).await.status.as_u16(), 303);
}

fn line(part: &str, what: &str, came: &str, count: i64) -> Value {
    json!({ "part": part, "what": what, "came": came, "count": count })
}

stories! {
    async fn a_year_is_told_in_numbers_without_a_name(app: TestApp) {
        let nadia = app.staff("nadia").await;
        shows_everybody(&app, &nadia).await;
        let contributor = app.contributor();
        let mut sent = Vec::new();
        for title in ["Elle rit", "Elle dort", "Elle boude", "Elle crie"] {
            sent.push(contributor.sends(title).await);
        }
        app.works().await;
        let kept = hangs(&app, &nadia, &sent[0]).await;
        let down = hangs(&app, &nadia, &sent[1]).await;
        let own = hangs(&app, &nadia, &sent[2]).await;
        nadia.refuses(&sent[3], "someone-elses-work", "C’est une affiche.").await;
        says(&app, "elle-rit", "shows-me").await;
        says(&app, "elle-dort", "hurts").await;
        app.minutes_pass(30);
        let keep = format!("/api/v1/contributions/{kept}/notices/keep");
        nadia.posts(&keep, &json!({})).await;
        let takedown = json!({ "verdict": "take-down", "reason": "hurtful" });
        for id in [&down, &own] {
            assert_eq!(nadia.tries_to_decide(id, &takedown).await.status.as_u16(), 201);
        }
        app.minutes_pass(10);
        contributor.contests(&sent[3], "Non.").await;
        says(&app, "elle-rit", "other").await;
        let pause = json!({ "reason": "Assez.", "until": "2026-03-31" });
        nadia.posts(&format!("/api/v1/contributions/{own}/pause"), &pause).await;

        let visitor = app.visitor();
        let told = visitor.opens("/fr/musee/transparency/2026.json").await.json();
        assert_eq!(told["numbers"], json!([
            line("notices", "shows-me", "kept", 1),
            line("notices", "hurts", "taken-down", 1),
            line("notices", "other", "waiting", 1),
            line("decisions", "refuse", "law", 1),
            line("decisions", "take-down", "house-rule", 2),
            line("takedowns", "after-notice", "", 1),
            line("takedowns", "own-initiative", "", 1),
            line("appeals", "contested", "open", 1),
            line("pauses", "contributor", "", 1),
        ]));
        assert_eq!((&told["median_minutes_to_decide_on_a_notice"], &told["people_who_decide"]), (&json!(30), &json!(3)));
        let page = visitor.opens("/fr/musee/transparency/2026.html").await;
        for said in ["30 minutes", "3 personnes décident", "Après un signalement", "Aucune machine"] {
            assert_eq!(page.text.matches(said).count(), 1, "{said}: {}", page.text);
        }
        let table = visitor.opens("/en/musee/transparency/2026.csv").await;
        assert_eq!(table.text.lines().count(), 12, "{}", table.text);
        for name in ["Elle rit", "Elle dort", "Ines", "affiche", "Assez", "Nadia"] {
            assert_eq!((page.text.clone() + &table.text).matches(name).count(), 0, "{name}");
        }
        assert_eq!(page.header("set-cookie"), None);
    }

    async fn a_year_without_numbers_says_so_and_others_are_not_there(app: TestApp) {
        let visitor = app.visitor();
        assert_eq!(visitor.status_of("/fr/musee/transparency/2026.html").await, 404, "it is not chosen");
        let nadia = app.staff("nadia").await;
        shows_everybody(&app, &nadia).await;
        let page = visitor.opens("/fr/musee/transparency/2026.html").await.text;
        assert_eq!(page.matches("rien n’a été refusé").count(), 1, "{page}");
        for year in ["2027", "1999", "20260"] {
            assert_eq!(visitor.status_of(&format!("/fr/musee/transparency/{year}.html")).await, 404, "{year}");
        }
        let link = "/fr/musee/transparency/2026.html";
        assert_eq!(visitor.opens("/fr/musee").await.links(link), [link]);
        // What is counted is kept for the day.
        let contributor = app.contributor();
        let sent = contributor.sends("Elle rit").await;
        app.works().await;
        nadia.refuses(&sent, "too-dark", "").await;
        app.minutes_pass(10);
        let json = "/fr/musee/transparency/2026.json";
        assert_eq!(visitor.opens(json).await.json()["numbers"][0]["count"], 1);
        assert_eq!(visitor.opens(link).await.text, page);
        app.minutes_pass(24 * 60);
        assert_ne!(visitor.opens(link).await.text, page);
    }
}
