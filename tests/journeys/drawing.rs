//! What is drawn of a picture, and when.

use cimaise_core::ContributionId;
use cimaise_store::{Db, StoreError, contributions};
use cimaise_tests::{TestApp, stories};

stories! {
    async fn the_desk_sees_a_picture_before_the_finer_renditions_are_drawn(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Trop d’oignons").await;
        app.works().await;
        assert_eq!(endings(&app.files("private")), ["jpg"]);
        let moderator = app.moderator().await;
        moderator.hangs(&sent).await;
        app.works().await;
        assert_eq!(endings(&app.files("private")), ["jpg", "webp"]);
        assert_eq!(endings(&app.files("public")), ["jpg", "webp"]);
        let page = app.visitor().opens("/fr/musee/paper-toy/lichtenstein/trop-d-oignons").await;
        assert!(page.text.contains("type=\"image/webp\""), "{}", page.text);
        for address in page.links("/media/") {
            assert_eq!(app.visitor().status_of(&address).await, 200, "{address}");
        }
    }

    async fn what_is_refused_costs_no_finer_rendition(app: TestApp) {
        let sent = app.contributor().sends("Le château de sable").await;
        app.works().await;
        app.moderator().await.refuses(&sent, "not-the-theme", "Hors sujet.").await;
        app.works().await;
        assert_eq!(endings(&app.files("private")), ["jpg"]);
        assert_eq!(app.files("public"), Vec::<String>::new());
    }

    async fn who_wants_avif_gets_it_last_and_beside_the_rest(app: TestApp) {
        app.wants_avif(true).await;
        let sent = app.contributor().sends("Adieu l’été").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        assert_eq!(endings(&app.files("private")), ["avif", "jpg", "webp"]);
        assert_eq!(endings(&app.files("public")), ["avif", "jpg", "webp"]);
        let address = "/fr/musee/paper-toy/lichtenstein/adieu-l-ete";
        let page = app.visitor().opens(address).await;
        let sources: Vec<_> = page.text.matches("<source type=\"image/").collect();
        assert_eq!(sources.len(), 2, "AVIF and WebP, before the JPEG of the picture itself");
        for address in page.links("/media/") {
            assert_eq!(app.visitor().status_of(&address).await, 200, "{address}");
        }
        let [id] = contributions_of(&app).await[..] else { panic!("one was sent") };
        assert!(!app.house.workshop().redraw(id).await.unwrap(), "it has everything");
        app.wants_avif(false).await;
        assert!(app.house.workshop().redraw(id).await.unwrap());
        let page = app.visitor().opens(address).await;
        assert!(!page.text.contains("image/avif"), "{}", page.text);
    }

    async fn other_settings_are_drawn_anew_while_the_wall_stays(app: TestApp) {
        let hung = app.contributor().sends("Boule de neige").await;
        let waiting = app.contributor().sends("BLAM !").await;
        app.works().await;
        app.moderator().await.hangs(&hung).await;
        app.works().await;
        let address = "/fr/musee/paper-toy/lichtenstein/boule-de-neige";
        let before = app.visitor().opens(address).await.links("/media/");
        let all = contributions_of(&app).await;
        let mut workshop = app.house.workshop();
        for id in &all {
            assert!(!workshop.redraw(*id).await.unwrap(), "nothing has changed");
        }
        workshop.edges = vec![500, 250];
        let mut drawn = Vec::new();
        for id in &all {
            drawn.push(workshop.redraw(*id).await.unwrap());
        }
        assert_eq!(drawn, [true, true]);
        let after = app.visitor().opens(address).await.links("/media/");
        assert_ne!(after, before);
        for address in before.iter().chain(&after) {
            assert_eq!(app.visitor().status_of(address).await, 200, "{address}");
        }
        assert_eq!(app.moderator().await.queue().await, [waiting.title.as_str()]);
        for id in &all {
            assert!(!workshop.redraw(*id).await.unwrap(), "drawn once");
        }
    }

    async fn who_withdraws_while_it_is_refined_leaves_nothing(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Boule de neige").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        contributor.withdraws(&sent).await;
        app.works().await;
        // Drawing that comes late finds nothing to draw.
        let [id] = contributions_of(&app).await[..] else { panic!("one was sent") };
        assert!(!app.house.workshop().redraw(id).await.unwrap());
        assert_eq!((app.files("public"), app.files("private")), (vec![], vec![]));
    }
}

/// Every contribution, in the order in which they came.
async fn contributions_of(app: &TestApp) -> Vec<ContributionId> {
    let all = |db: &mut Db| contributions::ids_after(db, None, 10);
    app.house.app.store.read::<_, StoreError, _>(all).await.unwrap()
}

/// What the names of renditions end with, each once, in order.
fn endings(files: &[String]) -> Vec<&str> {
    let renditions = files.iter().filter(|file| !file.contains("original."));
    let mut endings: Vec<&str> =
        renditions.filter_map(|file| Some(file.rsplit_once('.')?.1)).collect();
    endings.sort_unstable();
    endings.dedup();
    endings
}
