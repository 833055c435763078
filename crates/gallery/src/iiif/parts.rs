//! What collections and manifests are made of.

use cimaise_core::{Institution, Language, Licence, Localized, Picture, Publication, Rendition};
use cimaise_web::App;
use cimaise_words::Voice;
use serde_json::{Map, Value, json};

use crate::addresses::{in_language, of_institution, of_rendition, of_service};

/// A text in each of these languages that it is in.
pub fn text(languages: &[Language], text: &Localized) -> Value {
    let known = languages.iter().filter(|one| text.language_of(**one) == **one);
    let said = known.map(|one| (one.tag().to_owned(), json!([plain(text.get(*one))])));
    Value::Object(said.collect())
}

/// A text of the house, in each of these languages.
pub fn message(languages: &[Language], key: &'static str) -> Value {
    let said = languages.iter().map(|one| {
        let text = Voice::new(*one).say(key).to_string();
        (one.tag().to_owned(), json!([text]))
    });
    Value::Object(said.collect())
}

/// A text in one language.
pub fn said(language: Language, text: &str) -> Value {
    json!({ language.tag(): [plain(text)] })
}

/// Names are the same in every language.
pub fn name(text: &str) -> Value {
    json!({ "none": [plain(text)] })
}

/// Viewers read as HTML what begins with `<` and ends with `>` (Presentation API, section 4.5); people's words
/// are none.
fn plain(text: &str) -> String {
    if text.starts_with('<') && text.ends_with('>') {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        format!("<span>{text}</span>")
    } else {
        text.to_owned()
    }
}

/// Whose walls these are, and the page that shows the same, as members of a resource.
pub fn add_house(
    app: &App,
    house: &Institution,
    path: &str,
    label: &Value,
    to: &mut Map<String, Value>,
) {
    let page = |path: &str, label: &Value| -> Value {
        let one = |language: &Language| {
            let id = app.edge.absolute_in(house, &in_language(*language, path));
            json!({ "id": id, "type": "Text", "label": label, "format": "text/html",
                "language": [language.tag()] })
        };
        house.languages.iter().map(one).collect()
    };
    let home = of_institution(house);
    let house_name = name(&house.name);
    to.insert("homepage".into(), page(path, label));
    to.insert(
        "provider".into(),
        json!([{ "id": app.edge.absolute_in(house, &home), "type": "Agent", "label": house_name,
            "homepage": page(&home, &house_name) }]),
    );
}

/// The address of a licence as IIIF has it (`rights`): those of Creative Commons with the scheme under which they
/// were registered, rights that are kept as RightsStatements.org says it.
pub fn rights(licence: Licence) -> String {
    match licence.address() {
        Some(address) => address.replacen("https://", "http://", 1),
        None => "http://rightsstatements.org/vocab/InC/1.0/".to_owned(),
    }
}

/// A small likeness of a picture, for lists.
pub fn thumbnail(
    (app, house): (&App, &Institution),
    publication: &Publication,
    picture: &Picture,
) -> Option<Value> {
    let rendition = picture.rendition_for("jpeg", 320)?;
    let address = of_rendition(publication.id, picture.id, rendition)?;
    Some(
        json!([{ "id": app.edge.absolute_in(house, &address), "type": "Image", "format": "image/jpeg",
        "width": rendition.width, "height": rendition.height }]),
    )
}

/// The largest JPEG, as the body of an annotation, with the service that gives it in other sizes.
pub fn body(
    (app, house): (&App, &Institution),
    publication: &Publication,
    picture: &Picture,
    of: &Rendition,
) -> Value {
    let service = app.edge.absolute_in(house, &of_service(publication.id, picture.id));
    json!({ "id": format!("{service}/full/max/0/default.jpg"), "type": "Image",
        "format": "image/jpeg", "width": of.width, "height": of.height,
        "service": [{ "id": service, "type": "ImageService3", "profile": "level1" }] })
}

/// Width and height, in pixels.
pub fn size_of(rendition: &Rendition) -> (u32, u32) {
    (rendition.width.unsigned_abs(), rendition.height.unsigned_abs())
}

/// The largest JPEG of a picture.
pub fn largest(picture: &Picture) -> Option<&Rendition> {
    picture.renditions_in("jpeg").max_by_key(|rendition| rendition.width)
}
