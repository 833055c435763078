//! The very same pictures are sent again.

use cimaise_tests::{Sheet, stories};

stories! {
    async fn who_sends_the_same_again_finds_the_same_link(app: TestApp) {
        let contributor = app.contributor();
        let sheet = Sheet::of("Trop d’oignons");
        let sent = contributor.sends_sheet(&sheet).await;
        app.works().await;
        let files = app.files("private");
        let answer = contributor.tries(&sheet.again()).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        assert_eq!(answer.json()["follow_up"], sent.follow_up);
        let page = contributor.posts(&sheet.again()).await;
        let shown = contributor.browser.opens(page.header("location").unwrap()).await;
        assert!(shown.text.contains("Rien n’a été envoyé deux fois"), "{}", shown.text);
        assert_eq!(app.works().await, 0);
        assert_eq!(app.moderator().await.queue().await, ["Trop d’oignons"]);
        assert_eq!((app.files("private"), app.mails().len()), (files, 1));
    }

    async fn from_another_phone_the_link_comes_by_mail_once_an_hour(app: TestApp) {
        let sheet = Sheet::of("Trop d’oignons");
        let sent = app.contributor().sends_sheet(&sheet).await;
        app.works().await;
        let mut mails = Vec::new();
        for minutes in [30, 31, 1] {
            app.minutes_pass(minutes);
            let answer = app.contributor().tries(&sheet.again()).await;
            assert_eq!((answer.status.as_u16(), &answer.json()["code"]), (409, &"already-received".into()));
            assert!(!answer.text.contains(&sent.follow_up), "{}", answer.text);
            app.works().await;
            mails.push(app.mails().len());
        }
        assert_eq!(mails, [1, 2, 2]);
        assert_eq!(app.moderator().await.queue().await, ["Trop d’oignons"]);
    }
}
