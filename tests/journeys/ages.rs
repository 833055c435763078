//! From which age one sends alone.

use cimaise_tests::{Page, Sheet, stories};
use serde_json::{Value, json};

use super::limits::terms;

const FORM: &str = "/fr/musee/paper-toy/lichtenstein/contribute";

/// Each field that must be seen again, with its code.
fn told(page: &Page) -> Vec<(String, String)> {
    let text = |one: &Value| one.as_str().unwrap().to_owned();
    let errors = page.json()["errors"].as_array().unwrap().clone();
    errors.iter().map(|one| (text(&one["field"]), text(&one["code"]))).collect()
}

fn pair(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

stories! {
    async fn who_is_younger_sends_with_an_adult_and_is_signed_by_a_first_name(app: TestApp) {
        let rule = json!({ "from": 15, "younger": "with-adult" });
        let set = terms(&app, &json!({ "age": rule })).await;
        assert_eq!(set.json()["terms"]["age"], rule, "{}", set.text);
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let form = app.visitor().opens(&format!("/api/v1/themes/{theme}/contribution-form")).await.json();
        assert_eq!(form["age"], rule);
        let statement = |code: &str| {
            let all = form["statements"].as_array().unwrap().clone();
            all.iter().find(|one| one["code"] == code).unwrap()["id"].as_str().unwrap().to_owned()
        };
        let ticked = |codes: &[&str]| Some(codes.iter().map(|code| statement(code)).collect());
        let page = app.visitor().opens(FORM).await.text;
        assert_eq!(page.matches("J’ai 15 ans ou plus").count(), 1);
        assert_eq!(page.matches("type=\"date\"").count(), 0, "no birthday is asked");

        let contributor = app.contributor();
        let base = Sheet { ticked: ticked(&["author", "rules"]), ..Sheet::of("Ma soupe") };
        assert_eq!(told(&contributor.tries(&base).await), [pair("age", "choose-age")]);
        let alone = Sheet { age: Some("younger"), email: None, ..base.clone() };
        let guardian = format!("consent-{}", statement("guardian"));
        assert_eq!(
            told(&contributor.tries(&alone).await),
            [pair("email", "guardian-address"), pair(&guardian, "consent-missing")]
        );
        let with_adult = Sheet {
            age: Some("younger"),
            ticked: ticked(&["author", "rules", "guardian"]),
            email: Some("maman@example.org".into()),
            ..base.clone()
        };
        let sent = contributor.sends_sheet(&with_adult).await;
        let of_age = Sheet { age: Some("of-age"), ..base.again() };
        let grown = contributor.sends_sheet(&Sheet { title: "La mienne".into(), pictures: Sheet::of("La mienne").pictures, ..of_age }).await;
        app.works().await;
        let aicha = app.moderator().await;
        let (id, other) = (aicha.finds(&sent).await, aicha.finds(&grown).await);
        let read = async |id: &str| aicha.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
        let (young, old) = (read(&id).await, read(&other).await);
        assert_eq!((young["age"].clone(), young["credit"].clone()), (json!("younger"), json!("Ines")));
        assert_eq!((old["age"].clone(), old["credit"].clone()), (json!("of-age"), json!("Ines B.")));
        let has = |of: &Value| of["flags"].as_array().unwrap().contains(&json!("younger"));
        assert_eq!((has(&young), has(&old)), (true, false));
        let codes = |of: &Value| -> Vec<Value> {
            of["consents"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect()
        };
        assert_eq!(codes(&young), ["author", "rules", "guardian"]);
        assert_eq!(codes(&old), ["author", "rules"], "of nobody else it is asked");
        let flagged = aicha.browser.opens("/desk?flag=younger").await.text;
        assert_eq!((flagged.contains("Ma soupe"), flagged.contains("La mienne")), (true, false));
        let desk = aicha.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert_eq!(desk.matches("un adulte l’a envoyée").count(), 1);
    }

    async fn who_is_younger_may_not_be_admitted(app: TestApp) {
        terms(&app, &json!({ "age": { "from": 18, "younger": "refused" } })).await;
        let contributor = app.contributor();
        let younger = Sheet { age: Some("younger"), ..Sheet::of("Non") };
        assert_eq!(told(&contributor.tries(&younger).await), [pair("age", "too-young")]);
        let page = contributor.posts(&younger).await;
        assert_eq!(page.status.as_u16(), 422);
        assert_eq!(page.text.matches("Cet appel s’adresse à qui a 18 ans ou plus.").count(), 2);
        contributor.sends_sheet(&Sheet { age: Some("of-age"), ..Sheet::of("Oui") }).await;
        let unset = terms(&app, &json!({ "age": null })).await;
        assert_eq!(unset.json()["terms"]["age"], Value::Null);
        contributor.sends_sheet(&Sheet::of("Sans question")).await;
    }

    async fn a_rule_of_age_asks_the_adult_and_keeps_asking(app: TestApp) {
        let manager = app.staff("nadia").await;
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let theme = app.visitor().opens(&format!("/api/v1/themes/{theme}")).await.json();
        let guardian = format!("/api/v1/calls/{}/consents/guardian/retirement", theme["call"].as_str().unwrap());
        assert_eq!(manager.posts(&guardian, &Value::Null).await.json()["asked"], false);
        terms(&app, &json!({ "age": { "from": 15, "younger": "with-adult" } })).await;
        let kept = manager.posts(&guardian, &Value::Null).await;
        assert_eq!((kept.status.as_u16(), kept.json()["code"].clone()), (409, json!("consent-needed")));
        let bad = terms(&app, &json!({ "age": { "from": 0, "younger": "with-adult" } })).await;
        assert_eq!(told(&bad), [pair("age_from", "between")]);
    }
}
