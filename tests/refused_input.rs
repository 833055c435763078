//! Bad input gets a clear sentence, and changes nothing.

use cimaise_demo::toys::FileKind;
use cimaise_tests::{Picture, Sheet, picture, stories};

fn file(name: &str, bytes: &[u8]) -> Vec<Picture> {
    vec![Picture { name: name.into(), bytes: bytes.to_vec() }]
}

stories! {
    async fn a_refused_form_leaves_nothing_behind(app: TestApp) {
        let good = || Sheet::of("Refusée");
        let cut = picture(FileKind::Jpeg);
        let cut = file("cut.jpg", &cut.bytes[..cut.bytes.len() / 2]);
        let many = vec![picture(FileKind::Png); 6];
        let forms = [
            ("title", Sheet { title: "  ".into(), ..good() }),
            ("title", Sheet { title: "é".repeat(121), ..good() }),
            ("credit", Sheet { credit: String::new(), ..good() }),
            ("email", Sheet { email: Some("ines(at)example".into()), ..good() }),
            ("licence", Sheet { licence: "mine".into(), ..good() }),
            ("consent", Sheet { accepts: false, ..good() }),
            ("pictures", Sheet { pictures: vec![], ..good() }),
            ("pictures", Sheet { pictures: many, ..good() }),
            ("picture-1", Sheet { pictures: cut, ..good() }),
            ("picture-1", Sheet { pictures: file("a.jpg", b"<svg xmlns=''/>"), ..good() }),
            ("picture-1", Sheet { pictures: file("a.png", b""), ..good() }),
        ];
        let contributor = app.contributor();
        for (field, sheet) in forms {
            let answer = contributor.tries(&sheet).await;
            assert_eq!(answer.status.as_u16(), 422, "{field}: {}", answer.text);
            let body = answer.json();
            assert_eq!(body["code"], "invalid");
            let named = body["errors"][0]["field"].as_str().unwrap();
            assert!(named.starts_with(field), "{field}: {}", answer.text);
            assert_ne!(body["errors"][0]["detail"], "");
        }
        app.works().await;
        assert_eq!(app.moderator().await.queue().await, Vec::<String>::new());
        assert_eq!(app.files("private"), Vec::<String>::new());
    }

    async fn without_scripts_the_form_comes_back_with_what_was_typed(app: TestApp) {
        let sheet = Sheet { credit: String::new(), ..Sheet::of("Trop d’oignons") };
        let page = app.contributor().posts(&sheet).await;
        assert_eq!(page.status.as_u16(), 422);
        assert!(page.text.contains("value=\"Trop d’oignons\""), "{}", page.text);
        assert!(page.text.contains("Elle prépare une soupe pour tout le quartier."));
    }

    async fn the_same_form_sent_twice_is_one_contribution(app: TestApp) {
        let sheet = Sheet::of("Une seule fois");
        let contributor = app.contributor();
        let first = contributor.sends_sheet(&sheet).await;
        let second = contributor.sends_sheet(&sheet).await;
        assert_eq!(first.follow_up, second.follow_up);
        app.works().await;
        assert_eq!(app.moderator().await.queue().await, ["Une seule fois"]);
        assert_eq!(app.files("private").len(), 3, "an original, and two sizes for the desk");
    }

    async fn a_closed_theme_takes_nothing_and_says_so(app: TestApp) {
        let sheet = Sheet { theme: "/musee/paper-toy/hall".into(), ..Sheet::of("Trop tard") };
        let answer = app.contributor().tries(&sheet).await;
        assert_eq!(answer.status.as_u16(), 409, "{}", answer.text);
        assert_eq!(app.files("private"), Vec::<String>::new());
    }

    async fn a_forged_follow_up_link_opens_nothing(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("À moi").await;
        let mut forged = sent.follow_up.clone();
        let last = forged.pop().unwrap();
        forged.push(if last == 'A' { 'B' } else { 'A' });
        forged.replace_range(forged.len() - 6..forged.len() - 5, "_");
        assert_eq!(contributor.browser.status_of(&forged).await, 404);
        assert_eq!(contributor.browser.status_of(&sent.follow_up).await, 200);
    }

    async fn a_form_from_another_site_is_refused(app: TestApp) {
        let moderator = app.moderator().await;
        let sent = app.contributor().sends("Protégée").await;
        app.works().await;
        let id = moderator.finds(&sent).await;
        let answer = moderator
            .posts_from(
                "https://elsewhere.example",
                &format!("/desk/contributions/{id}/decision"),
                &[("verdict", "approve")],
            )
            .await;
        assert_eq!(answer.status.as_u16(), 403, "{}", answer.text);
        assert_eq!(moderator.queue().await, ["Protégée"]);
    }
}
