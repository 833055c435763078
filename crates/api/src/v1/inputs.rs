//! What programs send. Read further by the same code as the forms.

use std::collections::BTreeMap;

use cimaise_core::Language;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::schemas::{
    HangingPaceWord, LicenceWord, OnReportWord, RoleWord, SecondOpinionWord, TellingWord, Texts,
    VerdictWord,
};
use super::terms_input::TermsInput;
use crate::people::{EVERYWHERE, PLACES, SOME};
use crate::set_up::Typed;

type Tongues = BTreeMap<Language, String>;

/// Who wants to sign in.
#[derive(Deserialize, ToSchema)]
#[schema(as = Credentials)]
#[serde(deny_unknown_fields)]
pub(crate) struct SessionInput {
    #[schema(example = "aicha@example.org")]
    pub(crate) email: String,
    #[schema(value_type = String, format = Password)]
    pub(crate) password: SecretString,
    /// What an authenticator shows, or a code on paper, where the account asks for it.
    #[serde(default)]
    pub(crate) code: Option<String>,
}

/// A post in an institution: a role, in all of it or in some calls and themes.
#[derive(Deserialize, ToSchema)]
#[schema(as = PostInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostInput {
    #[schema(value_type = RoleWord)]
    role: String,
    /// Whole calls. With `themes` left out too, the whole institution.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    calls: Vec<String>,
    /// Single themes, for moderators and readers.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    themes: Vec<String>,
}

/// Somebody to be invited.
#[derive(Deserialize, ToSchema)]
#[schema(as = InvitationInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct InvitationInput {
    #[schema(example = "lucie@example.org")]
    email: String,
    /// BCP 47 tag of the language of the letter, and of the desk that they will have.
    #[schema(example = "fr")]
    language: String,
    #[schema(value_type = RoleWord)]
    role: String,
    /// Whole calls. With `themes` left out too, the whole institution.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    calls: Vec<String>,
    /// Single themes, for moderators and readers.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    themes: Vec<String>,
}

impl From<PostInput> for Typed {
    fn from(input: PostInput) -> Self {
        let mut typed = Self::default();
        typed.put("role", input.role);
        let everywhere = input.calls.is_empty() && input.themes.is_empty();
        typed.put(PLACES, if everywhere { EVERYWHERE } else { SOME });
        for call in input.calls {
            typed.put("call", call);
        }
        for theme in input.themes {
            typed.put("theme", theme);
        }
        typed
    }
}

impl From<InvitationInput> for Typed {
    fn from(input: InvitationInput) -> Self {
        let InvitationInput { email, language, role, calls, themes } = input;
        let mut typed = Self::from(PostInput { role, calls, themes });
        typed.put("email", email);
        typed.put("language", language);
        typed
    }
}

/// A decision.
#[derive(Deserialize, ToSchema)]
#[schema(as = DecisionInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionInput {
    #[schema(value_type = VerdictWord)]
    pub(crate) verdict: cimaise_core::DecisionKind,
    /// The code or the id of an entry of the institution's catalogue; needed for all but an
    /// approval.
    #[schema(example = "too-blurred")]
    pub(crate) reason: Option<String>,
    /// To the contributor, besides the text of the reason; at most 2000 characters.
    #[serde(default)]
    pub(crate) words: String,
    /// For the staff alone; at most 2000 characters.
    #[serde(default)]
    pub(crate) private_note: String,
    /// The `last_change` of the contribution as you saw it, empty for none: where its contributor changed it
    /// since, nothing is decided. Left out, it is not looked at.
    #[serde(default)]
    pub(crate) seen: Option<String>,
    /// When what you approve is to be hung: RFC 3339, or a local time in the institution's zone. Left out, it
    /// hangs when its call hangs it.
    #[serde(default)]
    #[schema(example = "2026-12-03T09:00")]
    pub(crate) hang_at: Option<String>,
}

/// A call's words, dates and terms.
#[derive(Deserialize, ToSchema)]
#[schema(as = CallInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct CallInput {
    /// At most 120 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    title: Tongues,
    /// At most 400 characters.
    #[serde(default)]
    #[schema(value_type = Texts)]
    summary: Tongues,
    /// At most 6000 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    rules: Tongues,
    /// First instant open: RFC 3339, or a local time in the institution's zone.
    #[schema(example = "2026-12-01T09:00:00+01:00")]
    opens_at: String,
    /// First instant closed again.
    #[schema(example = "2027-01-31T18:00")]
    closes_at: String,
    /// One or more.
    #[schema(value_type = Vec<LicenceWord>)]
    licences: Vec<String>,
    /// 1 to 10.
    #[schema(minimum = 1, maximum = 10)]
    pictures_max: i64,
    /// How much it takes. Left out, as much as the house in a new call, and as it is in another.
    #[serde(default)]
    terms: TermsInput,
    /// On what two moderators have to agree. Left out, a new call asks for none, another stays as it
    /// is.
    #[schema(value_type = Option<SecondOpinionWord>)]
    second_opinion: Option<String>,
    /// What becomes of a picture at once when somebody says that they, or their child, are on it. Left out, it
    /// is hidden in a new call, and stays as it is in another.
    #[schema(value_type = Option<OnReportWord>)]
    on_report: Option<String>,
    /// When contributors are told whether their picture is accepted. Left out, by itself in a new call, and as it is
    /// in another.
    #[schema(value_type = Option<TellingWord>)]
    telling: Option<String>,
    /// Whether everybody sees a new call at once; else nobody but its institution until it is announced. Left
    /// out, yes. It says nothing of a call that there is.
    announced: Option<bool>,
    /// When what is approved is hung. Left out, a new call hangs at once, another stays as it is.
    hanging: Option<HangingInput>,
}

/// When what is approved is hung.
#[derive(Deserialize, ToSchema)]
#[schema(as = HangingInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct HangingInput {
    #[schema(value_type = HangingPaceWord)]
    pace: String,
    /// How many a day, 1 to 500, where it drips; else 5.
    #[schema(minimum = 1, maximum = 500)]
    a_day: Option<i64>,
    /// The hour of the institution's zone from which they are spread evenly, 0 to 23, else 9.
    #[schema(minimum = 0, maximum = 23)]
    from: Option<i64>,
    /// The hour until which they are spread, not before the first, else 18; the same as the first for all
    /// together.
    #[schema(minimum = 0, maximum = 23)]
    to: Option<i64>,
}

/// A theme's words and dates, and its blank template.
#[derive(Deserialize, ToSchema)]
#[schema(as = ThemeInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct ThemeInput {
    /// At most 120 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    title: Tongues,
    /// The story prompt, at most 1000 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    prompt: Tongues,
    /// With or without its `#`.
    #[schema(example = "#Lichtenstein")]
    hashtag: Option<String>,
    exhibition: Option<ExhibitionInput>,
    /// First instant open: RFC 3339, or a local time in the institution's zone.
    opens_at: String,
    /// First instant closed again.
    closes_at: String,
    /// Its blank template. One that is given takes the place of the one the theme has, at the same
    /// printed link; left out, that one stays.
    kit: Option<KitInput>,
}

/// The exhibition that a theme answers.
#[derive(Deserialize, ToSchema)]
#[schema(as = ExhibitionInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExhibitionInput {
    /// At most 120 characters.
    #[schema(value_type = Texts)]
    title: Tongues,
    /// Its own page, `https://…`.
    address: Option<String>,
}

/// A blank template.
#[derive(Deserialize, ToSchema)]
#[schema(as = KitInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct KitInput {
    /// Left out, the one it has stays; a new template gets the usual one of the house.
    #[serde(default)]
    #[schema(value_type = Texts)]
    title: Tongues,
    /// Who drew it, at most 120 characters.
    credit: String,
    #[schema(value_type = LicenceWord)]
    licence: String,
}

impl From<CallInput> for Typed {
    fn from(input: CallInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", input.title);
        typed.put_texts("summary", input.summary);
        typed.put_texts("rules", input.rules);
        typed.put("opens_at", input.opens_at);
        typed.put("closes_at", input.closes_at);
        for licence in input.licences {
            typed.put("licences", licence);
        }
        typed.put("pictures_max", input.pictures_max);
        typed.put("second_opinion", input.second_opinion.unwrap_or_default());
        typed.put("on_report", input.on_report.unwrap_or_default());
        typed.put("telling", input.telling.unwrap_or_default());
        input.terms.put(&mut typed);
        if let Some(announced) = input.announced {
            typed.put("announced", if announced { "yes" } else { "no" });
        }
        if let Some(hanging) = input.hanging {
            typed.put("hanging", hanging.pace);
            let numbers = [("hung_a_day", hanging.a_day), ("hang_from", hanging.from)];
            for (name, number) in numbers.into_iter().chain([("hang_to", hanging.to)]) {
                typed.put(name, number.map(|number| number.to_string()).unwrap_or_default());
            }
        }
        typed
    }
}

impl From<ThemeInput> for Typed {
    fn from(input: ThemeInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", input.title);
        typed.put_texts("prompt", input.prompt);
        typed.put("hashtag", input.hashtag.unwrap_or_default());
        if let Some(exhibition) = input.exhibition {
            typed.put_texts("exhibition.title", exhibition.title);
            typed.put("exhibition.address", exhibition.address.unwrap_or_default());
        }
        typed.put("opens_at", input.opens_at);
        typed.put("closes_at", input.closes_at);
        if let Some(kit) = input.kit {
            typed.put("kit", "yes");
            typed.put_texts("kit.title", kit.title);
            typed.put("kit.credit", kit.credit);
            typed.put("kit.licence", kit.licence);
        }
        typed
    }
}

/// Where a film is shown.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilmInput {
    /// A page over https, of any site.
    #[schema(example = "https://films.example/watch/1")]
    pub(crate) address: String,
}
