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
    let hub = "https://hub.example/";
    assert_eq!(links, [("self", own.as_str()), ("hub", hub), ("alternate", wall.as_str())]);
    let told = format!("<{hub}>; rel=\"hub\", <{own}>; rel=\"self\"");
    assert_eq!(answer.header("link"), Some(told.as_str()));
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

/// What is hung in two themes of the call: the last in the first one.
async fn two_walls() -> House {
    let mut house = House::new().await;
    let robots = house.other_theme("robots").await;
    house.hung("BLAM", 1).await;
    house.move_to("2026-10-21T08:00:00Z");
    house.hung_in(robots, "Robot").await;
    house.move_to("2026-10-22T08:00:00Z");
    house.hung("Larme", 2).await;
    house
}

#[actix_web::test]
async fn a_call_and_an_institution_tell_of_all_their_walls() {
    let house = two_walls().await;
    for path in ["/fr/musee/paper-toy", "/fr/musee"] {
        for format in ["atom", "json"] {
            let answer = house.get(&format!("{path}/feed.{format}")).await;
            let feed = feed_rs::parser::parse(answer.body.as_slice()).unwrap();
            let pages: Vec<_> =
                feed.entries.iter().map(|entry| entry.links[0].href.as_str()).collect();
            let wall = "https://cimaise.example/fr/musee/paper-toy";
            let hung =
                ["larme/larme", "robots/robot", "larme/blam"].map(|at| format!("{wall}/{at}"));
            assert_eq!(pages, hung, "{path} {format}");
            let page = house.get(path).await;
            let named = format!(
                "title=\"{}\" href=\"https://cimaise.example{path}/feed.{format}\"",
                feed.title.unwrap().content
            );
            assert_eq!(page.count(&named), 1, "{named}");
        }
    }
}

#[actix_web::test]
async fn a_json_feed_tells_what_the_atom_feed_tells() {
    let house = two_walls().await;
    let of = async |format: &str| {
        let answer = house.get(&format!("{WALL}/feed.{format}")).await;
        feed_rs::parser::parse(answer.body.as_slice()).unwrap()
    };
    let (atom, json) = (of("atom").await, of("json").await);
    let told = |feed: &feed_rs::model::Feed| {
        let entry = |entry: &feed_rs::model::Entry| {
            let links = entry.links.iter().filter(|link| link.rel.as_deref() != Some("license"));
            let mut links: Vec<_> = links.map(|link| link.href.clone()).collect();
            links.sort();
            links.dedup();
            let title = entry.title.clone().map(|title| title.content);
            let authors: Vec<_> = entry.authors.iter().map(|one| one.name.clone()).collect();
            (entry.id.clone(), title, entry.published, authors, links)
        };
        feed.entries.iter().map(entry).collect::<Vec<_>>()
    };
    assert_eq!(told(&json), told(&atom));
    let answer = house.get(&format!("{WALL}/feed.json")).await;
    assert_eq!(answer.header("content-type"), Some("application/feed+json; charset=utf-8"));
    let feed: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], format!("https://cimaise.example{WALL}/feed.json"));
    assert_eq!(feed.get("next_url"), None);
    let hubs = serde_json::json!([{ "type": "WebSub", "url": "https://hub.example/" }]);
    assert_eq!(feed["hubs"], hubs);
    let latest = &feed["items"][0];
    assert_eq!(latest["authors"], serde_json::json!([{ "name": "Ines & B." }]));
    assert_eq!(latest["tags"], serde_json::json!(["Pourquoi pleure-t-elle ?"]));
    assert_eq!(latest["_rights"]["text"], "CC BY 4.0, Ines & B.");
    assert_eq!(latest["_rights"]["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(latest["attachments"].as_array().unwrap().len(), 2);
    assert_eq!(latest["attachments"][0]["url"], latest["image"]);
    assert_eq!(latest["attachments"][0]["mime_type"], "image/jpeg");
    assert_eq!(latest["attachments"][0]["size_in_bytes"], 10);
}

#[actix_web::test]
async fn an_entry_carries_its_pictures_and_its_licence() {
    let house = two_walls().await;
    let answer = house.get(&format!("{WALL}/feed.atom")).await;
    let feed = Feed::read_from(answer.body.as_slice()).unwrap();
    let entry = &feed.entries()[0];
    let links: Vec<_> =
        entry.links().iter().map(|link| (link.rel(), link.mime_type(), link.length())).collect();
    let enclosure = ("enclosure", Some("image/jpeg"), Some("10"));
    let alternate = ("alternate", Some("text/html"), None);
    assert_eq!(links, [alternate, enclosure, enclosure, ("license", None, None)]);
    let picture = entry.links()[1].href().strip_prefix("https://cimaise.example").unwrap();
    assert_eq!(house.get(picture).await.status.as_u16(), 200);
    assert_eq!(entry.links()[3].href(), "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(entry.rights().unwrap().as_str(), "CC BY 4.0, Ines & B.");
    assert_eq!(entry.categories()[0].term(), "Pourquoi pleure-t-elle ?");
}

#[actix_web::test]
async fn a_feed_goes_on_with_what_hung_before() {
    let house = House::new().await;
    for number in 1..=31 {
        house.hung(&format!("Pièce {number}"), 1).await;
    }
    let answer = house.get("/fr/musee/feed.json").await;
    let feed: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), 30);
    let next = feed["next_url"].as_str().unwrap();
    let next = house.get(next.strip_prefix("https://cimaise.example").unwrap()).await;
    let rest: serde_json::Value = serde_json::from_slice(&next.body).unwrap();
    assert_eq!(rest["items"].as_array().unwrap().len(), 1);
    assert_eq!(rest["items"][0]["title"], "Pièce 1");
    assert_eq!(rest.get("next_url"), None);
    let atom = house.get("/fr/musee/feed.atom").await;
    let atom = Feed::read_from(atom.body.as_slice()).unwrap();
    let next = atom.links().iter().find(|link| link.rel() == "next").unwrap().href();
    assert_eq!(next, feed["next_url"].as_str().unwrap().replace("feed.json", "feed.atom"));
}
