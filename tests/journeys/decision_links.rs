//! One decides from a mail, by a link that opens a page, once.

use cimaise_core::{DecisionLinkId, EmailAddress};
use cimaise_store::{StoreError, decision_links, people};
use cimaise_tests::{Page, TestApp, stories};
use mail_parser::MessageParser;
use serde_json::json;

/// The paths of the links in the latest mail to one of the staff.
fn links(app: &TestApp, to: &str) -> Vec<String> {
    let mail = app.mails_to(to).pop().unwrap();
    let mail = MessageParser::default().parse(mail.as_bytes()).unwrap();
    let text = mail.body_text(0).unwrap().into_owned();
    let found = text.split_whitespace().filter_map(|word| {
        let (_, path) = word.split_once("/decide/")?;
        let language = word.rsplit_once("/decide/")?.0.rsplit('/').next()?;
        Some(format!("/{language}/decide/{path}"))
    });
    found.collect()
}

/// Three pictures wait, and the staff has its mail.
async fn told(app: &TestApp) {
    app.tells().await;
    app.minutes_pass(1);
    for title in ["Chat", "Chien", "Cheval"] {
        app.contributor().sends(title).await;
    }
    app.works().await;
    app.minutes_pass(60 * 24);
    app.tells().await;
}

/// What the first form of the page would send.
fn seen(page: &Page) -> String {
    let (_, rest) = page.text.split_once(r#"name="seen" value=""#).unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

stories! {
    async fn a_link_opens_the_picture_and_decides_once(app: TestApp) {
        told(&app).await;
        let all = links(&app, "aicha@");
        assert_eq!(all.len(), 3);
        // No session, no cookie: the link alone. Opening it, twice, decides nothing.
        let browser = app.visitor();
        let page = browser.opens(&all[0]).await;
        assert_eq!((page.status.as_u16(), page.text.matches("Chat").count() > 0), (200, true), "{}", page.text);
        let picture = page.links(&format!("{}/pictures/", all[0])).pop().unwrap();
        let (headers, bytes) = browser.downloads(&picture).await;
        assert_eq!((headers["content-type"].to_str().unwrap(), bytes.starts_with(&[0xff, 0xd8])), ("image/jpeg", true));
        assert_eq!(browser.opens(&all[0]).await.text, page.text);
        let aicha = app.moderator().await;
        assert_eq!(aicha.queue().await.len(), 3);

        let form = [("verdict", "approve"), ("seen", &*seen(&page))];
        let answer = browser.sends_form(&all[0], &form).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, Some(&*all[0])));
        let done = browser.opens(&all[0]).await.text;
        assert_eq!(done.matches("Vous l’avez acceptée").count(), 1, "{done}");
        assert_eq!(browser.status_of(&picture).await, 404, "it shows nothing more");
        assert_eq!(aicha.queue().await.len(), 2);
        // Used, it decides nothing any more, also when that decision was undone.
        let journal = app.staff("nadia").await.browser.opens("/desk/journal").await.text;
        assert_eq!(journal.matches("a décidé par un lien d’un courriel").count(), 2, "as an act to filter by, and once as a line: {journal}");
        let id = done.split_once("/desk/contributions/").unwrap().1.split_once('"').unwrap().0;
        assert_eq!(aicha.undoes(id).await.status.as_u16(), 204);
        assert_eq!(browser.sends_form(&all[0], &form).await.status.as_u16(), 303);
        assert_eq!(aicha.queue().await.len(), 3);
        assert_eq!(browser.opens(&all[0]).await.text.matches("Il n’y a plus rien à décider").count(), 1);
    }

    async fn a_refusal_says_why_and_what_does_not_fit_changes_nothing(app: TestApp) {
        told(&app).await;
        let link = &links(&app, "sam@")[0];
        let browser = app.visitor();
        let page = browser.opens(link).await;
        let seen = seen(&page);
        let bare = [("verdict", "refuse"), ("words", "Come back."), ("seen", &*seen)];
        let again = browser.sends_form(link, &bare).await;
        assert_eq!(again.status.as_u16(), 422);
        assert_eq!((again.text.matches("<details class=\"fold\" open>").count(), again.text.matches("Come back.").count()), (1, 1), "{}", again.text);
        let taken_down = [("verdict", "take-down"), ("reason", "too-dark"), ("seen", &*seen)];
        assert_eq!(browser.sends_form(link, &taken_down).await.status.as_u16(), 422);
        assert_eq!(app.moderator().await.queue().await.len(), 3);
        let full = [("verdict", "refuse"), ("reason", "too-dark"), ("words", "Come back."), ("seen", &*seen)];
        assert_eq!(browser.sends_form(link, &full).await.status.as_u16(), 303);
        assert_eq!(browser.opens(link).await.text.matches("You refused it").count(), 1);
        assert_eq!(app.moderator().await.queue().await.len(), 2);
    }

    async fn a_colleague_who_was_faster_leaves_nothing_to_decide(app: TestApp) {
        told(&app).await;
        let aicha = app.moderator().await;
        let (theirs, browser) = (links(&app, "sam@"), app.visitor());
        let page = browser.opens(&theirs[0]).await;
        let id = page.text.split_once("/desk/contributions/").unwrap().1.split_once('"').unwrap().0.to_owned();
        assert_eq!(aicha.tries_to_decide(&id, &json!({ "verdict": "approve" })).await.status.as_u16(), 201);
        let late = browser.sends_form(&theirs[0], &[("verdict", "approve"), ("seen", "")]).await;
        assert_eq!(late.status.as_u16(), 409, "{}", late.text);
        let seen = browser.opens(&theirs[0]).await.text;
        assert_eq!(seen.matches("Nothing is left to decide here").count(), 1);
        assert_eq!(seen.matches("Accepted by Aïcha Mbaye on 11 March 2026").count(), 1, "{seen}");
    }

    async fn it_is_theirs_for_seven_days_and_forged_it_is_nothing(app: TestApp) {
        told(&app).await;
        let link = links(&app, "aicha@").remove(0);
        let browser = app.visitor();
        let forged = app.house.app.staff_key.decide_path("fr".parse().unwrap(), DecisionLinkId(app.house.app.clock.id()));
        assert_eq!(browser.status_of(&forged).await, 404);
        assert_eq!(browser.status_of("/fr/decide/forged").await, 404);
        app.minutes_pass(7 * 24 * 60 - 1);
        assert_eq!(browser.status_of(&link).await, 200);
        app.minutes_pass(1);
        assert_eq!(browser.status_of(&link).await, 410);
        let late = browser.sends_form(&link, &[("verdict", "approve"), ("seen", "")]).await;
        assert_eq!(late.status.as_u16(), 410);
        assert_eq!(app.moderator().await.queue().await.len(), 3);
    }

    async fn who_decides_there_no_longer_decides_by_no_link(app: TestApp) {
        told(&app).await;
        let link = links(&app, "aicha@").remove(0);
        let email = EmailAddress::parse("aicha@musee.example.org").unwrap();
        let read = app.house.app.store.read(move |db| people::by_email(db, &email));
        let person = read.await.unwrap().0.id;
        let owner = app.staff("nadia").await;
        let institution = owner.browser.opens("/api/v1/session/digests").await.json()[0]["institution"].as_str().unwrap().to_owned();
        let gone = owner.deletes(&format!("/api/v1/institutions/{institution}/people/{person}")).await;
        assert_eq!(gone.status.as_u16(), 204, "{}", gone.text);
        let browser = app.visitor();
        assert_eq!(browser.status_of(&link).await, 404);
        assert_eq!(browser.sends_form(&link, &[("verdict", "approve"), ("seen", "")]).await.status.as_u16(), 404);
        assert_eq!(app.staff("sam").await.queue().await.len(), 3);
    }

    async fn who_does_not_want_them_or_shows_a_code_is_sent_none(app: TestApp) {
        app.tells().await;
        let sam = app.staff("sam").await;
        let mut wish = sam.browser.opens("/api/v1/session/digests").await.json()[0].clone();
        wish["links"] = json!(false);
        assert_eq!(sam.puts("/api/v1/session/digests", &wish).await.status.as_u16(), 204);
        app.minutes_pass(1);
        app.contributor().sends("Chat").await;
        app.works().await;
        app.minutes_pass(60 * 24);
        app.tells().await;
        assert_eq!((links(&app, "sam@").len(), links(&app, "aicha@").len()), (0, 1));
        // From now on Aïcha would have to show a code: a mailbox alone opens nothing.
        let link = links(&app, "aicha@").remove(0);
        let owner = app.staff("nadia").await;
        let institution = wish["institution"].as_str().unwrap();
        let own = json!({ "current": cimaise_demo::house::house().unwrap().password });
        assert_eq!(owner.posts("/api/v1/account/second-factor", &own).await.status.as_u16(), 201);
        let email = EmailAddress::parse("nadia@musee.example.org").unwrap();
        let read = app.house.app.store.read(move |db| {
            let person = people::by_email(db, &email)?.0.id;
            Ok::<_, StoreError>(cimaise_store::second_factors::of(db, person)?.unwrap().secret)
        });
        let code = app.house.app.staff_key.code_at(read.await.unwrap(), app.house.app.now());
        assert_eq!(owner.puts("/api/v1/account/second-factor", &json!({ "code": code })).await.status.as_u16(), 200);
        let asked = owner.puts(&format!("/api/v1/institutions/{institution}/second-factor"), &json!({ "asked": true })).await;
        assert_eq!(asked.status.as_u16(), 200, "{}", asked.text);
        assert_eq!(app.visitor().status_of(&link).await, 410);
    }

    async fn a_mail_that_is_sent_again_bears_the_same_links(app: TestApp) {
        told(&app).await;
        let first = links(&app, "aicha@");
        let clock = app.house.app.clock.clone();
        let email = EmailAddress::parse("aicha@musee.example.org").unwrap();
        let again = app.house.app.store.write(move |tx| {
            let person = people::by_email(tx, &email)?.0.id;
            let staff = people::by_id(tx, person)?;
            let digest = cimaise_store::digests::of_person(tx, person)?.pop().unwrap();
            let calls: Vec<_> = cimaise_store::calls::of_institution(tx, digest.institution)?.iter().map(|call| call.id).collect();
            decision_links::offer(tx, clock.as_ref(), &digest, &staff, &calls)
        });
        let again = again.await.unwrap();
        let paths = again.iter().map(|(link, _)| app.house.app.staff_key.decide_path("fr".parse().unwrap(), link.id));
        assert_eq!(paths.collect::<Vec<_>>(), first);
    }
}
