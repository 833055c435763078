//! What hangs, as everybody reads it.

use cimaise_core::{
    Contribution, Licence, Picture, Publication, PublicationId, Rendition, ThemeId,
};
use cimaise_store::wall::Piece;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::LicenceWord;

/// What hangs in a theme, the latest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct PublicationPage {
    pub(crate) publications: Vec<PublicationView>,
    /// The value of `before` that gives the next page; none on the last.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_before: Option<PublicationId>,
}

/// A contribution that hangs.
#[derive(Serialize, ToSchema)]
#[schema(as = Publication)]
pub(crate) struct PublicationView {
    #[schema(value_type = uuid::Uuid)]
    pub(crate) id: PublicationId,
    #[schema(value_type = uuid::Uuid)]
    theme: ThemeId,
    slug: String,
    title: String,
    story: String,
    /// Who made it, as the label prints it.
    credit: String,
    /// On what terms others may use it; left out in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<LicenceWord>)]
    licence: Option<Licence>,
    /// Since when, UTC.
    #[schema(value_type = String, format = DateTime)]
    published_at: Timestamp,
    /// The path of its page.
    href: String,
    /// All its pictures in their order; in lists, the first.
    pictures: Vec<PictureView>,
}

impl PublicationView {
    /// A piece of a wall, whose path is `wall`.
    pub(crate) fn of_piece(piece: Piece, wall: &str) -> Self {
        let Publication { id, theme, slug, published_at, .. } = piece.publication;
        Self {
            id,
            theme,
            href: format!("{wall}/{slug}"),
            slug: slug.to_string(),
            title: piece.title,
            story: piece.story,
            credit: piece.credit,
            licence: None,
            published_at,
            pictures: vec![PictureView::new(id, piece.picture)],
        }
    }

    /// A publication whole.
    pub(crate) fn whole(
        publication: Publication,
        shown: Contribution,
        pictures: Vec<Picture>,
        wall: &str,
    ) -> Self {
        let Publication { id, theme, slug, published_at, .. } = publication;
        Self {
            id,
            theme,
            href: format!("{wall}/{slug}"),
            slug: slug.to_string(),
            title: shown.title.to_string(),
            story: shown.story.to_string(),
            credit: shown.credit.to_string(),
            licence: Some(shown.licence),
            published_at,
            pictures: pictures.into_iter().map(|p| PictureView::new(id, p)).collect(),
        }
    }
}

/// One picture of a publication.
#[derive(Serialize, ToSchema)]
#[schema(as = Picture)]
pub(crate) struct PictureView {
    /// Its description for those who do not see it; may be empty.
    alt: String,
    /// Width of the original in pixels, the right way up.
    width: i32,
    /// Height of the original in pixels, the right way up.
    height: i32,
    /// The colour that holds its place while it loads, `#rrggbb`.
    placeholder: Option<String>,
    /// Smallest first.
    renditions: Vec<RenditionView>,
}

impl PictureView {
    fn new(publication: PublicationId, picture: Picture) -> Self {
        let id = picture.id;
        let href = |r: &Rendition| {
            let ending = if r.format == "jpeg" { "jpg" } else { &r.format };
            format!("/media/{publication}/{id}/{}.{ending}", r.width)
        };
        Self {
            alt: picture.alt.to_string(),
            width: picture.original.width,
            height: picture.original.height,
            placeholder: picture.placeholder.map(|colour| colour.to_string()),
            renditions: RenditionView::all(picture.renditions, href),
        }
    }
}

/// A safe image derived from an original, without metadata.
#[derive(Serialize, ToSchema)]
#[schema(as = Rendition)]
pub(crate) struct RenditionView {
    /// `jpeg` or `webp`.
    format: String,
    /// In pixels.
    width: i32,
    /// In pixels.
    height: i32,
    /// Its size.
    bytes: i64,
    /// Its path.
    href: String,
}

impl RenditionView {
    pub(super) fn all(
        renditions: Vec<Rendition>,
        href: impl Fn(&Rendition) -> String,
    ) -> Vec<Self> {
        let view = |r: Rendition| Self {
            href: href(&r),
            format: r.format,
            width: r.width,
            height: r.height,
            bytes: r.bytes,
        };
        renditions.into_iter().map(view).collect()
    }
}
