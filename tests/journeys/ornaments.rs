//! An institution puts its logo and the covers of its calls and themes on its pages.

use cimaise_blobs::Key;
use cimaise_core::Clock as _;
use cimaise_demo::toys::FileKind;
use cimaise_ingest::sweep_ornaments;
use cimaise_media::RenditionFormat;
use cimaise_tests::{Moderator, Picture, TestApp, picture, stories};
use image::{ExtendedColorType, ImageEncoder, Rgba, RgbaImage};
use jiff::SignedDuration;
use serde_json::{Value, json};

const WALL: &str = "/fr/musee/paper-toy/lichtenstein";

const JSON: &str = "application/json";

/// The fields of a form that hold words.
type Texts<'a> = &'a [(&'a str, &'a str)];

/// A red disc with nothing around it.
fn disc(width: u32, height: u32) -> Picture {
    let red = |x: u32, y: u32| {
        let (x, y) = (x.abs_diff(width / 2), y.abs_diff(height / 2));
        let inside = x * x + y * y < height * height / 4;
        Rgba(if inside { [214, 0, 28, 255] } else { [0, 0, 0, 0] })
    };
    let pixels = RgbaImage::from_fn(width, height, red);
    let mut bytes = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    encoder.write_image(&pixels, width, height, ExtendedColorType::Rgba8).unwrap();
    Picture { name: "logo.png".into(), bytes }
}

/// The only other call, which nobody has announced.
async fn draft(app: &TestApp, manager: &Moderator<'_>) -> Value {
    let day = |days: i64| app.clock.now() + SignedDuration::from_hours(24 * days);
    let asked = json!({ "title": { "fr": "Robots" }, "opens_at": day(-40), "closes_at": day(40) });
    let copy = format!("/api/v1/calls/{}/copy", app.call_id().await);
    let answer = manager.posts(&copy, &asked).await;
    assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
    answer.json()
}

/// The address of the narrowest rendition.
fn narrowest(ornament: &Value) -> String {
    ornament["renditions"][0]["href"].as_str().unwrap().to_owned()
}

stories! {
    async fn a_logo_is_drawn_anew_and_keeps_what_is_clear(app: TestApp) {
        let (visitor, nadia) = (app.visitor(), app.staff("nadia").await);
        let house = visitor.opens("/api/v1/institutions").await.json()[0].clone();
        assert_eq!(house["logo"], Value::Null);
        let path = format!("/api/v1/institutions/{}/logo", house["id"].as_str().unwrap());
        let logo = disc(240, 80);
        let answer = nadia.brings(("PUT", &path), JSON, &[], Some(("picture", &logo))).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        let drawn = answer.json();
        assert_eq!((&drawn["width"], &drawn["height"]), (&json!(240), &json!(80)));
        let types = drawn["renditions"].as_array().unwrap().iter().map(|one| &one["media_type"]);
        assert_eq!(types.collect::<Vec<_>>(), [&json!("image/webp"), &json!("image/webp")]);
        let now = visitor.opens("/api/v1/institutions").await.json()[0].clone();
        assert_eq!(now["logo"], drawn);

        let (headers, bytes) = visitor.downloads(&narrowest(&drawn)).await;
        assert_eq!(headers["cache-control"], "public, max-age=31536000, immutable");
        assert_eq!(headers["content-type"], "image/webp");
        let pixels = image::load_from_memory(&bytes).unwrap().to_rgba8();
        assert_eq!((pixels.get_pixel(0, 0).0[3], pixels.get_pixel(80, 26).0[3]), (0, 255));
        for page in ["/fr/musee", "/en/musee/paper-toy", WALL, &format!("{WALL}/contribute")] {
            let text = visitor.opens(page).await.text;
            assert_eq!(text.matches("<img class=\"logo\"").count(), 1, "{page}");
            let shown = "width=\"120\" height=\"40\" alt=\"Musée d’Art Moderne\"";
            assert!(text.contains(shown), "{page}");
        }

        let removed = nadia.deletes(&path).await;
        assert_eq!((removed.status.as_u16(), removed.json()), (200, Value::Null));
        assert_eq!(nadia.deletes(&path).await.status.as_u16(), 200, "twice is fine");
        assert_eq!(visitor.status_of(&narrowest(&drawn)).await, 404);
        assert_eq!(visitor.opens("/fr/musee").await.text.matches("class=\"logo\"").count(), 0);
        app.works().await;
        assert_eq!(app.files("ornaments"), Vec::<String>::new());
        let journal = nadia.browser.opens("/desk/journal?act=change-institution").await.text;
        assert_eq!(journal.matches("a modifié l’institution\u{202f}: logo").count(), 2);
    }

    async fn a_cover_is_at_the_head_of_its_page_and_on_links(app: TestApp) {
        let (visitor, nadia) = (app.visitor(), app.staff("nadia").await);
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let form = format!("/desk/themes/{theme}/picture");
        let words = [("alt.fr", "Une larme de papier"), ("alt.en", "A paper tear")];
        let photograph = picture(FileKind::Jpeg);
        assert!(photograph.bytes.windows(4).any(|bytes| bytes == b"Exif"));
        let sent = nadia.brings(("POST", &form), "text/html", &words, Some(("picture", &photograph))).await;
        assert_eq!(sent.status.as_u16(), 303, "{}", sent.text);
        assert_eq!(sent.headers["location"], "/desk/calls?done=ornament-saved");
        let cover = visitor.opens(&format!("/api/v1/themes/{theme}")).await.json()["cover"].clone();
        assert_eq!(cover["alt"], json!({ "fr": "Une larme de papier", "en": "A paper tear" }));

        let wall = visitor.opens("/en/musee/paper-toy/lichtenstein").await.text;
        assert_eq!(wall.matches("alt=\"A paper tear\"").count(), 1);
        let size = format!("width=\"{}\" height=\"{}\"", cover["width"], cover["height"]);
        assert_eq!(wall.matches(&size).count(), 1, "nothing moves when it comes");
        assert_eq!(wall.matches(&format!("/media/themes/{theme}/")).count(), 4, "{wall}");
        assert!(wall.contains("property=\"og:image\""));
        let (headers, bytes) = visitor.downloads(&narrowest(&cover)).await;
        assert!(!bytes.windows(4).any(|bytes| bytes == b"Exif"));
        assert_eq!(headers["x-content-type-options"], "nosniff");
        let first = app.files("ornaments");

        // Other words for the same picture, then another picture for the same theme.
        let words = [("alt.fr", "Une larme")];
        let sent = nadia.brings(("POST", &form), "text/html", &words, None).await;
        assert_eq!(sent.status.as_u16(), 303);
        app.works().await;
        assert_eq!(app.files("ornaments"), first);
        assert!(visitor.opens(WALL).await.text.contains("alt=\"Une larme\""));
        let other = picture(FileKind::Png);
        let sent = nadia.brings(("POST", &form), "text/html", &words, Some(("picture", &other))).await;
        assert_eq!(sent.status.as_u16(), 303);
        assert_eq!(visitor.status_of(&narrowest(&cover)).await, 404, "replaced");
        app.works().await;
        assert!(app.files("ornaments").iter().all(|file| !first.contains(file)));
        let removed = nadia.brings(("POST", &format!("{form}/removal")), "text/html", &[], None).await;
        assert_eq!(removed.headers["location"], "/desk/calls?done=ornament-removed");
        app.works().await;
        assert_eq!(app.files("ornaments"), Vec::<String>::new());
        let journal = nadia.browser.opens("/desk/journal?act=change-theme").await.text;
        assert_eq!(journal.matches("lichtenstein\u{202f}: couverture").count(), 4);
    }

    async fn the_cover_of_a_call_that_is_not_announced_is_for_its_staff_alone(app: TestApp) {
        let (visitor, nadia) = (app.visitor(), app.staff("nadia").await);
        let cover = picture(FileKind::Jpeg);
        let model = format!("/api/v1/calls/{}/cover", app.call_id().await);
        let words = [("alt.fr", "Un robot")];
        let answer = nadia.brings(("PUT", &model), JSON, &words, Some(("picture", &cover))).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        let call = draft(&app, &nadia).await;
        let id = call["id"].as_str().unwrap();
        assert_eq!(call["cover"], Value::Null, "a copy has no picture of its own yet");
        let path = format!("/api/v1/calls/{id}/cover");
        let answer = nadia.brings(("PUT", &path), JSON, &words, Some(("picture", &cover))).await;
        let public = narrowest(&answer.json());
        let own = |file: &&String| file.split('/').nth(1).is_some_and(|one| public.contains(one));
        for file in app.files("ornaments").iter().filter(own) {
            let drawn = file.strip_prefix("ornaments/").unwrap();
            for guess in [format!("/media/calls/{id}/{drawn}"), format!("/media/{file}")] {
                assert_eq!(visitor.status_of(&guess).await, 404, "{guess}");
                assert_eq!(nadia.browser.status_of(&guess).await, 404, "{guess}");
            }
        }
        let staff = format!("/desk{public}");
        assert_eq!(visitor.status_of(&staff).await, 303, "sign in first");
        assert_eq!(nadia.browser.status_of(&staff).await, 200);
        let preview = nadia.browser.opens(&format!("/desk/calls/{id}/preview")).await.text;
        assert!(preview.contains(&staff) && !preview.contains(&format!("\"{public}")));
        let announced = nadia.posts(&format!("/api/v1/calls/{id}/announcement"), &json!({})).await;
        assert_eq!(announced.status.as_u16(), 200);
        assert_eq!(visitor.status_of(&public).await, 200);
        let home = visitor.opens("/fr/musee").await.text;
        assert_eq!(home.matches("<div class=\"cover\" aria-hidden=\"true\">").count(), 2);
    }

    async fn bytes_of_a_form_that_was_cut_are_swept(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let path = format!("/api/v1/calls/{}/cover", app.call_id().await);
        let cover = picture(FileKind::Jpeg);
        let words = [("alt.fr", "Un robot")];
        let answer = nadia.brings(("PUT", &path), JSON, &words, Some(("picture", &cover))).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        let hung = app.files("ornaments");
        let (house, clock) = (&app.house.app, app.house.app.clock.as_ref());
        let (ornament, format) = (clock.id().into(), RenditionFormat::Webp);
        house.blobs.put(Key::Ornament { ornament, width: 640, format }, "cut").await.unwrap();
        let day = SignedDuration::from_hours(24);
        let swept = async || sweep_ornaments(&house.store, &house.blobs, clock, day).await.unwrap();
        assert_eq!(swept().await, 0, "its row may be on its way");
        app.minutes_pass(25 * 60);
        assert_eq!((swept().await, swept().await), (1, 0));
        assert_eq!(app.files("ornaments"), hung);
    }

    async fn what_is_no_cover_is_said_and_changes_nothing(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let path = format!("/api/v1/calls/{}/cover", app.call_id().await);
        let words = [("alt.fr", "Un robot")];
        let file = |bytes: &[u8]| Picture { name: "image".into(), bytes: bytes.to_vec() };
        let drawing = file(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        let (good, small) = (picture(FileKind::Png), disc(60, 60));
        let tries: [(Texts<'_>, Option<&Picture>, &str); 4] = [
            (&[], Some(&good), "alt.fr: missing"),
            (&words, None, "picture: file-none"),
            (&words, Some(&drawing), "picture: file-svg"),
            (&words, Some(&small), "picture: file-too-small"),
        ];
        for (texts, picture, expected) in tries {
            let picture = picture.map(|picture| ("picture", picture));
            let answer = nadia.brings(("PUT", &path), JSON, texts, picture).await;
            assert_eq!(answer.status.as_u16(), 422, "{expected}");
            let fault = answer.json()["errors"][0].clone();
            let told = format!("{}: {}", fault["field"].as_str().unwrap(), fault["code"].as_str().unwrap());
            assert_eq!(told, expected);
        }
        let stranger = app.moderator().await;
        let sent = stranger.brings(("PUT", &path), JSON, &words, Some(("picture", &good))).await;
        assert_eq!(sent.status.as_u16(), 404);
        app.works().await;
        assert_eq!(app.files("ornaments"), Vec::<String>::new());
        let form = format!("/desk/calls/{}/picture", app.call_id().await);
        let again = nadia.brings(("POST", &form), "text/html", &words, None).await;
        assert_eq!(again.status.as_u16(), 422);
        assert!(again.text.contains("Choisissez d’abord une image.") && again.text.contains("Un robot"));
    }
}
