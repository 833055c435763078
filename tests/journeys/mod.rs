//! One picture's whole journey, on both databases.

mod accounts;
mod ages;
mod alike;
mod announcements;
mod appeals;
mod by_invitation;
mod catalogue;
mod confirmation;
mod consents;
mod decision_links;
mod digests;
mod drawing;
mod elsewhere;
mod films;
mod hangings;
mod hosts;
mod hubs;
mod institutions;
mod journal;
mod legal_pages;
mod lending;
mod limits;
mod live;
mod lost_devices;
mod lost_links;
mod markdown;
mod notices;
mod opinions;
mod ornaments;
mod outbox;
mod own;
mod passkeys;
mod pauses;
mod people;
mod piece_by_piece;
mod public_log;
mod ready_pages;
mod resent;
mod retention;
mod saved_views;
mod searching;
mod second_factor;
mod selection;
mod selections;
mod set_up;
mod statements;
mod subjects;
mod tokens;
mod transparency;
mod two_workshops;
mod watched_words;
mod webhooks;
mod webhooks_over_tls;

mod on_a_bucket;

use cimaise_demo::toys::FileKind;
use cimaise_tests::{Sheet, picture, stories};

stories! {
    async fn a_picture_is_sent_looked_at_and_hung(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Trop d’oignons").await;
        app.works().await;
        assert_eq!(app.moderator().await.queue().await, ["Trop d’oignons"]);
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let wall = app.visitor().opens("/fr/musee/paper-toy/lichtenstein").await;
        assert_eq!(wall.links("/fr/musee/paper-toy/lichtenstein/trop"), [
            "/fr/musee/paper-toy/lichtenstein/trop-d-oignons"
        ]);
        let page = app.visitor().opens("/fr/musee/paper-toy/lichtenstein/trop-d-oignons").await;
        assert_eq!(page.status.as_u16(), 200);
        assert!(page.text.contains("Ines B."));
        for address in page.links("/media/") {
            assert_eq!(app.visitor().status_of(&address).await, 200, "{address}");
        }
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "published");
        assert_eq!(app.moderator().await.queue().await, Vec::<String>::new());
    }

    async fn a_refusal_is_told_with_its_reason_once_it_can_no_longer_be_undone(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Le château de sable").await;
        app.works().await;
        let words = "Racontez-nous sa larme.";
        app.moderator().await.refuses(&sent, "not-the-theme", words).await;
        app.works().await;
        let told = contributor.follows(&sent).await.text;
        assert!(!told.contains(words), "told too early");
        app.minutes_pass(10);
        app.works().await;
        let told = contributor.follows(&sent).await.text;
        assert!(told.contains(words), "{told}");
        let mails = app.mails();
        assert_eq!(mails.len(), 2, "a receipt and a refusal");
    }

    async fn the_contributor_takes_a_published_picture_back(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("Boule de neige").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let address = "/fr/musee/paper-toy/lichtenstein/boule-de-neige";
        let page = app.visitor().opens(address).await;
        let media = page.links("/media/");
        assert!(media.len() >= 2, "{media:?}");
        contributor.withdraws(&sent).await;
        for gone in media.iter().map(String::as_str).chain([address]) {
            assert_eq!(app.visitor().status_of(gone).await, 404, "{gone}");
        }
        app.works().await;
        assert_eq!(app.files("public"), Vec::<String>::new());
        assert_eq!(app.files("private"), Vec::<String>::new());
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "withdrawn");
    }

    async fn an_approval_undone_within_the_delay_comes_off_the_wall_and_nobody_is_told(app: TestApp) {
        let sent = app.contributor().sends("BLAM !").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.hangs(&sent).await;
        app.works().await;
        let address = "/fr/musee/paper-toy/lichtenstein/blam";
        let media = app.visitor().opens(address).await.links("/media/");
        app.minutes_pass(9);
        assert_eq!(moderator.undoes(&id).await.status.as_u16(), 204);
        assert_eq!(app.visitor().status_of(address).await, 404);
        assert_eq!(app.visitor().status_of(&media[0]).await, 404);
        app.minutes_pass(30);
        app.works().await;
        assert_eq!(app.files("public"), Vec::<String>::new());
        assert_eq!(moderator.queue().await, ["BLAM !"]);
        assert_eq!(app.mails().len(), 1, "the receipt alone");
    }

    async fn a_decision_cannot_be_undone_once_its_letter_may_leave(app: TestApp) {
        let sent = app.contributor().sends("WHAAM").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.hangs(&sent).await;
        app.works().await;
        app.minutes_pass(10);
        let answer = moderator.undoes(&id).await;
        assert_eq!(answer.status.as_u16(), 409);
        assert_eq!(answer.json()["code"], "too-late-to-undo");
        assert_eq!(app.visitor().status_of("/fr/musee/paper-toy/lichtenstein/whaam").await, 200);
    }

    async fn every_format_hangs_upright_in_both_formats(app: TestApp) {
        let contributor = app.contributor();
        for (title, kind) in [
            ("Jpeg", FileKind::Jpeg),
            ("Png", FileKind::Png),
            ("WebP", FileKind::WebP),
            ("Lossless", FileKind::LosslessWebP),
        ] {
            let sheet = Sheet { pictures: vec![picture(kind)], ..Sheet::of(title) };
            let sent = contributor.sends_sheet(&sheet).await;
            app.works().await;
            app.moderator().await.hangs(&sent).await;
            app.works().await;
        }
        let formats = |ending: &str| {
            app.files("public").into_iter().filter(|path| path.ends_with(ending)).count()
        };
        assert_eq!((formats(".jpg"), formats(".webp")), (8, 8));
    }

    async fn several_pictures_are_one_contribution(app: TestApp) {
        let pictures = vec![picture(FileKind::Jpeg), picture(FileKind::Png)];
        let sent = app.contributor().sends_sheet(&Sheet { pictures, ..Sheet::of("Deux") }).await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let page = app.visitor().opens("/fr/musee/paper-toy/lichtenstein/deux").await;
        let pictures: std::collections::BTreeSet<String> = page
            .links("/media/")
            .iter()
            .map(|address| address.split('/').nth(3).unwrap().to_owned())
            .collect();
        assert_eq!(pictures.len(), 2);
    }
}
