//! The rules that never bend, each a test of its own name.

use cimaise_core::Clock;
use cimaise_demo::toys::FileKind;
use cimaise_tests::{Sheet, picture, stories};
use serde_json::json;

stories! {
    async fn nothing_that_no_moderator_approved_is_reachable_by_the_public(app: TestApp) {
        let contributor = app.contributor();
        let waiting = contributor.sends("Elle attend").await;
        let refused = contributor.sends("Elle est refusée").await;
        app.works().await;
        let moderator = app.moderator().await;
        let waiting_id = moderator.finds(&waiting).await;
        let refused_id = moderator.refuses(&refused, "too-dark", "").await;
        app.works().await;
        assert_eq!(app.files("public"), Vec::<String>::new());
        let mut guesses = vec![];
        for file in app.files("private") {
            guesses.push(format!("/media/{file}"));
            guesses.push(format!("/{file}"));
            guesses.push(format!("/media/../{file}"));
            guesses.push(format!("/media/%2e%2e/{file}"));
            guesses.push(format!("/assets/{file}"));
            let parts: Vec<&str> = file.split('/').collect();
            guesses.push(format!("/media/{}", parts[1..].join("/")));
        }
        for id in [&waiting_id, &refused_id] {
            guesses.push(format!("/api/v1/contributions/{id}"));
            guesses.push(format!("/api/v1/publications/{id}"));
            guesses.push(format!("/desk/contributions/{id}"));
        }
        guesses.push("/fr/musee/paper-toy/lichtenstein/elle-attend".into());
        guesses.push("/fr/musee/paper-toy/lichtenstein/elle-est-refusee".into());
        let visitor = app.visitor();
        for guess in &guesses {
            let page = visitor.opens(guess).await;
            let status = page.status.as_u16();
            assert!(matches!(status, 303 | 302 | 401 | 404), "{guess} answered {status}");
            assert!(!page.text.contains("Elle attend"), "{guess} tells the title");
        }
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let museum = visitor.opens("/api/v1/institutions").await.json();
        let museum = museum[0]["id"].as_str().unwrap();
        for page in [
            "/fr/".to_owned(),
            "/fr/musee".into(),
            "/fr/musee/paper-toy".into(),
            "/fr/musee/paper-toy/lichtenstein".into(),
            "/fr/musee/paper-toy/lichtenstein/feed.atom".into(),
            "/fr/musee/search.html?q=elle".into(),
            "/fr/musee/search.html?q=attend&call=paper-toy&theme=lichtenstein".into(),
            "/fr/musee/search.html?by=Ines+B.".into(),
            "/fr/musee/paper-toy/feed.json".into(),
            "/fr/musee/feed.atom".into(),
            format!("/sitemap.musee.pictures.xml?theme={theme}"),
            "/iiif/musee/paper-toy/lichtenstein/collection.json".into(),
            format!("/api/v1/themes/{theme}/publications"),
            format!("/api/v1/institutions/{museum}/publications?q=elle"),
            format!("/api/v1/institutions/{museum}/publications"),
        ] {
            let read = visitor.opens(&page).await;
            assert_eq!(read.status.as_u16(), 200, "{page}");
            for title in ["Elle attend", "Elle est refusée"] {
                assert!(!read.text.contains(title), "{page} shows “{title}”");
            }
        }
    }

    async fn what_somebody_wants_hidden_is_reachable_by_nobody(app: TestApp) {
        let sent = app.contributor().sends("Elle se cache").await;
        app.contributor().sends("Elle attend").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.hangs(&sent).await;
        app.works().await;
        let visitor = app.visitor();
        let path = "/fr/musee/paper-toy/lichtenstein/elle-se-cache";
        let mut guesses = visitor.opens(path).await.links("/media/");
        let publication = guesses[0].split('/').nth(2).unwrap().to_owned();
        let (theme, wall) = (
            app.theme_id("/musee/paper-toy/lichtenstein").await,
            "/fr/musee/paper-toy/lichtenstein",
        );
        let museum = visitor.opens("/api/v1/institutions").await.json();
        let museum = museum[0]["id"].as_str().unwrap();
        let pages = [
            "/fr/".to_owned(),
            "/fr/musee".into(),
            "/fr/musee/paper-toy".into(),
            "/fr/musee/search.html?q=cache".into(),
            format!("/api/v1/institutions/{museum}/publications?q=cache"),
            wall.into(),
            format!("{wall}/feed.atom"),
            "/fr/musee/paper-toy/feed.json".into(),
            "/fr/musee/feed.atom".into(),
            format!("/sitemap.musee.pictures.xml?theme={theme}"),
            "/iiif/musee/paper-toy/lichtenstein/collection.json".into(),
            format!("/api/v1/themes/{theme}/publications"),
        ];
        // What was read before is kept by nobody.
        for page in &pages {
            assert_eq!(visitor.status_of(page).await, 200, "{page}");
        }
        assert_eq!(visitor.status_of(&guesses[0]).await, 200);
        let notice = [("kind", "shows-me"), ("good_faith", "yes")];
        let given = visitor.sends_form(&format!("{path}/notice"), &notice).await;
        assert_eq!(given.status.as_u16(), 303, "{}", given.text);
        for folder in ["public", "private"] {
            for file in app.files(folder) {
                let parts: Vec<&str> = file.split('/').collect();
                guesses.push(format!("/media/{}", parts[1..].join("/")));
                guesses.push(format!("/media/{file}"));
                guesses.push(format!("/{file}"));
                guesses.push(format!("/media/../{file}"));
                guesses.push(format!("/assets/{file}"));
            }
        }
        assert_eq!(app.files("public").len(), 4, "nothing is destroyed");
        for language in ["fr", "en"] {
            guesses.push(path.replace("/fr/", &format!("/{language}/")));
            guesses.push(format!("{}/notice", path.replace("/fr/", &format!("/{language}/"))));
        }
        for address in [
            format!("/api/v1/publications/{publication}"),
            format!("/api/v1/contributions/{id}"),
            format!("/desk/contributions/{id}"),
            path.replace("/fr/", "/"),
            format!("{}/manifest.json", path.replace("/fr/", "/iiif/")),
            guesses[0].replace(guesses[0].rsplit('/').next().unwrap(), "info.json"),
            guesses[0].replace(guesses[0].rsplit('/').next().unwrap(), "full/max/0/default.jpg"),
        ] {
            guesses.push(address);
        }
        for guess in &guesses {
            let page = visitor.opens(guess).await;
            let status = page.status.as_u16();
            assert!(matches!(status, 303 | 302 | 401 | 404), "{guess} answered {status}");
            assert!(!page.text.contains("Elle se cache"), "{guess} tells the title");
        }
        for page in &pages {
            let read = visitor.opens(page).await;
            assert_eq!(read.status.as_u16(), 200, "{page}");
            assert!(!read.text.contains("Elle se cache"), "{page} shows it");
            assert!(!read.text.contains(&publication), "{page} links to it");
        }
    }

    async fn a_file_on_its_way_is_reachable_by_nobody(app: TestApp) {
        let contributor = app.contributor();
        let sheet = Sheet::of("Elle arrive");
        let whole = contributor.sends_ahead(&sheet, &picture(FileKind::Jpeg).bytes).await;
        let half = contributor.announces(&sheet, 2_000_000).await;
        half.go_on(&app.url, 0, vec![7; 1_500_000]).await.unwrap();
        let pieces = app.files("uploads");
        assert_eq!((pieces.len(), app.files("public").len()), (3, 0));
        let mut guesses = vec![whole.path.clone(), half.path.clone(), "/api/v1/uploads".into()];
        for file in pieces {
            guesses.push(format!("/media/{file}"));
            guesses.push(format!("/{file}"));
            guesses.push(format!("/media/../{file}"));
            guesses.push(format!("/media/%2e%2e/{file}"));
            guesses.push(format!("/assets/{file}"));
            guesses.push(format!("/api/v1/{file}"));
            let upload = file.split('/').nth(1).unwrap();
            guesses.push(format!("/api/v1/uploads/{upload}"));
        }
        for person in [app.visitor(), app.moderator().await.browser] {
            for guess in &guesses {
                let status = person.status_of(guess).await;
                assert!(matches!(status, 302 | 404 | 405), "{guess} answered {status}");
            }
        }
    }

    async fn a_refusal_destroys_nothing(app: TestApp) {
        let sent = app.contributor().sends("Le dernier biscuit").await;
        app.works().await;
        let before = app.files("private");
        app.moderator().await.refuses(&sent, "too-dark", "").await;
        // The day before it can no longer be contested.
        app.minutes_pass(60 * 24 * 183);
        app.works().await;
        assert_eq!(app.files("private"), before);
        assert_eq!(before.len(), 3, "an original, and two sizes for the desk: {before:?}");
        app.contributor().contests(&sent, "Regardez encore.").await;
        assert_eq!(app.moderator().await.queue().await, ["Le dernier biscuit"]);
    }

    async fn a_decision_is_told_ten_minutes_later_and_undone_until_then(app: TestApp) {
        let contributor = app.contributor();
        let (told, undone) = (contributor.sends("Dite").await, contributor.sends("Reprise").await);
        app.works().await;
        let before = app.mails_to("ines@").len();
        let moderator = app.moderator().await;
        moderator.refuses(&told, "too-dark", "").await;
        let id = moderator.refuses(&undone, "too-dark", "").await;
        app.seconds_pass(10 * 60 - 1);
        app.works().await;
        assert_eq!(app.mails_to("ines@").len(), before, "none leaves before");
        assert_eq!(moderator.undoes(&id).await.status.as_u16(), 204);
        app.seconds_pass(1);
        app.works().await;
        assert_eq!(app.mails_to("ines@").len(), before + 1, "the one that stands");
        assert_eq!(moderator.queue().await, ["Reprise"]);
        let id = moderator.refuses(&undone, "too-dark", "").await;
        app.minutes_pass(10);
        assert_eq!(moderator.undoes(&id).await.json()["code"], "too-late-to-undo");
    }

    async fn moderation_gives_reasons_and_no_marks(app: TestApp) {
        let sent = app.contributor().sends("Ni bien ni mal").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.finds(&sent).await;
        // What a jury would say has no place in a decision, and a refusal without a reason is none.
        for merit in ["score", "stars", "rank", "vote"] {
            let marked = json!({ "verdict": "approve", merit: 5 });
            assert_eq!(moderator.tries_to_decide(&id, &marked).await.json()["code"], "unreadable-json", "{merit}");
        }
        let bare = moderator.tries_to_decide(&id, &json!({ "verdict": "refuse" })).await;
        assert_eq!((bare.status.as_u16(), &bare.json()["errors"][0]["field"]), (422, &json!("reason")));
        assert_eq!(moderator.queue().await, ["Ni bien ni mal"]);
        // Every refusal names its ground, and can be contested.
        moderator.refuses(&sent, "not-the-theme", "").await;
        app.minutes_pass(10);
        app.works().await;
        app.contributor().contests(&sent, "C’est le thème.").await;
        assert_eq!(moderator.queue().await, ["Ni bien ni mal"]);
    }

    async fn nobody_needs_a_script_to_send_to_validate_or_to_look(app: TestApp) {
        // Each step is a page with a plain form, or a link.
        let form = app.visitor().opens("/fr/musee/paper-toy/lichtenstein/contribute").await.text;
        let sends = r#"action="/fr/musee/paper-toy/lichtenstein/contribute" enctype="multipart/form-data""#;
        assert_eq!(form.matches(sends).count(), 1, "{form}");
        let sent = app.contributor().sends("Sans rien").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.finds(&sent).await;
        let queue = moderator.browser.opens("/desk").await;
        assert_eq!(queue.links(&format!("/desk/contributions/{id}")).len(), 1, "{}", queue.text);
        let page = moderator.browser.opens(&format!("/desk/contributions/{id}")).await.text;
        let decides = format!(r#"method="post" action="/desk/contributions/{id}/decision"#);
        assert_eq!(page.matches(&decides).count(), 2, "to hang it, and to hang it on a date: {page}");
        let hung = moderator.browser.sends_form(&format!("/desk/contributions/{id}/decision"), &[("verdict", "approve")]).await;
        assert_eq!(hung.status.as_u16(), 303, "{}", hung.text);
        app.works().await;
        let wall = app.visitor().opens("/fr/musee/paper-toy/lichtenstein").await;
        assert_eq!(wall.links("/fr/musee/paper-toy/lichtenstein/sans-rien").len(), 1, "{}", wall.text);
        assert_eq!(app.visitor().status_of("/fr/musee/paper-toy/lichtenstein/sans-rien").await, 200);
    }

    async fn where_a_picture_was_taken_never_leaves_the_house(app: TestApp) {
        let sent = app.contributor().sends("Vue d’ici").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let page = app.visitor().opens("/fr/musee/paper-toy/lichtenstein/vue-d-ici").await;
        let mut seen = 0;
        for address in page.links("/media/") {
            let bytes = app.visitor().opens(&address).await.text;
            for word in ["Exif", "GPS", "Paperphone", "Origami", "http://ns.adobe.com"] {
                assert!(!bytes.contains(word), "{address} says {word}");
            }
            seen += 1;
        }
        assert_eq!(seen, 4);
    }

    async fn a_visitor_who_only_looks_gets_no_cookie(app: TestApp) {
        for page in ["/fr/", "/fr/musee", "/fr/musee/paper-toy", "/en/musee/paper-toy/hall"] {
            assert_eq!(app.visitor().opens(page).await.header("set-cookie"), None, "{page}");
        }
    }

    async fn the_later_of_two_decisions_is_told_who_was_first(app: TestApp) {
        let sent = app.contributor().sends("À deux").await;
        app.works().await;
        let (aicha, sam) = (app.staff("aicha").await, app.staff("sam").await);
        let id = aicha.hangs(&sent).await;
        let second = sam.tries_to_decide(&id, &json!({ "verdict": "approve" })).await;
        assert_eq!(second.status.as_u16(), 409);
        assert_eq!(second.json()["code"], "already-decided");
        assert!(second.text.contains("Aïcha Mbaye"), "{}", second.text);
    }

    async fn who_sent_a_picture_always_learns_what_happened_in_their_language(app: TestApp) {
        let sheet = Sheet { language: "en".into(), ..Sheet::of("Homework") };
        let contributor = app.contributor();
        let sent = contributor.sends_sheet(&sheet).await;
        app.works().await;
        app.moderator().await.refuses(&sent, "too-blurred", "Try by the window.").await;
        app.minutes_pass(10);
        app.works().await;
        let page = contributor.follows(&sent).await.text;
        assert!(page.contains("<html lang=\"en\""), "{page}");
        assert!(page.contains("Try by the window."));
    }

    async fn the_staff_has_one_mail_a_day_and_never_one_for_each_picture(app: TestApp) {
        app.tells().await;
        app.minutes_pass(1);
        let contributor = app.contributor();
        for title in ["Un", "Deux", "Trois", "Quatre", "Cinq"] {
            let sheet = Sheet { email: None, ..Sheet::of(title) };
            contributor.sends_sheet(&sheet).await;
            app.works().await;
            app.tells().await;
        }
        assert_eq!(app.mails().len(), 0, "none as they come");
        app.minutes_pass(60 * 24);
        assert_eq!(app.tells().await, 3, "one to each of the three who decide");
        for _ in 0..23 {
            app.minutes_pass(60);
            app.tells().await;
        }
        assert_eq!(app.mails().len(), 3);
        // Who asks for one each hour is left alone at night.
        let sam = app.staff("sam").await;
        let mut wish = sam.browser.opens("/api/v1/session/digests").await.json()[0].clone();
        wish["rhythm"] = "hourly".into();
        assert_eq!(sam.puts("/api/v1/session/digests", &wish).await.status.as_u16(), 204);
        for hour in 0..24 {
            app.minutes_pass(58);
            let sheet = Sheet { email: None, ..Sheet::of(&format!("Heure {hour}")) };
            contributor.sends_sheet(&sheet).await;
            app.works().await;
            app.minutes_pass(2);
            let before = app.mails_to("sam@").len();
            app.tells().await;
            let at = app.clock.now().in_tz("Europe/Paris").unwrap();
            let is_quiet = at.hour() >= 20 || at.hour() < 8;
            assert_eq!(app.mails_to("sam@").len() - before, usize::from(!is_quiet), "{at}");
        }
    }

    async fn a_file_that_breaks_on_its_way_is_refused_kindly_without_a_person(app: TestApp) {
        let mut broken = picture(FileKind::Png);
        let middle = broken.bytes.len() / 2;
        for byte in &mut broken.bytes[middle..middle + 64] {
            *byte ^= 0x5a;
        }
        let contributor = app.contributor();
        let sheet = Sheet { pictures: vec![broken], ..Sheet::of("Coupée") };
        let sent = contributor.sends_sheet(&sheet).await;
        app.works().await;
        assert_eq!(contributor.follows_as_json(&sent).await["state"], "unreadable-file");
        assert_eq!(app.moderator().await.queue().await, Vec::<String>::new());
    }
}
