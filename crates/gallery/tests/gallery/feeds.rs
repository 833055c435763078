//! The feed, read by a parser of others.

use atom_syndication::{Feed, TextType};

use crate::house::{House, WALL};

#[actix_web::test]
async fn a_feed_reader_reads_the_wall() {
    let house = House::new().await;
    house.hung("BLAM ! <b> & \u{ffff}", 1).await;
    house.move_to("2026-10-21T08:00:00Z");
    let (_, publication) = house.hung("Larme", 1).await;
    let answer = house.get(&format!("{WALL}/feed.atom")).await;
    assert_eq!(answer.header("content-type"), Some("application/atom+xml; charset=utf-8"));
    let feed = Feed::read_from(answer.body.as_slice()).unwrap();
    assert_eq!(feed.id(), format!("urn:uuid:{}", house.theme.id));
    assert_eq!(feed.title().as_str(), "Pourquoi pleure-t-elle ?");
    assert_eq!(feed.updated().to_rfc3339(), "2026-10-21T08:00:00+00:00");
    let links: Vec<_> = feed.links().iter().map(|link| (link.rel(), link.href())).collect();
    let wall = format!("https://cimaise.example{WALL}");
    let own = format!("{wall}/feed.atom");
    assert_eq!(links, [("self", own.as_str()), ("alternate", wall.as_str())]);
    let entries: Vec<_> = feed
        .entries()
        .iter()
        .map(|entry| (entry.title().as_str(), entry.links()[0].href(), entry.authors()[0].name()))
        .collect();
    assert_eq!(
        entries,
        [
            ("Larme", format!("{wall}/larme").as_str(), "Ines & B."),
            ("BLAM ! <b> & ", format!("{wall}/blam-b").as_str(), "Ines & B."),
        ]
    );
    let latest = &feed.entries()[0];
    assert_eq!(latest.id(), format!("urn:uuid:{publication}"));
    let summary = latest.summary().unwrap();
    assert_eq!(summary.r#type, TextType::Html);
    let image = format!("<img src=\"https://cimaise.example/media/{publication}/");
    assert_eq!(summary.as_str().matches(&image).count(), 1);
    assert_eq!(summary.as_str().matches("alt=\"Un cube jaune, vue 1\"").count(), 1);
    assert_eq!(summary.as_str().matches("<p>Encore &#60;un&#62;.</p>").count(), 1);
}

#[actix_web::test]
async fn the_feed_of_an_empty_wall_is_a_feed() {
    let house = House::new().await;
    let answer = house.get(&format!("{WALL}/feed.atom")).await;
    let feed = Feed::read_from(answer.body.as_slice()).unwrap();
    assert_eq!(feed.entries().len(), 0);
    assert_eq!(feed.updated().to_rfc3339(), "2026-08-02T00:00:00+00:00");
}
