//! The staff hears by mail what waits, as each of them wishes.

use cimaise_tests::{TestApp, stories};
use mail_parser::MessageParser;
use serde_json::{Value, json};

/// The subjects of the mails to one of the staff.
fn subjects(app: &TestApp, to: &str) -> Vec<String> {
    let subject = |mail: String| {
        let mail = MessageParser::default().parse(mail.as_bytes()).unwrap();
        mail.subject().unwrap().to_owned()
    };
    app.mails_to(to).into_iter().map(subject).collect()
}

stories! {
    async fn what_waits_is_told_once_a_day_in_the_reader_s_language(app: TestApp) {
        app.tells().await;
        app.minutes_pass(1);
        for title in ["Chat", "Chien", "Cheval"] {
            app.contributor().sends(title).await;
        }
        app.works().await;
        app.minutes_pass(60 * 24);
        assert_eq!(app.tells().await, 3, "Nadia, Aïcha and Sam; Hélène only reads");
        assert_eq!(subjects(&app, "aicha@"), ["3 images de plus à regarder"]);
        assert_eq!(subjects(&app, "sam@"), ["3 more pictures to look at"]);
        assert_eq!(subjects(&app, "helene@"), Vec::<String>::new());
        app.minutes_pass(60 * 24);
        assert_eq!(app.tells().await, 0, "nothing is new");
    }

    async fn one_chooses_when_and_of_which_calls(app: TestApp) {
        app.tells().await;
        let sam = app.staff("sam").await;
        let page = sam.browser.opens("/desk/mails").await.text;
        assert_eq!(page.matches(r#"value="daily" checked"#).count(), 1, "{page}");
        let wished = sam.browser.opens("/api/v1/session/digests").await.json();
        let institution = wished[0]["institution"].as_str().unwrap().to_owned();
        let usual = json!([{ "institution": institution, "rhythm": "daily", "hour": 8,
            "quiet_from": 20, "quiet_to": 8, "links": true, "muted_calls": [] }]);
        assert_eq!(wished, usual);
        let form = [("institution", institution.as_str()), ("rhythm", "hourly"), ("hour", "8"),
            ("quiet_from", "0"), ("quiet_to", "0")];
        let saved = sam.browser.sends_form("/desk/mails/wishes", &form).await;
        assert_eq!(saved.status.as_u16(), 303, "{}", saved.text);
        let wished = sam.browser.opens("/api/v1/session/digests").await.json();
        assert_eq!((&wished[0]["rhythm"], wished[0]["muted_calls"].as_array().unwrap().len()), (&json!("hourly"), 1));
        // No call was ticked: of none they hear.
        app.minutes_pass(1);
        app.contributor().sends("Chat").await;
        app.works().await;
        app.minutes_pass(61);
        app.tells().await;
        assert_eq!(subjects(&app, "sam@"), Vec::<String>::new());
        let mut wish = wished[0].clone();
        wish["muted_calls"] = json!([]);
        assert_eq!(sam.puts("/api/v1/session/digests", &wish).await.status.as_u16(), 204);
        app.minutes_pass(61);
        app.tells().await;
        assert_eq!(subjects(&app, "sam@"), ["One more picture to look at"]);
    }

    async fn a_wish_that_cannot_be_is_told_field_by_field(app: TestApp) {
        let (sam, helene) = (app.staff("sam").await, app.staff("helene").await);
        let wished = sam.browser.opens("/api/v1/session/digests").await.json();
        let mut wish = wished[0].clone();
        wish["rhythm"] = json!("often");
        wish["hour"] = json!(24);
        let answer = sam.puts("/api/v1/session/digests", &wish).await;
        let errors = answer.json()["errors"].clone();
        let fields: Vec<&Value> = errors.as_array().unwrap().iter().map(|one| &one["field"]).collect();
        assert_eq!((answer.status.as_u16(), fields), (422, vec![&json!("rhythm"), &json!("hour")]));
        // Who only reads has nothing to choose.
        assert_eq!(helene.browser.opens("/api/v1/session/digests").await.json(), json!([]));
        assert_eq!(helene.puts("/api/v1/session/digests", &wished[0]).await.status.as_u16(), 404);
    }
}
