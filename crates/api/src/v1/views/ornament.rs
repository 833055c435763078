//! Logos and covers as JSON.

use cimaise_core::{Adorned, Localized, Ornament, Staff};
use cimaise_media::RenditionFormat;
use cimaise_web::{App, PUBLIC_MEDIA, Problem, address_of};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;
use crate::set_up::ornaments;

/// A picture that an institution puts on its own pages.
#[derive(Serialize, ToSchema)]
#[schema(as = Ornament)]
pub(crate) struct OrnamentView {
    /// What it shows, for those who do not see it; of a logo, nothing: the name says it.
    #[schema(value_type = Texts)]
    alt: Localized,
    /// In pixels.
    width: i32,
    /// In pixels.
    height: i32,
    /// What was drawn of it, smallest first.
    renditions: Vec<OrnamentRenditionView>,
}

/// One size of it in one format.
#[derive(Serialize, ToSchema)]
#[schema(as = OrnamentRendition)]
pub(crate) struct OrnamentRenditionView {
    /// Its path; it answers while the picture hangs and what it adorns is announced.
    href: String,
    media_type: &'static str,
    /// In pixels.
    width: i32,
    /// In pixels.
    height: i32,
    /// The size of the file.
    bytes: i64,
}

impl OrnamentView {
    pub(crate) fn new(at: Adorned, ornament: &Ornament) -> Self {
        let view = |rendition: &cimaise_core::Rendition| {
            Some(OrnamentRenditionView {
                href: address_of(PUBLIC_MEDIA, at, ornament, rendition)?,
                media_type: RenditionFormat::from_word(&rendition.format)?.media_type(),
                width: rendition.width,
                height: rendition.height,
                bytes: rendition.bytes,
            })
        };
        Self {
            alt: ornament.alt.clone(),
            width: ornament.width,
            height: ornament.height,
            renditions: ornament.renditions.iter().filter_map(view).collect(),
        }
    }

    /// What hangs there now.
    pub(crate) async fn now(app: &App, staff: Staff, at: Adorned) -> Result<Option<Self>, Problem> {
        let standing = app.store.read(move |db| ornaments::standing(db, &staff, at)).await?;
        Ok(standing.ornament.map(|ornament| Self::new(at, &ornament)))
    }
}

/// What the form of a logo holds.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it only documents the multipart form")]
pub(crate) struct LogoFields {
    /// The file, in any format that pictures may have; 40 pixels high and wide at least.
    #[schema(value_type = String, format = Binary)]
    picture: String,
}

/// What the form of a cover holds.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it only documents the multipart form")]
pub(crate) struct CoverFields {
    /// The file; left out, the cover that hangs stays.
    #[schema(value_type = Option<String>, format = Binary)]
    picture: Option<String>,
    /// What it shows, for those who do not see it, in French; `alt.en` in English. It is wanted in the
    /// institution's own language.
    #[schema(rename = "alt.fr", max_length = 500)]
    alt_fr: Option<String>,
}
