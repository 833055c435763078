//! Links that somebody has lost.

use cimaise_tests::{Page, Sent, Sheet, TestApp, Visitor, stories};
use serde_json::json;

const ADDRESS: &str = "ines@example.org";

stories! {
    async fn all_links_of_an_address_come_in_one_mail(app: TestApp) {
        let (first, second) = (app.contributor(), app.contributor());
        let flower = first.sends_sheet(&from(ADDRESS, "Fleur")).await;
        // As a telephone writes it, and as nobody does.
        let tree = second.sends_sheet(&from("Ines@example.org", "Arbre")).await;
        let bird = second.sends_sheet(&from("iNeS@Example.org", "Oiseau")).await;
        let cat = second.sends_sheet(&from(ADDRESS, "Chat")).await;
        let withdrawn = second.sends_sheet(&from(ADDRESS, "Chien")).await;
        app.works().await;
        second.withdraws(&withdrawn).await;
        app.works().await;
        let before = app.mails();
        asks(&app, ADDRESS).await;
        app.works().await;
        let mails = new_mails(&app, &before);
        assert_eq!(mails.len(), 1);
        let mail = mails[0].replace("=\r\n", "");
        let holds = |sent: &Sent| mail.contains(sent.follow_up.rsplit('/').next().unwrap());
        assert_eq!([&flower, &tree, &bird, &cat].map(holds), [true; 4]);
        assert!(!holds(&withdrawn));
    }

    async fn nobody_learns_whether_an_address_is_known(app: TestApp) {
        app.contributor().sends_sheet(&from(ADDRESS, "Fleur")).await;
        app.works().await;
        let before = app.mails();
        let known = asks(&app, ADDRESS).await;
        let unknown = asks(&app, "personne@example.org").await;
        assert_eq!((known.status, &known.text), (unknown.status, &unknown.text));
        assert_eq!(known.header("location"), unknown.header("location"));
        app.works().await;
        assert_eq!(new_mails(&app, &before).len(), 1);
    }

    async fn an_address_is_written_to_once_an_hour(app: TestApp) {
        app.contributor().sends_sheet(&from(ADDRESS, "Fleur")).await;
        app.works().await;
        let mut mails = vec![app.mails().len()];
        for minutes in [0, 59, 1] {
            app.minutes_pass(minutes);
            asks(&app, ADDRESS).await;
            app.works().await;
            mails.push(app.mails().len());
        }
        assert_eq!(mails, [1, 2, 2, 3]);
    }

    async fn what_is_no_address_is_told_and_kept(app: TestApp) {
        let answer = asks(&app, "ines@").await;
        assert_eq!(answer.status.as_u16(), 422);
        assert!(answer.text.contains(r#"value="ines@""#), "{}", answer.text);
        let program = posts(&app.visitor(), &json!({ "email": "ines@" })).await;
        assert_eq!(program.json()["errors"][0]["code"], "not-an-address");
    }

    async fn a_program_asks_too(app: TestApp) {
        app.contributor().sends_sheet(&from(ADDRESS, "Fleur")).await;
        app.works().await;
        let before = app.mails();
        let answer = posts(&app.visitor(), &json!({ "email": ADDRESS })).await;
        assert_eq!((answer.status.as_u16(), answer.text.as_str()), (202, ""));
        app.works().await;
        assert_eq!(new_mails(&app, &before).len(), 1);
    }
}

fn from(email: &str, title: &str) -> Sheet {
    Sheet { email: Some(email.to_owned()), ..Sheet::of(title) }
}

async fn asks(app: &TestApp, email: &str) -> Page {
    app.visitor().sends_form("/fr/follow", &[("email", email)]).await
}

async fn posts(visitor: &Visitor, body: &serde_json::Value) -> Page {
    visitor.sends_json("/api/v1/follow-up/lost", body).await
}

fn new_mails(app: &TestApp, before: &[String]) -> Vec<String> {
    app.mails().into_iter().filter(|mail| !before.contains(mail)).collect()
}
