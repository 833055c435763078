//! A picture, as a photo.

use cimaise_core::Language;
use cimaise_store::wall;
use cimaise_web::{App, Problem};
use serde_json::{Value, json};

use crate::addresses::{in_language, of_institution, of_rendition};
use crate::place::Place;

/// What the first picture of a publication is shown with, in the largest size that `most` holds; a mere link where
/// none is small enough.
pub async fn of_publication(
    app: &App,
    place: &Place,
    (language, slug): (Language, &str),
    most: (i32, i32),
) -> Result<Value, Problem> {
    let (theme, slug) = (place.theme.id, slug.to_owned());
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let publication = wall::by_slug(db, theme, &slug)?;
        let (contribution, pictures) = wall::shown(db, &publication)?;
        Ok((publication, contribution, pictures))
    });
    let (publication, contribution, pictures) = read.await?;
    let home = in_language(language, &of_institution(&place.institution));
    let mut told = json!({ "version": "1.0", "type": "link", "title": contribution.title.as_str(),
        "author_name": contribution.credit.as_str(), "provider_name": place.institution.name,
        "provider_url": app.edge.absolute_in(&place.institution, &home), "cache_age": 300 });
    let fitting = pictures.first().and_then(|picture| {
        let fits = picture
            .renditions_in("jpeg")
            .filter(|one| one.width <= most.0 && one.height <= most.1)
            .max_by_key(|one| one.width)?;
        Some((of_rendition(publication.id, picture.id, fits)?, fits.width, fits.height))
    });
    if let Some((address, width, height)) = fitting {
        told["type"] = json!("photo");
        told["url"] = json!(app.edge.absolute_in(&place.institution, &address));
        told["width"] = json!(width);
        told["height"] = json!(height);
    }
    if let Some(licence) = contribution.licence.address() {
        told["license_url"] = json!(licence);
    }
    Ok(told)
}
