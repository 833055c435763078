//! Somebody of the public says that something is wrong with a picture that hangs.

use cimaise_store::jobs::Lane;
use cimaise_tests::{Moderator, Page, Sent, Sheet, TestApp, stories};
use serde_json::{Value, json};

const PAGE: &str = "/fr/musee/paper-toy/lichtenstein/elle-rit";

/// A picture that hangs, and the id of its contribution.
async fn hung(app: &TestApp) -> (Sent, String) {
    let sent = app.contributor().sends("Elle rit").await;
    app.works().await;
    let id = app.moderator().await.hangs(&sent).await;
    app.works().await;
    app.minutes_pass(10);
    app.works().await;
    (sent, id)
}

/// The form as somebody fills it in.
async fn says(app: &TestApp, kind: &str, words: &str, email: &str) -> Page {
    let form = [("kind", kind), ("words", words), ("email", email), ("good_faith", "yes")];
    app.visitor().sends_form(&format!("{PAGE}/notice"), &form).await
}

/// What the page of a notice tells programs.
async fn told(app: &TestApp, page: &str) -> Value {
    let token = page.split('?').next().unwrap().rsplit('/').next().unwrap();
    app.visitor().opens(&format!("/api/v1/notices/{token}")).await.json()
}

async fn keeps(moderator: &Moderator<'_>, id: &str, words: &str) -> Page {
    let path = format!("/api/v1/contributions/{id}/notices/keep");
    moderator.posts(&path, &json!({ "words": words })).await
}

stories! {
    async fn who_is_on_it_hides_it_and_learns_that_it_stays(app: TestApp) {
        let (sent, id) = hung(&app).await;
        let page = app.visitor().opens(PAGE).await;
        assert_eq!(page.links(&format!("{PAGE}/notice")), [format!("{PAGE}/notice")]);
        let form = app.visitor().opens(&format!("{PAGE}/notice")).await;
        assert_eq!((form.status.as_u16(), form.header("set-cookie")), (200, None));

        let answer = says(&app, "shows-me", "", "").await;
        assert_eq!((answer.status.as_u16(), answer.header("set-cookie")), (303, None), "{}", answer.text);
        let receipt = answer.header("location").unwrap().to_owned();
        let page = app.visitor().opens(&receipt).await.text;
        assert_eq!(page.matches("Votre signalement est arrivé").count(), 1, "{page}");
        assert_eq!(app.visitor().status_of(PAGE).await, 404);
        let contributor = app.contributor();
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "hidden");
        let follow = contributor.follows(&sent).await.text;
        assert_eq!(follow.matches("Rien n’est effacé et rien n’est décidé").count(), 1, "{follow}");

        let aicha = app.moderator().await;
        let waiting = aicha.browser.opens("/api/v1/notices").await.json();
        assert_eq!(waiting["notices"].as_array().unwrap().len(), 1);
        let one = &waiting["notices"][0];
        assert_eq!((&one["contribution"], &one["state"], &one["kind"]), (&json!(id), &json!("hidden"), &json!("shows-me")));
        let list = aicha.browser.opens("/desk/notices").await;
        assert_eq!(list.links(&format!("/desk/contributions/{id}")).len(), 1);
        let form = [("words", "Elle est de dos.")];
        let desk = format!("/desk/contributions/{id}");
        let kept = aicha.posts_from(&app.url, &format!("{desk}/notices/keep"), &form).await;
        assert_eq!((kept.status.as_u16(), kept.header("location")), (303, Some(desk.as_str())));
        assert_eq!(app.visitor().status_of(PAGE).await, 200);
        assert_eq!(told(&app, &receipt).await["state"], "waiting", "nothing is told yet");
        app.minutes_pass(10);
        app.works().await;
        let answer = told(&app, &receipt).await;
        assert_eq!((&answer["state"], &answer["words"]), (&json!("kept"), &json!("Elle est de dos.")));
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "published");
        let image = app.visitor().opens(PAGE).await.links("/media/").remove(0);
        assert_eq!(app.visitor().status_of(&image).await, 200);
    }

    async fn what_is_hidden_before_it_is_refined_loses_no_byte(app: TestApp) {
        let sent = app.contributor().sends("Elle rit").await;
        app.works().await;
        let aicha = app.moderator().await;
        let id = aicha.hangs(&sent).await;
        // It hangs; what refines it has not begun.
        cimaise_server::worker::run_one(&app.house, Lane::House).await.unwrap();
        assert_eq!(app.visitor().status_of(PAGE).await, 200);
        says(&app, "shows-me", "", "").await;
        app.works().await;
        let files = app.files("public");
        assert_eq!(files.len(), 4, "{files:?}");
        keeps(&aicha, &id, "").await;
        app.works().await;
        assert_eq!(app.files("public"), files);
        for image in app.visitor().opens(PAGE).await.links("/media/") {
            assert_eq!(app.visitor().status_of(&image).await, 200, "{image}");
        }
    }

    async fn a_notice_leads_to_a_takedown_and_each_is_told_why(app: TestApp) {
        let (sent, id) = hung(&app).await;
        let answer = says(&app, "hurts", "Elle se moque de quelqu’un.", "leo@example.org").await;
        assert_eq!(answer.header("location"), Some("/fr/notice"), "{}", answer.text);
        assert_eq!(app.visitor().status_of("/fr/notice").await, 200);
        // The same again is the same, and looks the same.
        let answer = says(&app, "hurts", "J’insiste.", "Leo@example.org").await;
        assert_eq!(answer.header("location"), Some("/fr/notice"));
        app.works().await;
        assert_eq!(app.visitor().status_of(PAGE).await, 200, "it hangs until somebody has looked");
        let letters = app.mails_to("leo@");
        assert_eq!(letters.len(), 1);
        let aicha = app.moderator().await;
        let page = aicha.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        assert_eq!(page.matches("Elle se moque de quelqu’un.").count(), 1, "{page}");
        let takedown = json!({ "verdict": "take-down", "reason": "hurtful", "words": "Nous l’avons trop vite accrochée." });
        assert_eq!(aicha.tries_to_decide(&id, &takedown).await.status.as_u16(), 201);
        app.works().await;
        assert_eq!(app.mails_to("leo@").len(), 1, "nothing leaves before it is settled");
        app.minutes_pass(10);
        app.works().await;
        let letters = app.mails_to("leo@");
        assert_eq!(letters.len(), 2);
        assert_eq!(letters[1].matches("trop vite").count(), 0, "those words are for its contributor");
        assert_eq!(app.contributor().follows_as_json(&sent).await["state"], "taken-down");
        let institution = app.staff("nadia").await.browser.opens("/api/v1/session").await.json();
        let institution = institution["memberships"][0]["institution"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/institutions/{institution}/statements");
        let statements = app.staff("nadia").await.browser.opens(&path).await.json();
        assert_eq!(statements["statements"][0]["source_type"], "SOURCE_ARTICLE_16");
    }

    async fn to_keep_it_is_undone_and_never_told(app: TestApp) {
        let (_, id) = hung(&app).await;
        let receipt = says(&app, "shows-me", "", "").await.header("location").unwrap().to_owned();
        let aicha = app.moderator().await;
        let path = format!("/api/v1/contributions/{id}/notices/keep");
        assert_eq!(keeps(&aicha, &id, "").await.status.as_u16(), 204);
        assert_eq!(aicha.deletes(&path).await.status.as_u16(), 204);
        assert_eq!(app.visitor().status_of(PAGE).await, 404, "it is hidden again");
        app.minutes_pass(10);
        app.works().await;
        assert_eq!(told(&app, &receipt).await["state"], "waiting");
        let late = aicha.deletes(&path).await;
        assert_eq!((late.status.as_u16(), &late.json()["code"]), (409, &json!("too-late-to-undo")));
        assert_eq!(keeps(&aicha, &id, "").await.status.as_u16(), 204);
        let again = keeps(&aicha, &id, "").await;
        assert_eq!((again.status.as_u16(), &again.json()["code"]), (409, &json!("nothing-reported")));
    }

    async fn what_cannot_be_taken_is_said_and_changes_nothing(app: TestApp) {
        let (_, id) = hung(&app).await;
        let page = app.visitor().sends_form(&format!("{PAGE}/notice"), &[("kind", "my-work")]).await;
        assert_eq!(page.status.as_u16(), 422);
        for field in ["words-error", "name-error", "email-error", "good-faith-error"] {
            assert_eq!(page.text.matches(&format!("id=\"{field}\"")).count(), 1, "{field}");
        }
        let aicha = app.moderator().await;
        let hangs = app.visitor().opens(PAGE).await.links("/media/").remove(0);
        let publication = hangs.split('/').nth(2).unwrap();
        let path = format!("/api/v1/publications/{publication}/notices");
        let refused = app.visitor().sends_json(&path, &json!({ "kind": "shows-me", "good_faith": false })).await;
        assert_eq!((refused.status.as_u16(), &refused.json()["errors"][0]["code"]), (422, &json!("good-faith-missing")));
        let of_it = format!("/api/v1/contributions/{id}/notices");
        assert_eq!(aicha.browser.opens(&of_it).await.json(), json!([]));
        let taken = app.visitor().sends_json(&path, &json!({ "kind": "shows-me", "good_faith": true })).await;
        assert_eq!(taken.status.as_u16(), 201, "{}", taken.text);
        assert_eq!(aicha.browser.opens(&of_it).await.json()[0]["kind"], "shows-me");
        assert_eq!(app.visitor().sends_json(&path, &json!({ "kind": "other", "words": "Non", "good_faith": true })).await.status.as_u16(), 404);
    }

    async fn a_call_chooses_what_is_hidden_at_once(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let call = app.call_id().await;
        assert_eq!(nadia.browser.opens(&format!("/api/v1/calls/{call}")).await.json()["on_report"], "hide");
        let saved = nadia.sets_up(&call, json!({ "on_report": "leave" })).await;
        assert_eq!(saved.json()["on_report"], "leave", "{}", saved.text);
        assert_eq!(nadia.sets_up(&call, json!({})).await.json()["on_report"], "leave");
        hung(&app).await;
        says(&app, "shows-me", "", "").await;
        assert_eq!(app.visitor().status_of(PAGE).await, 200);
    }

    async fn the_staff_is_told_by_mail(app: TestApp) {
        let sheet = Sheet { email: None, ..Sheet::of("Elle rit") };
        let sent = app.contributor().sends_sheet(&sheet).await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        app.tells().await;
        app.minutes_pass(60 * 24);
        app.tells().await;
        let before = app.mails_to("aicha@").len();
        says(&app, "hurts", "Elle se moque.", "").await;
        app.minutes_pass(60 * 24);
        app.tells().await;
        let mails = app.mails_to("aicha@");
        assert_eq!(mails.len(), before + 1);
        assert_eq!(mails.last().unwrap().matches("/desk/notices").count(), 2, "as text and as HTML");
    }
}
