//! What everybody may read.

use cimaise_core::{
    Call, CallId, Exhibition, Institution, InstitutionId, Kit, Licence, Localized, Picture,
    Publication, PublicationId, Rendition, Season, Theme, ThemeId,
};
use cimaise_store::wall::Piece;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::{LicenceWord, SeasonWord, Texts};

/// A museum, a library, an association.
#[derive(Serialize, ToSchema)]
#[schema(as = Institution)]
pub(crate) struct InstitutionView {
    #[schema(value_type = uuid::Uuid)]
    id: InstitutionId,
    /// First segment of its addresses.
    slug: String,
    name: String,
    /// BCP 47 tags, its own language first.
    languages: Vec<String>,
    /// Its colour, `#rrggbb`.
    accent: String,
    /// IANA name of its time zone.
    time_zone: String,
    #[schema(value_type = Texts)]
    legal_notice: Localized,
    /// Where contributors may write.
    contact: String,
    /// The path of its page.
    href: String,
}

impl From<Institution> for InstitutionView {
    fn from(institution: Institution) -> Self {
        Self {
            id: institution.id,
            href: format!("/{}", institution.slug),
            slug: institution.slug.to_string(),
            name: institution.name,
            languages: institution.languages.iter().map(ToString::to_string).collect(),
            accent: institution.accent.to_string(),
            time_zone: institution.time_zone,
            legal_notice: institution.legal_notice,
            contact: institution.contact.to_string(),
        }
    }
}

/// An open invitation of an institution.
#[derive(Serialize, ToSchema)]
#[schema(as = CallSummary)]
pub(crate) struct CallSummary {
    #[schema(value_type = uuid::Uuid)]
    id: CallId,
    #[schema(value_type = uuid::Uuid)]
    institution: InstitutionId,
    slug: String,
    #[schema(value_type = Texts)]
    title: Localized,
    #[schema(value_type = Texts)]
    summary: Localized,
    #[schema(value_type = Texts)]
    rules: Localized,
    /// First instant open, UTC.
    #[schema(value_type = String, format = DateTime)]
    opens_at: Timestamp,
    /// First instant closed again, UTC.
    #[schema(value_type = String, format = DateTime)]
    closes_at: Timestamp,
    #[schema(value_type = SeasonWord)]
    season: Season,
    /// The licences among which a contributor chooses.
    #[schema(value_type = Vec<LicenceWord>)]
    licences: Vec<Licence>,
    /// The most pictures in one contribution.
    pictures_max: u8,
}

impl CallSummary {
    pub(crate) fn new(call: Call, now: Timestamp) -> Self {
        Self {
            season: call.season(now),
            id: call.id,
            institution: call.institution,
            slug: call.slug.to_string(),
            title: call.title,
            summary: call.summary,
            rules: call.rules,
            opens_at: call.window.opens_at,
            closes_at: call.window.closes_at,
            licences: call.licences,
            pictures_max: call.pictures_max,
        }
    }
}

/// A call with its themes.
#[derive(Serialize, ToSchema)]
#[schema(as = Call)]
pub(crate) struct CallView {
    #[serde(flatten)]
    pub(crate) call: CallSummary,
    /// The path of its page.
    pub(crate) href: String,
    /// In their order.
    pub(crate) themes: Vec<ThemeSummary>,
}

/// A chapter of a call.
#[derive(Serialize, ToSchema)]
#[schema(as = ThemeSummary)]
pub(crate) struct ThemeSummary {
    #[schema(value_type = uuid::Uuid)]
    id: ThemeId,
    #[schema(value_type = uuid::Uuid)]
    call: CallId,
    slug: String,
    /// Its place in the call, from 1.
    position: i32,
    #[schema(value_type = Texts)]
    title: Localized,
    /// The story prompt.
    #[schema(value_type = Texts)]
    prompt: Localized,
    /// With its `#`.
    hashtag: Option<String>,
    exhibition: Option<ExhibitionView>,
    /// First instant open, UTC.
    #[schema(value_type = String, format = DateTime)]
    opens_at: Timestamp,
    /// First instant closed again, UTC.
    #[schema(value_type = String, format = DateTime)]
    closes_at: Timestamp,
    #[schema(value_type = SeasonWord)]
    season: Season,
    /// How many contributions hang there.
    hung: i64,
}

impl ThemeSummary {
    pub(crate) fn new(theme: Theme, hung: i64, call: &Call, now: Timestamp) -> Self {
        Self {
            season: theme.season(call, now),
            id: theme.id,
            call: theme.call,
            slug: theme.slug.to_string(),
            position: theme.position,
            title: theme.title,
            prompt: theme.prompt,
            hashtag: theme.hashtag.map(|hashtag| hashtag.to_string()),
            exhibition: theme.exhibition.map(ExhibitionView::from),
            opens_at: theme.window.opens_at,
            closes_at: theme.window.closes_at,
            hung,
        }
    }
}

/// The exhibition that a theme answers.
#[derive(Serialize, ToSchema)]
#[schema(as = Exhibition)]
pub(crate) struct ExhibitionView {
    #[schema(value_type = Texts)]
    title: Localized,
    /// Its own page.
    address: Option<String>,
}

impl From<Exhibition> for ExhibitionView {
    fn from(exhibition: Exhibition) -> Self {
        let address = exhibition.address.map(|address| address.to_string());
        Self { title: exhibition.title, address }
    }
}

/// A theme with its blank template.
#[derive(Serialize, ToSchema)]
#[schema(as = Theme)]
pub(crate) struct ThemeView {
    #[serde(flatten)]
    pub(crate) theme: ThemeSummary,
    /// The path of its wall.
    pub(crate) href: String,
    pub(crate) kit: Option<KitView>,
}

/// A theme's downloadable blank template.
#[derive(Serialize, ToSchema)]
#[schema(as = Kit)]
pub(crate) struct KitView {
    #[schema(value_type = Texts)]
    title: Localized,
    /// Who drew it.
    credit: String,
    #[schema(value_type = LicenceWord)]
    licence: Licence,
    /// How many times it was downloaded.
    downloads: i64,
    /// The path of its drawing.
    svg: String,
    /// The path of the sheet to print.
    pdf: String,
}

impl KitView {
    pub(crate) fn new(kit: Kit, wall: &str) -> Self {
        Self {
            title: kit.title,
            credit: kit.credit,
            licence: kit.licence,
            downloads: kit.downloads,
            svg: format!("{wall}/kit.svg"),
            pdf: format!("{wall}/kit.pdf"),
        }
    }
}

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
        shown: cimaise_core::Contribution,
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
