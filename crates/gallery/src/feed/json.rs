//! As JSON Feed, version 1.1 (<https://www.jsonfeed.org/version/1.1/>).

use cimaise_web::{Problem, Representation};
use serde::Serialize;

use super::told::{Attached, Entry, Told};

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    #[serde(rename = "feed_url")]
    own_url: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hubs: Option<[Hub<'a>; 1]>,
    authors: [Author<'a>; 1],
    language: &'a str,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Hub<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    url: &'a str,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: String,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: &'a str,
    authors: [Author<'a>; 1],
    tags: [&'a str; 1],
    language: &'a str,
    attachments: Vec<Attachment<'a>>,
    _rights: Rights<'a>,
}

#[derive(Serialize)]
struct Attachment<'a> {
    url: &'a str,
    mime_type: &'static str,
    size_in_bytes: i64,
}

/// The format has no word for licences; what begins with `_` is an extension that says what it is.
#[derive(Serialize)]
struct Rights<'a> {
    about: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
}

/// The feed, to be kept.
pub fn written(told: &Told) -> Result<Representation, Problem> {
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: &told.title,
        home_page_url: &told.page,
        own_url: &told.own,
        description: &told.about,
        next_url: told.older.as_deref(),
        hubs: told.hub.as_deref().map(|url| [Hub { kind: "WebSub", url }]),
        authors: [Author { name: &told.house }],
        language: told.language,
        items: told.entries.iter().map(item).collect(),
    };
    let body = serde_json::to_string(&feed).map_err(Problem::unexpected)?;
    Ok(Representation::new("application/feed+json; charset=utf-8", body).compressed())
}

fn item(entry: &Entry) -> Item<'_> {
    Item {
        id: format!("urn:uuid:{}", entry.id),
        url: &entry.page,
        title: &entry.title,
        content_html: &entry.summary,
        image: entry.pictures.first().map(|picture| picture.address.as_str()),
        date_published: &entry.published,
        authors: [Author { name: &entry.author }],
        tags: [&entry.theme],
        language: entry.language,
        attachments: entry.pictures.iter().map(attachment).collect(),
        _rights: Rights {
            about: "https://datatracker.ietf.org/doc/html/rfc4946",
            text: &entry.rights,
            license: entry.licence,
        },
    }
}

fn attachment(picture: &Attached) -> Attachment<'_> {
    Attachment {
        url: &picture.address,
        mime_type: Attached::MEDIA_TYPE,
        size_in_bytes: picture.bytes,
    }
}
