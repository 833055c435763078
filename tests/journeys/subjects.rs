//! What is kept of one person: given to them, and erased for them.

use cimaise_tests::{Sent, Sheet, TestApp, stories};
use serde_json::json;

fn token(sent: &Sent) -> &str {
    sent.follow_up.rsplit('/').next().unwrap()
}

/// Where the museum answers requests.
async fn museum(app: &TestApp) -> String {
    let museum = app.visitor().opens("/api/v1/institutions").await.json();
    format!("/api/v1/institutions/{}", museum[0]["id"].as_str().unwrap())
}

stories! {
    async fn a_contributor_reads_what_is_kept_of_them_and_nothing_that_is_not_told(app: TestApp) {
        let (contributor, aicha) = (app.contributor(), app.moderator().await);
        let sent = contributor.sends_sheet(&Sheet { faces: true, ..Sheet::of("Chat") }).await;
        app.works().await;
        let id = aicha.finds(&sent).await;
        aicha.posts(&format!("/api/v1/contributions/{id}/notes"), &json!({ "note": "Entre nous" })).await;
        aicha.refuses(&sent, "too-dark", "Avec regret.").await;
        let address = format!("/api/v1/follow-up/{}/data", token(&sent));
        let (headers, before) = contributor.browser.downloads(&address).await;
        assert_eq!(headers["content-disposition"], "attachment; filename=\"cimaise-data.json\"");
        let before = String::from_utf8(before).unwrap();
        assert!(before.contains(r#""state":"queued""#), "{before}");
        for hidden in ["Avec regret", "Entre nous", "Aïcha", "refuse\""] {
            assert!(!before.contains(hidden), "{hidden}");
        }
        app.minutes_pass(11);
        app.works().await;
        let told = contributor.browser.opens(&address).await.json();
        let kept = &told["contributions"][0];
        assert_eq!(kept["email"], "ines@example.org");
        assert_eq!(kept["decisions"][0]["words"], "Avec regret.");
        assert_eq!(kept["flags"][0], "faces");
        let letters: Vec<_> =
            kept["letters"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
        assert_eq!(letters, ["receipt", "decision"]);
        assert!(!told.to_string().contains("Entre nous"));
        let page = contributor.follows(&sent).await;
        assert_eq!(page.links(&address), [address.as_str()]);
    }

    async fn a_contributor_erases_what_hangs_by_the_form_of_their_page(app: TestApp) {
        let (contributor, aicha) = (app.contributor(), app.moderator().await);
        let sent = contributor.sends("Chat perché").await;
        app.works().await;
        aicha.hangs(&sent).await;
        app.works().await;
        let wall = "/fr/musee/paper-toy/lichtenstein";
        let visitor = app.visitor();
        let media = visitor.opens(&format!("{wall}/chat-perche")).await.links("/media/").remove(0);
        let form = format!("/fr/follow/{}/erasure", token(&sent));
        let before = app.mails_to("ines@example.org").len();
        let unsure = contributor.browser.sends_form(&form, &[]).await;
        assert_eq!(unsure.status.as_u16(), 303);
        assert_eq!(visitor.status_of(&media).await, 200, "nothing is erased by who is not sure");
        contributor.browser.sends_form(&form, &[("sure", "yes")]).await;
        app.works().await;
        for gone in [media.as_str(), &format!("{wall}/chat-perche")] {
            assert!([404, 410].contains(&visitor.status_of(gone).await), "{gone}");
        }
        assert_eq!(contributor.follows_as_json(&sent).await["title"], "—");
        let page = contributor.follows(&sent).await.text;
        assert!(!page.contains("Chat perché") && !page.contains("Ines"), "{page}");
        let mails = app.mails_to("ines@example.org");
        assert_eq!(mails.len(), before + 1);
        let again = format!("/api/v1/follow-up/{}/erasure", token(&sent));
        assert_eq!(contributor.browser.sends_json(&again, &json!({})).await.status.as_u16(), 204);
        app.works().await;
        assert_eq!(app.mails_to("ines@example.org").len(), mails.len(), "told once");
    }

    async fn who_answers_for_the_institution_gathers_and_erases_by_an_address(app: TestApp) {
        let (contributor, nadia) = (app.contributor(), app.staff("nadia").await);
        let email = Some("Camille@example.org".to_owned());
        for title in ["Un", "Deux"] {
            contributor.sends_sheet(&Sheet { email: email.clone(), ..Sheet::of(title) }).await;
        }
        let other = contributor.sends("Trois").await;
        app.works().await;
        let asked = [("email", "camille@example.org")];
        let page = nadia.browser.sends_form("/desk/subjects", &asked).await;
        assert_eq!(page.text.matches("2 envois.").count(), 1, "{}", page.text);
        let museum = museum(&app).await;
        let body = json!({ "email": "camille@example.org" });
        let told = nadia.posts(&format!("{museum}/subjects/export"), &body).await.json();
        let titles: Vec<_> =
            told["contributions"].as_array().unwrap().iter().map(|one| one["title"].clone()).collect();
        assert_eq!(titles, ["Un", "Deux"]);

        let form = format!("{}/subjects/erasure", museum.replace("/api/v1", "/desk"));
        let unsure = nadia.browser.sends_form(&form, &asked).await;
        assert_eq!(unsure.status.as_u16(), 422);
        let sure = [("email", "camille@example.org"), ("sure", "yes")];
        let erased = nadia.browser.sends_form(&form, &sure).await;
        assert_eq!(erased.headers["location"], "/desk/subjects?erased=2");
        assert_eq!(app.moderator().await.queue().await, ["Trois"]);
        assert_eq!(contributor.follows_as_json(&other).await["title"], "Trois");
        let none = nadia.posts(&format!("{museum}/subjects/export"), &body).await.json();
        assert_eq!(none["contributions"], json!([]));
        let wrong = nadia.posts(&format!("{museum}/subjects/export"), &json!({ "email": "x" })).await;
        assert_eq!(wrong.json()["errors"][0]["code"], "not-an-address");
        let journal = nadia.browser.opens("/desk/journal?act=gather").await.text;
        assert_eq!(journal.matches("a rassemblé ce qui est gardé d’une personne\u{202f}: 2 envois").count(), 1);
        assert!(!journal.contains("camille"));
        let aicha = app.moderator().await;
        assert_eq!(aicha.posts(&format!("{museum}/subjects/export"), &body).await.status.as_u16(), 404);
        assert_eq!(aicha.browser.status_of("/desk/subjects").await, 404);
    }
}
