//! What crawlers are told, read by a parser of others.

use cimaise_core::{Clock as _, PublicationId};
use cimaise_store::sitemap;
use serde::Deserialize;

use crate::house::{House, WALL, institution};

const SITE: &str = "https://cimaise.example";

#[derive(Deserialize)]
struct Index {
    sitemap: Vec<Place>,
}

#[derive(Deserialize)]
struct Sitemap {
    url: Vec<Place>,
}

#[derive(Deserialize)]
struct Place {
    loc: String,
    lastmod: Option<String>,
    #[serde(default)]
    link: Vec<Link>,
}

#[derive(Deserialize)]
struct Link {
    #[serde(rename = "@hreflang")]
    language: String,
    #[serde(rename = "@href")]
    href: String,
}

/// The sitemap at that absolute address.
async fn read(house: &House, address: &str) -> Vec<Place> {
    let answer = house.get(address.strip_prefix(SITE).unwrap()).await;
    assert_eq!(answer.header("content-type"), Some("application/xml; charset=utf-8"));
    quick_xml::de::from_str::<Sitemap>(answer.text()).unwrap().url
}

fn addresses(places: Vec<Place>) -> Vec<String> {
    places.into_iter().map(|place| place.loc).collect()
}

#[actix_web::test]
async fn crawlers_find_all_that_hangs_from_one_file() {
    let house = House::new().await;
    let quiet = house.other_theme("robots").await;
    house.hung("BLAM", 1).await;
    house.move_to("2026-10-21T08:00:00Z");
    house.hung("Larme", 1).await;
    house.approved("Pas encore", 1).await;
    let robots = house.get("/robots.txt").await;
    let asked = "User-agent: *\nDisallow: /api/\nDisallow: /desk\n\n";
    assert_eq!(robots.text(), format!("{asked}Sitemap: {SITE}/sitemap.musee.xml\n"));
    let answer = house.get("/sitemap.musee.xml").await;
    let index = addresses(quick_xml::de::from_str::<Index>(answer.text()).unwrap().sitemap);
    let theme = house.theme.id;
    let pictures = format!("{SITE}/sitemap.musee.pictures.xml?theme={theme}");
    assert_eq!(index, [format!("{SITE}/sitemap.musee.walls.xml"), pictures.clone()]);
    let walls = read(&house, &index[0]).await;
    let changed: Vec<_> = walls.iter().map(|wall| wall.lastmod.as_deref()).collect();
    let last = Some("2026-10-21T08:00:00Z");
    assert_eq!(changed, [None, None, None, None, last, last, None, None]);
    let paths = ["", "/paper-toy", "/paper-toy/larme", "/paper-toy/robots"];
    let both = |path: &str| ["fr", "en"].map(|language| format!("{SITE}/{language}/musee{path}"));
    assert_eq!(addresses(walls), paths.map(both).concat());
    let hung = read(&house, &pictures).await;
    let links: Vec<_> =
        hung[0].link.iter().map(|link| (link.language.as_str(), link.href.as_str())).collect();
    let blam = "/musee/paper-toy/larme/blam";
    let [fr, en, any] = ["/fr", "/en", ""].map(|language| format!("{SITE}{language}{blam}"));
    assert_eq!(links, [("fr", fr.as_str()), ("en", &en), ("x-default", &any)]);
    let each = ["/paper-toy/larme/blam", "/paper-toy/larme/larme"].map(both).concat();
    assert_eq!(addresses(hung), each);
    assert_eq!(house.get(WALL).await.count("sitemap"), 0, "{quiet}");
}

#[actix_web::test]
async fn a_sitemap_goes_on_where_the_one_before_ends() {
    let house = House::new().await;
    let mut hung = Vec::new();
    for title in ["Un", "Deux", "Trois", "Quatre", "Cinq"] {
        hung.push(house.hung(title, 1).await.1);
    }
    let theme = house.theme.id;
    let next = async |from: Option<PublicationId>| -> Option<PublicationId> {
        house.app.store.read(move |db| sitemap::next(db, theme, from, 2)).await.unwrap()
    };
    assert_eq!(next(None).await, Some(hung[2]));
    assert_eq!(next(Some(hung[2])).await, Some(hung[4]));
    assert_eq!(next(Some(hung[4])).await, None);
    let from = hung[3];
    let address = format!("{SITE}/sitemap.musee.pictures.xml?theme={theme}&from={from}");
    let paths = addresses(read(&house, &address).await);
    let at =
        |path: &str| ["fr", "en"].map(|one| format!("{SITE}/{one}/musee/paper-toy/larme/{path}"));
    assert_eq!(paths, ["quatre", "cinq"].map(at).concat());
}

#[actix_web::test]
async fn a_sitemap_names_nothing_of_another_institution() {
    let house = House::new().await;
    let other = institution(house.clock.id().into(), "mediatheque", "Médiathèque");
    house.write(move |tx| cimaise_store::institutions::found(tx, &other)).await;
    house.hung("BLAM", 1).await;
    let robots = house.get("/robots.txt").await;
    assert_eq!(robots.count("Sitemap: "), 2);
    let theme = house.theme.id;
    for (path, found) in [
        ("/sitemap.mediatheque.walls.xml".to_owned(), 200),
        (format!("/sitemap.mediatheque.pictures.xml?theme={theme}"), 404),
        ("/sitemap.nobody.xml".to_owned(), 404),
    ] {
        let answer = house.get(&path).await;
        assert_eq!((answer.status.as_u16(), answer.count("/musee")), (found, 0), "{path}");
    }
}
