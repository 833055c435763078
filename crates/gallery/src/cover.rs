//! The cover of a call or a theme, as its pages show it.

use cimaise_core::{Adorned, FilmAddress, Institution, Language, Ornament};
use cimaise_web::{App, PUBLIC_MEDIA, STAFF_MEDIA, address_of};

use crate::image::Image;

/// A cover at the head of a page. `announced` says under which addresses its reader finds it.
pub fn at_head(
    at: Adorned,
    cover: Option<&Ornament>,
    reader: Language,
    announced: bool,
) -> Option<Image> {
    let cover = cover?;
    let below = if announced { PUBLIC_MEDIA } else { STAFF_MEDIA };
    let alt = cover.alt.get(reader).to_owned();
    let sizes = "(max-width: 62rem) 100vw, 58rem".to_owned();
    Some(Image::of_ornament(below, at, cover, (alt, sizes), false))
}

/// A cover beside a title that says enough.
pub fn on_card(at: Adorned, cover: Option<&Ornament>, announced: bool) -> Option<Image> {
    let below = if announced { PUBLIC_MEDIA } else { STAFF_MEDIA };
    let sizes = "(max-width: 40rem) 100vw, 24rem".to_owned();
    Some(Image::of_ornament(below, at, cover?, (String::new(), sizes), true))
}

/// Its address for links shared elsewhere, absolute.
pub fn shared(
    app: &App,
    house: &Institution,
    at: Adorned,
    cover: Option<&Ornament>,
) -> Option<String> {
    let rendition = cover?.rendition_for("jpeg", 1280)?;
    address_of(PUBLIC_MEDIA, at, cover?, rendition).map(|path| app.edge.absolute_in(house, &path))
}

/// A film about what a page shows, at the other site that has it.
pub struct Film {
    /// Where.
    pub href: String,
    /// Whose site that is.
    pub host: String,
}

impl Film {
    /// As pages lead to it.
    pub fn of(address: Option<&FilmAddress>) -> Option<Self> {
        let address = address?;
        Some(Self { href: address.as_str().to_owned(), host: address.host().to_owned() })
    }
}
