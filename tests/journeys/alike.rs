//! Pictures that look alike.

use cimaise_core::ContributionId;
use cimaise_store::{Db, StoreError, look_alikes};
use cimaise_tests::{Sheet, TestApp, stories};

stories! {
    async fn the_same_picture_sent_twice_is_told_to_the_desk(app: TestApp) {
        let sheet = Sheet::of("Trop d’oignons");
        let first = app.contributor().sends_sheet(&sheet).await;
        app.works().await;
        let refused = app.moderator().await.refuses(&first, "not-the-theme", "Hors sujet.").await;
        let email = Some("noe@example.org".to_owned());
        let title = "Trop d’oignons, encore".to_owned();
        let again = app.contributor().sends_sheet(&Sheet { title, email, ..sheet.again() }).await;
        app.works().await;
        let moderator = app.moderator().await;
        let waiting = moderator.finds(&again).await;
        assert_eq!(resembling(&app, &waiting).await, [("Trop d’oignons".to_owned(), "same-file".to_owned())]);
        assert_eq!(resembling(&app, &refused).await, [("Trop d’oignons, encore".to_owned(), "same-file".to_owned())]);
        let page = moderator.browser.opens(&format!("/desk/contributions/{waiting}")).await;
        assert!(page.text.contains("le même fichier, refusée"), "{}", page.text);
    }

    async fn what_was_withdrawn_resembles_nothing(app: TestApp) {
        let contributor = app.contributor();
        let sheet = Sheet::of("Boule de neige");
        let first = contributor.sends_sheet(&sheet).await;
        app.works().await;
        contributor.withdraws(&first).await;
        let again = contributor.sends_sheet(&sheet.again()).await;
        app.works().await;
        let waiting = app.moderator().await.finds(&again).await;
        assert_eq!(resembling(&app, &waiting).await, []);
    }
}

/// The titles of what a contribution resembles, each with the way in which it does.
async fn resembling(app: &TestApp, contribution: &str) -> Vec<(String, String)> {
    let id: ContributionId = contribution.parse().unwrap();
    let read = move |db: &mut Db| look_alikes::of_contribution(db, id);
    let found = app.house.app.store.read::<_, StoreError, _>(read).await.unwrap();
    found.into_iter().map(|one| (one.title.to_string(), one.how)).collect()
}
