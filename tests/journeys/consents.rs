//! What a call asks to agree to, kept by those who set it up.

use cimaise_tests::{Moderator, Sheet, TestApp, stories};
use serde_json::{Value, json};

/// Where the statements of the open call are, for programs.
async fn consents_of(app: &TestApp) -> String {
    let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
    let theme = app.visitor().opens(&format!("/api/v1/themes/{theme}")).await.json();
    format!("/api/v1/calls/{}/consents", theme["call"].as_str().unwrap())
}

async fn asked(who: &Moderator<'_>, consents: &str) -> Vec<(String, i64, bool)> {
    let all = who.browser.opens(consents).await.json();
    let asked = all.as_array().unwrap().iter().filter(|one| one["asked"] == true);
    let told = |one: &Value| {
        let code = one["code"].as_str().unwrap().to_owned();
        (code, one["version"].as_i64().unwrap(), one["required"].as_bool().unwrap())
    };
    asked.map(told).collect()
}

fn told(code: &str, version: i64, required: bool) -> (String, i64, bool) {
    (code.to_owned(), version, required)
}

/// The form as a browser holds it: what is asked at that moment is ticked.
async fn opened(app: &TestApp, title: &str) -> (Sheet, Vec<String>) {
    let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
    let form = app.visitor().opens(&format!("/api/v1/themes/{theme}/contribution-form")).await;
    let ids = form.json()["statements"].as_array().unwrap().clone();
    let ids = ids.iter().map(|one| one["id"].as_str().unwrap().to_owned());
    (Sheet { ticked: None, ..Sheet::of(title) }, ids.collect())
}

stories! {
    async fn who_opened_the_form_before_a_change_is_asked_again_and_loses_nothing(app: TestApp) {
        let (manager, consents) = (app.staff("nadia").await, consents_of(&app).await);
        let contributor = app.contributor();
        let before = contributor.sends("Avant").await;
        let (sheet, ids) = opened(&app, "Pendant").await;
        let open = Sheet { ticked: Some(ids), ..sheet };
        let words = json!({ "text": { "fr": "Faite par moi seule.", "en": "I made it, alone." }, "required": true });
        let changed = manager.puts(&format!("{consents}/author"), &words).await.json();
        assert_eq!((changed["version"].clone(), changed["code"].clone()), (json!(2), json!("author")));
        let optional = json!({ "text": { "fr": "Partout.", "en": "Everywhere." }, "required": false });
        let also = manager.puts(&format!("{consents}/newsroom"), &optional).await.json();

        let answer = contributor.tries(&open).await;
        assert_eq!(answer.status.as_u16(), 422);
        let errors = answer.json()["errors"].as_array().unwrap().clone();
        let field = |one: &Value| format!("consent-{}", one["id"].as_str().unwrap());
        let told: Vec<_> =
            errors.iter().map(|one| (one["field"].as_str().unwrap().to_owned(), one["code"].clone())).collect();
        let changed_code = json!("consent-changed");
        assert_eq!(told, [(field(&changed), changed_code.clone()), (field(&also), changed_code)]);
        let page = contributor.posts(&open).await;
        assert_eq!(page.status.as_u16(), 422);
        assert_eq!(page.text.matches("Faite par moi seule.").count(), 1, "{}", page.text);
        assert_eq!(page.text.matches("Ce texte a changé pendant que votre page était ouverte.").count(), 4);
        assert_eq!(page.text.matches("value=\"Pendant\"").count(), 1, "what was typed is there");

        // They agree to the new words of the one, and not to those of the other.
        let newsroom = also["id"].as_str().unwrap();
        let (_, now) = opened(&app, "Pendant").await;
        let now = now.into_iter().filter(|id| id != newsroom).collect();
        let sent = contributor.sends_sheet(&Sheet { ticked: Some(now), ..open }).await;
        app.works().await;
        let seen = |page: &str| {
            let versions = ["Faite par moi seule.", "J’ai fait moi-même cette image"];
            versions.map(|text| page.matches(text).count())
        };
        assert_eq!(seen(&contributor.follows(&sent).await.text), [1, 0]);
        assert_eq!(seen(&contributor.follows(&before).await.text), [0, 1]);
        let aicha = app.moderator().await;
        let (id, older) = (aicha.finds(&sent).await, aicha.finds(&before).await);
        let desk = |id: &str| format!("/desk/contributions/{id}");
        let page = aicha.browser.opens(&desk(&id)).await.text;
        assert_eq!(seen(&page), [2, 0], "in short and whole");
        let page = aicha.browser.opens(&desk(&older)).await.text;
        assert_eq!(seen(&page), [0, 1], "the desk reads the words that were accepted");
        let accepted = aicha.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
        let versions: Vec<_> = accepted["consents"].as_array().unwrap().iter()
            .map(|one| (one["code"].clone(), one["version"].clone())).collect();
        let wanted = [("author", 2), ("rules", 1), ("guardian", 1)];
        assert_eq!(versions, wanted.map(|(code, version)| (json!(code), json!(version))));
    }

    async fn a_statement_is_added_by_form_moved_retired_and_asked_again(app: TestApp) {
        let (manager, consents) = (app.staff("nadia").await, consents_of(&app).await);
        let form = consents.replace("/api/v1", "/desk");
        let begun = manager.browser.opens(&format!("{form}/new?starter=persons")).await.text;
        assert_eq!(begun.matches("Toute personne que l’on reconnaît sur l’image").count(), 1);
        assert_eq!(begun.matches("Everyone who can be recognised in the picture").count(), 1);
        let blank = [("starter", "persons"), ("text.fr", "Tous acceptent."), ("text.en", "")];
        let refused = manager.browser.sends_form(&form, &blank).await;
        assert_eq!((refused.status.as_u16(), refused.text.matches("id=\"text.en-error\"").count()), (422, 1));
        let usual = ["author", "rules", "guardian"].map(|code| told(code, 1, true));
        let newsroom = told("newsroom", 1, false);
        assert_eq!(asked(&manager, &consents).await, [&usual[..], std::slice::from_ref(&newsroom)].concat());

        let good = [("starter", "persons"), ("text.fr", "Tous acceptent."), ("text.en", "All agree."), ("required", "yes")];
        assert_eq!(manager.browser.sends_form(&form, &good).await.status.as_u16(), 303);
        let place = [("place", "2")];
        assert_eq!(manager.browser.sends_form(&format!("{form}/persons/place"), &place).await.status.as_u16(), 303);
        let away = manager.browser.sends_form(&format!("{form}/guardian/retirement"), &[]).await;
        assert_eq!(away.status.as_u16(), 303);
        let now = [usual[0].clone(), told("persons", 1, true), usual[1].clone(), newsroom];
        assert_eq!(asked(&manager, &consents).await, now);
        let page = app.visitor().opens("/fr/musee/paper-toy/lichtenstein/contribute").await.text;
        let places = ["Tous acceptent.", "J’ai lu le règlement"].map(|text| page.find(text));
        assert!(places[0].is_some() && places[0] < places[1], "{places:?}");
        assert_eq!(page.matches("J’ai plus de quinze ans").count(), 0);

        let back = manager.deletes(&format!("{consents}/guardian/retirement")).await.json();
        assert_eq!((back["asked"].clone(), back["version"].clone()), (json!(true), json!(1)));
        let loose = json!({ "text": { "fr": "Tous acceptent.", "en": "All agree." }, "required": false });
        let same = manager.puts(&format!("{consents}/persons"), &loose).await.json();
        assert_eq!((same["version"].clone(), same["required"].clone()), (json!(1), json!(false)), "the same words");
        let journal = manager.browser.opens("/desk/journal?act=set-up").await.text;
        for (act, times) in [("a ajouté un accord à demander", 1), ("a revu un accord à demander", 2), ("ne demande plus un accord", 1), ("demande de nouveau un accord", 1)] {
            assert_eq!(journal.matches(&format!("{act}\u{202f}: ")).count(), times, "{act}");
        }
    }

    async fn a_call_asks_for_twelve_statements_at_most(app: TestApp) {
        let (manager, consents) = (app.staff("nadia").await, consents_of(&app).await);
        for place in 5..=12 {
            let one = json!({ "text": { "fr": format!("Un {place}"), "en": format!("One {place}") }, "required": false });
            assert_eq!(manager.posts(&consents, &one).await.status.as_u16(), 201);
        }
        let one = json!({ "text": { "fr": "Trop", "en": "Too many" }, "required": false });
        let refused = manager.posts(&consents, &one).await;
        assert_eq!((refused.status.as_u16(), refused.json()["errors"][0]["code"].clone()), (422, json!("too-many-consents")));
        assert_eq!(asked(&manager, &consents).await.len(), 12);
        let elsewhere = app.moderator().await.posts(&consents, &one).await;
        assert_eq!(elsewhere.status.as_u16(), 404);
    }
}
