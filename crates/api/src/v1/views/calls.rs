//! Institutions, calls and themes as everybody reads them.

use cimaise_core::{
    Adorned, Call, CallId, Exhibition, Fonts, Hanging, HangingPace, Institution, InstitutionId,
    Kit, Licence, Localized, OnReport, Season, SecondOpinion, Telling, Theme, ThemeId,
};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::{
    FontsWord, HangingPaceWord, LicenceWord, OnReportWord, SeasonWord, SecondOpinionWord,
    TellingWord, Texts,
};
use super::TermsView;
use super::ornament::OrnamentView;

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
    /// In which letters its pages are set.
    #[schema(value_type = FontsWord)]
    fonts: Fonts,
    /// IANA name of its time zone.
    time_zone: String,
    #[schema(value_type = Texts)]
    legal_notice: Localized,
    /// Where contributors may write.
    contact: String,
    /// Its logo, if it has one.
    logo: Option<OrnamentView>,
    /// The host name that it has to itself, at which its pages are.
    host: Option<String>,
    /// The path of its page.
    href: String,
}

impl From<Institution> for InstitutionView {
    fn from(institution: Institution) -> Self {
        let at = Adorned::Institution(institution.id);
        Self {
            logo: institution.logo.as_ref().map(|logo| OrnamentView::new(at, logo)),
            id: institution.id,
            host: institution.host.as_ref().map(ToString::to_string),
            href: format!("/{}", institution.slug),
            slug: institution.slug.to_string(),
            name: institution.name,
            languages: institution.languages.iter().map(ToString::to_string).collect(),
            accent: institution.accent.to_string(),
            fonts: institution.fonts,
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
    /// When everybody could see it first, UTC; none while only its institution does.
    #[schema(value_type = Option<String>, format = DateTime)]
    announced_at: Option<Timestamp>,
    #[schema(value_type = SeasonWord)]
    season: Season,
    /// The licences among which a contributor chooses.
    #[schema(value_type = Vec<LicenceWord>)]
    licences: Vec<Licence>,
    /// The most pictures in one contribution.
    pictures_max: u8,
    /// On what two moderators have to agree.
    #[schema(value_type = SecondOpinionWord)]
    second_opinion: SecondOpinion,
    /// What becomes of a picture at once when somebody says that they, or their child, are on it.
    #[schema(value_type = OnReportWord)]
    on_report: OnReport,
    /// When contributors are told whether their picture is accepted.
    #[schema(value_type = TellingWord)]
    telling: Telling,
    /// When what is approved is hung.
    hanging: HangingView,
    /// Its cover, if it has one.
    cover: Option<OrnamentView>,
    /// The page of another site on which a film about it is shown, if there is one.
    film: Option<String>,
    /// How much it takes.
    terms: TermsView,
}

/// When what is approved is hung.
#[derive(Serialize, ToSchema)]
#[schema(as = Hanging)]
struct HangingView {
    #[schema(value_type = HangingPaceWord)]
    pace: HangingPace,
    /// How many a day, where it drips.
    a_day: u16,
    /// The hour of the institution's zone from which they are spread.
    from: u8,
    /// The hour until which they are spread; the same as the first for all together.
    to: u8,
}

impl From<Hanging> for HangingView {
    fn from(hanging: Hanging) -> Self {
        let Hanging { pace, a_day, from, to } = hanging;
        Self { pace, a_day, from, to }
    }
}

impl CallSummary {
    pub(crate) fn new(call: Call, now: Timestamp) -> Self {
        let at = Adorned::Call(call.id);
        Self {
            season: call.season(now),
            cover: call.cover.as_ref().map(|cover| OrnamentView::new(at, cover)),
            film: call.film.as_ref().map(|film| film.as_str().to_owned()),
            id: call.id,
            institution: call.institution,
            slug: call.slug.to_string(),
            title: call.title,
            summary: call.summary,
            rules: call.rules,
            opens_at: call.window.opens_at,
            closes_at: call.window.closes_at,
            announced_at: call.announced_at,
            licences: call.licences,
            pictures_max: call.pictures_max,
            second_opinion: call.second_opinion,
            on_report: call.on_report,
            telling: call.telling,
            hanging: call.hanging.into(),
            terms: call.terms.into(),
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
    /// Its cover, if it has one.
    cover: Option<OrnamentView>,
    /// The page of another site on which a film about it is shown, if there is one.
    film: Option<String>,
}

impl ThemeSummary {
    pub(crate) fn new(theme: Theme, hung: i64, call: &Call, now: Timestamp) -> Self {
        Self {
            season: theme.season(call, now),
            cover: theme
                .cover
                .as_ref()
                .map(|cover| OrnamentView::new(Adorned::Theme(theme.id), cover)),
            film: theme.film.as_ref().map(|film| film.as_str().to_owned()),
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
