//! Why something was refused, as the law wants it kept and told.

use cimaise_tests::stories;
use serde_json::json;

stories! {
    async fn a_refusal_says_on_what_it_rests_and_is_exported_without_a_name(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Le dernier biscuit").await;
        let other = contributor.sends("Sans personne").await;
        app.works().await;
        let nadia = app.staff("nadia").await;
        let institution = nadia.browser.opens("/api/v1/session").await.json();
        let institution = institution["memberships"][0]["institution"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/institutions/{institution}/statements");
        let id = nadia.refuses(&sent, "someone-elses-work", "C’est une affiche.").await;
        nadia.refuses(&other, "too-dark", "").await;
        assert_eq!(nadia.browser.opens(&path).await.json()["statements"], json!([]));
        app.minutes_pass(10);
        app.works().await;
        let told = contributor.follows(&sent).await.text;
        assert_eq!(told.matches("Cette décision repose sur la loi.").count(), 1, "{told}");

        let page = nadia.browser.opens(&format!("{path}?limit=1")).await.json();
        let decision = nadia.browser.opens(&format!("/api/v1/contributions/{id}")).await.json()["decisions"][0]["id"].clone();
        let mut statement = page["statements"][0].clone();
        // Their words are the catalogue's, in English.
        for text in ["illegal_content_legal_ground", "illegal_content_explanation"] {
            assert!(statement[text].as_str().unwrap().len() > 10, "{statement}");
            statement[text] = json!("…");
        }
        assert_eq!(statement, json!({
            "decision_visibility": ["DECISION_VISIBILITY_OTHER"],
            "decision_visibility_other": "Not published",
            "decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT",
            "illegal_content_legal_ground": "…",
            "illegal_content_explanation": "…",
            "content_type": ["CONTENT_TYPE_IMAGE"],
            "category": "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
            "content_language": "FR",
            "content_date": "2026-03-10",
            "application_date": "2026-03-10",
            "decision_facts": "A moderator looked at a picture that was sent in answer to a call for pictures, before any publication.",
            "source_type": "SOURCE_VOLUNTARY",
            "automated_detection": "No",
            "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED",
            "puid": decision,
        }));
        let next = format!("{path}?after={}", page["next_after"].as_str().unwrap());
        let rest = nadia.browser.opens(&next).await;
        assert_eq!(rest.json()["statements"][0]["decision_ground"], "DECISION_GROUND_INCOMPATIBLE_CONTENT");
        for name in ["biscuit", "affiche", "Ines", "Sans personne"] {
            assert_eq!((page.to_string() + &rest.text).matches(name).count(), 0, "{name}");
        }
        // A moderator reads no log.
        assert_eq!(app.moderator().await.browser.status_of(&path).await, 404);
    }
}
