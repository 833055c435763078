//! An institution has a host name to itself: its pages are there and name it, and all else is at the house.

use cimaise_api::set_up::{NewInstitution, found_institution};
use cimaise_core::{Colour, EmailAddress, HostName, Language, Localized, Slug};
use cimaise_store::{StoreError, institutions, people};
use cimaise_tests::{Moderator, Page, TestApp, Visitor, stories};
use serde_json::{Value, json};

const WALL: &str = "/fr/musee/paper-toy/lichtenstein";

/// Another institution of the house.
async fn found_a_library(app: &TestApp) {
    let clock = app.house.app.clock.clone();
    let write = app.house.app.store.write(move |tx| {
        let library = NewInstitution {
            slug: Slug::parse("bibliotheque").unwrap(),
            name: "Bibliothèque".into(),
            languages: Language::ALL.to_vec(),
            accent: Colour([0, 0, 0x80]),
            time_zone: "Europe/Paris".into(),
            legal_notice: Localized::default(),
            contact: EmailAddress::parse("biblio@example.org").unwrap(),
        };
        found_institution(tx, clock.as_ref(), &library)?;
        Ok::<_, StoreError>(())
    });
    write.await.unwrap();
}

async fn museum(app: &TestApp) -> String {
    let all = app.visitor().opens("/api/v1/institutions").await.json();
    let found = all.as_array().unwrap().iter().find(|one| one["slug"] == "musee").unwrap();
    found["id"].as_str().unwrap().to_owned()
}

/// Gives the museum a name, and says where its pages are from then on.
async fn named(app: &TestApp, nadia: &Moderator<'_>, name: &str) -> (String, Visitor) {
    let path = format!("/api/v1/institutions/{}/host", museum(app).await);
    let given = nadia.puts(&path, &json!({ "host": name })).await;
    assert_eq!(given.status.as_u16(), 200, "{}", given.text);
    let port = app.url.rsplit(':').next().unwrap();
    let host = format!("{name}:{port}");
    (format!("http://{host}"), Visitor::at_host(&app.url, &host))
}

fn led(page: &Page) -> (u16, String) {
    (page.status.as_u16(), page.header("location").unwrap_or_default().to_owned())
}

fn canonical(page: &Page) -> String {
    let rest = page.text.split("<link rel=\"canonical\" href=\"").nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

stories! {
    async fn its_pages_are_at_its_host_and_name_it_everywhere(app: TestApp) {
        let (visitor, nadia) = (app.visitor(), app.staff("nadia").await);
        let sent = app.contributor().sends("BLAM").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let main = app.url.clone();
        assert_eq!(canonical(&visitor.opens(WALL).await), format!("{main}{WALL}"));
        let (own, there) = named(&app, &nadia, "jouets.example").await;

        let pages = ["/fr/musee", "/fr/musee/paper-toy", WALL, &format!("{WALL}/blam")].map(str::to_owned);
        for page in &pages {
            // Twice: the second time, it stands ready.
            for browser in [&there, &visitor, &there, &visitor] {
                let shown = browser.opens(page).await;
                assert_eq!(shown.status.as_u16(), 200, "{page}");
                assert_eq!(canonical(&shown), format!("{own}{page}"));
                let english = format!("hreflang=\"en\" href=\"{own}/en{}\"", &page[3..]);
                assert_eq!(shown.text.matches(&english).count(), 1, "{page}");
                assert!(!shown.text.contains(&main), "{page} names the house");
            }
        }
        for read in [
            format!("{WALL}/feed.json"), format!("{WALL}/feed.atom"), "/fr/musee/feed.atom".into(),
            "/iiif/musee/paper-toy/lichtenstein/collection.json".into(),
            "/iiif/musee/paper-toy/lichtenstein/blam/manifest.json".into(),
            "/sitemap.musee.xml".into(), "/sitemap.musee.walls.xml".into(), "/robots.txt".into(),
            format!("/oembed.json?url={own}{WALL}"), format!("{WALL}/live.html"),
        ] {
            let text = there.opens(&read).await.text;
            assert!(text.contains(&own), "{read}: {text}");
            assert!(!text.contains(&main), "{read} names the house");
        }
        let asked = visitor.opens(&format!("/oembed.json?url={main}{WALL}")).await;
        assert_eq!(asked.status.as_u16(), 200, "the address of the house is still understood");
        let media = there.opens(WALL).await.links("/media/").remove(0);
        assert_eq!(there.status_of(&media).await, 200);
        let service = media.rsplit_once('/').unwrap().0;
        let info = there.opens(&format!("{service}/info.json")).await.json();
        assert_eq!(info["id"], json!(format!("{own}{service}")));

        for (way_in, home) in [("/", "/fr/musee"), ("/fr", "/fr/musee"), ("/en/", "/en/musee")] {
            assert_eq!(led(&there.opens(way_in).await), (302, home.to_owned()), "{way_in}");
        }
        // It is given back, and all is as it was.
        let path = format!("/api/v1/institutions/{}/host", museum(&app).await);
        let taken = nadia.puts(&path, &json!({ "host": null })).await;
        assert_eq!(taken.json()["host"], Value::Null);
        for browser in [&there, &visitor] {
            assert_eq!(canonical(&browser.opens(WALL).await), format!("{main}{WALL}"));
        }
        assert_eq!(led(&there.opens("/desk/calls").await).0, 303, "it is an unknown name again");
        let journal = nadia.browser.opens("/desk/journal?act=set-up").await.text;
        for told in ["a donné aux pages une adresse à elles", "a retiré aux pages leur adresse"] {
            assert_eq!(journal.matches(&format!("{told}\u{202f}: jouets.example")).count(), 1, "{told}");
        }
    }

    async fn what_is_not_of_its_pages_is_at_the_house(app: TestApp) {
        found_a_library(&app).await;
        let nadia = app.staff("nadia").await;
        let (own, there) = named(&app, &nadia, "jouets.example").await;
        let main = app.url.clone();
        // Others have it ready at the house: it is not given here all the same.
        for _ in 0..2 {
            assert_eq!(app.visitor().status_of("/fr/bibliotheque").await, 200);
            assert_eq!(app.visitor().status_of("/fr/").await, 200);
        }
        assert_eq!(led(&there.opens("/fr/").await), (302, "/fr/musee".to_owned()));
        for path in [
            "/fr/bibliotheque", "/bibliotheque", "/desk", "/sign-in?lang=fr", "/api", "/api/v1/institutions",
            "/sitemap.bibliotheque.xml", "/iiif/bibliotheque/collection.json", "//evil.example",
        ] {
            assert_eq!(led(&there.opens(path).await), (302, format!("{main}{path}")), "{path}");
        }
        let robots = there.opens("/robots.txt").await.text;
        assert_eq!(robots.matches("Sitemap: ").count(), 1);
        let robots = app.visitor().opens("/robots.txt").await.text;
        assert_eq!(robots.matches("Sitemap: ").count(), 2);

        let form = "application/x-www-form-urlencoded";
        for path in ["/sign-in", "/desk/calls", "/api/v1/session"] {
            assert_eq!(there.asks("POST", path, form, "", &own).await, 421, "{path}");
        }
        let refused = there.sends_json("/api/v1/session", &json!({})).await.json();
        assert_eq!(refused["code"], json!("wrong-host"));
    }

    async fn one_sends_and_follows_there(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let (own, there) = named(&app, &nadia, "jouets.example").await;
        let form = there.opens(&format!("{WALL}/contribute")).await;
        assert_eq!(form.status.as_u16(), 200);
        assert_eq!(canonical(&form), format!("{own}{WALL}/contribute"));
        let sent = app.contributor().sends("BLAM").await;
        assert!(sent.follow_up.starts_with(&own), "{}", sent.follow_up);
        let path = sent.follow_up.strip_prefix(&own).unwrap();
        let followed = there.opens(path).await;
        assert_eq!(followed.text.matches(&sent.follow_up).count(), 1, "the address to keep");
        // A page of that host sends; one of another site does not, whatever host it says it is.
        let withdrawal = format!("{path}/withdrawal");
        let urlencoded = "application/x-www-form-urlencoded";
        for origin in ["http://evil.example", "https://jouets.example", "null"] {
            assert_eq!(there.asks("POST", &withdrawal, urlencoded, "", origin).await, 403, "{origin}");
        }
        assert_eq!(there.asks("POST", &withdrawal, urlencoded, "", &own).await, 303);
    }

    async fn an_unknown_host_changes_nothing(app: TestApp) {
        let nadia = app.staff("nadia").await;
        let main = app.url.clone();
        let (own, _) = named(&app, &nadia, "jouets.example").await;
        for host in ["evil.example", "jouets.example", "jouets.example:1", "sub.jouets.example", "JOUETS.EXAMPLE."] {
            let evil = Visitor::at_host(&app.url, host);
            for page in ["/fr/musee", WALL] {
                let shown = evil.opens(page).await;
                assert_eq!(canonical(&shown), format!("{own}{page}"), "{host}");
                assert!(!shown.text.contains("evil.example"), "{host}");
            }
            assert_eq!(led(&evil.opens("/").await).1, "/fr/", "{host}");
            assert_eq!(led(&evil.opens("/desk").await).0, 303, "{host}");
        }
        let forwarded = app.visitor().opens_as(WALL, &[("x-forwarded-host", "jouets.example"), ("forwarded", "host=evil.example")]).await;
        assert_eq!(canonical(&forwarded), format!("{own}{WALL}"));
        let index = app.visitor().opens_as("/fr/", &[("x-forwarded-host", "jouets.example")]).await;
        assert_eq!(index.status.as_u16(), 200, "only Host names a host");
        assert!(!index.text.contains(&format!("{main}/fr/musee")));
    }

    async fn only_a_name_that_fits_and_is_free_is_given_and_only_by_an_owner(app: TestApp) {
        found_a_library(&app).await;
        let (nadia, aicha) = (app.staff("nadia").await, app.staff("aicha").await);
        let path = format!("/api/v1/institutions/{}/host", museum(&app).await);
        assert_eq!(aicha.puts(&path, &json!({ "host": "jouets.example" })).await.status.as_u16(), 404);
        let clock = app.house.app.clock.clone();
        let taken = app.house.app.store.write(move |tx| {
            let library = institutions::by_slug(tx, "bibliotheque")?;
            let address = EmailAddress::parse("nadia@musee.example.org").unwrap();
            let (by, _) = people::by_email(tx, &address)?;
            let host = HostName::parse("livres.example").unwrap();
            institutions::set_host(tx, &*clock, library.id, Some(&host), by.id)
        });
        taken.await.unwrap();
        for (typed, code) in [
            ("https://jouets.example", "no-host"), ("jouets", "no-host"), ("127.0.0.1", "no-host"),
            ("livres.example", "host-taken"), ("LIVRES.example", "host-taken"),
        ] {
            let refused = nadia.puts(&path, &json!({ "host": typed })).await;
            assert_eq!(refused.status.as_u16(), 422, "{typed}");
            assert_eq!(refused.json()["errors"][0]["code"], json!(code), "{typed}");
        }
        let desk = path.replace("/api/v1", "/desk");
        let saved = nadia.browser.sends_form(&desk, &[("host", " Jouets.EXAMPLE ")]).await;
        assert_eq!(led(&saved), (303, "/desk/calls?done=host-saved".to_owned()));
        let all = app.visitor().opens("/api/v1/institutions").await.json();
        let hosts: Vec<_> = all.as_array().unwrap().iter().map(|one| &one["host"]).collect();
        assert_eq!(hosts, ["livres.example", "jouets.example"]);
    }
}
