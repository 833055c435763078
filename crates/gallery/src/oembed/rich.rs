//! A wall, in a frame.

use askama::Template;
use cimaise_core::Language;
use cimaise_web::App;
use serde_json::{Value, json};

use crate::addresses::{in_language, of_institution, of_wall as path_of};
use crate::place::Place;

/// How large the frame is where nobody says how large it may be.
const USUAL: (i32, i32) = (800, 600);

#[derive(Template)]
#[template(path = "gallery/embed-frame.html")]
struct Frame<'a> {
    address: &'a str,
    title: &'a str,
    width: i32,
    height: i32,
}

/// What a wall is shown with, no larger than `most`.
pub fn of_wall(app: &App, place: &Place, language: Language, most: (i32, i32)) -> Value {
    let at = |path: &str| app.edge.absolute_in(&place.institution, &in_language(language, path));
    let address = at(&format!("{}/embed.html", path_of(place)));
    let title = place.theme.title.get(language);
    let (width, height) = (USUAL.0.min(most.0), USUAL.1.min(most.1));
    let frame = Frame { address: &address, title, width, height };
    json!({ "version": "1.0", "type": "rich", "title": title,
        "provider_name": place.institution.name,
        "provider_url": at(&of_institution(&place.institution)),
        "cache_age": 300, "width": width, "height": height,
        // A template of four strings and numbers cannot fail.
        "html": frame.render().unwrap_or_default() })
}
