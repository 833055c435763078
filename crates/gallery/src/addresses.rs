//! The addresses of public pages and bytes, rooted.

use cimaise_core::{
    Call, Institution, Language, Licence, PictureId, PublicationId, Rendition, Slug, Theme,
};
use cimaise_media::RenditionFormat;
use cimaise_words::Voice;

use crate::place::Place;

/// The public log of an institution, without a language.
pub fn of_log(institution: &Institution) -> String {
    format!("{}/log.html", of_institution(institution))
}

/// Where one looks for words on the walls of an institution, without a language.
pub fn of_search(institution: &Institution) -> String {
    format!("{}/search.html", of_institution(institution))
}

/// A page of an institution beside its calls, without a language.
pub fn of_legal_page(institution: &Institution, slug: &str) -> String {
    format!("{}/pages/{slug}.html", of_institution(institution))
}

/// A selection of what hangs in an institution, without a language and an ending.
pub fn of_selection(institution: &Institution, slug: &str) -> String {
    format!("{}/selections/{slug}", of_institution(institution))
}

/// What an institution answers for in a year, without a language and an ending.
pub fn of_transparency(institution: &Institution, year: i16) -> String {
    format!("{}/transparency/{year}", of_institution(institution))
}

/// `/musee`, before which the language stands.
pub fn of_institution(institution: &Institution) -> String {
    format!("/{}", institution.slug)
}

/// `/musee/appel`.
pub fn of_call(institution: &Institution, call: &Call) -> String {
    format!("/{}/{}", institution.slug, call.slug)
}

/// `/musee/appel/theme`.
pub fn of_theme(institution: &Institution, call: &Call, theme: &Theme) -> String {
    format!("{}/{}", of_call(institution, call), theme.slug)
}

/// The wall of a place.
pub fn of_wall(place: &Place) -> String {
    of_theme(&place.institution, &place.call, &place.theme)
}

/// `/musee/appel/theme/image`.
pub fn of_publication(place: &Place, slug: &Slug) -> String {
    format!("{}/{slug}", of_wall(place))
}

/// The page at a path, in a language.
pub fn in_language(language: Language, path: &str) -> String {
    format!("/{language}{path}")
}

/// The bytes of a public rendition, or nothing for a format that nobody serves.
pub fn of_rendition(
    publication: PublicationId,
    picture: PictureId,
    rendition: &Rendition,
) -> Option<String> {
    let format = RenditionFormat::from_word(&rendition.format)?;
    Some(format!("/media/{publication}/{picture}/{}.{format}", rendition.width))
}

/// Where a picture is given in its sizes (IIIF Image API 3.0).
pub fn of_service(publication: PublicationId, picture: PictureId) -> String {
    format!("/media/{publication}/{picture}")
}

/// A licence as labels print it, with the address of its text.
pub struct LicenceLink {
    /// Its short name, or the words for rights that are kept.
    pub name: String,
    /// Where it stands, if it is a public one.
    pub address: Option<&'static str>,
}

impl LicenceLink {
    /// In the reader's language.
    pub fn new(voice: Voice, licence: Licence) -> Self {
        let name = licence.short_name().map_or_else(
            || voice.say("gallery-all-rights-reserved").to_string(),
            ToOwned::to_owned,
        );
        Self { name, address: licence.address() }
    }
}
