//! The poster of a call or a theme, and its cards for tables: what brings people in the room to it.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Call, Institution, Language, Localized, Season};
use cimaise_kit::Poster;
use cimaise_web::{App, CachePolicy, Problem};
use cimaise_words::{Voice, plain};
use serde::Deserialize;

use crate::Memory;
use crate::addresses::{of_call, of_wall};
use crate::call::CallPath;
use crate::facts;
use crate::memory::Key;
use crate::place::{Place, ThemePath};
use crate::said::beginning;
use crate::sheet::{Format, Sheet};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Print {
    /// One, on A4.
    Poster,
    /// Four of A6 on A4, to cut.
    Cards,
}

/// The segments that name one.
#[derive(Deserialize)]
pub struct PrintPath<At> {
    /// Whose it is.
    #[serde(flatten)]
    at: At,
    /// Which of the two.
    print: Print,
    /// How it is written.
    format: Format,
}

/// `/{lang}/{institution}/{call}/{theme}/{poster|cards}.{format}`.
pub async fn of_theme(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<PrintPath<ThemePath>>,
) -> Result<HttpResponse, Problem> {
    let PrintPath { at, print, format } = path.into_inner();
    let place = memory.place(&app, at.slugs()).await?;
    let wanted = (print, format, CachePolicy::Revalidate);
    answer_of_theme(&request, &app, &memory, (&place, at.lang), wanted).await
}

/// `/{lang}/{institution}/{call}/{poster|cards}.{format}`.
pub async fn of_whole_call(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<PrintPath<CallPath>>,
) -> Result<HttpResponse, Problem> {
    let PrintPath { at: CallPath { lang, institution, call }, print, format } = path.into_inner();
    let house = memory.house(&app, institution).await?;
    let opened = house.calls.iter().find(|opened| opened.call.slug.as_str() == call);
    let opened = opened.ok_or_else(Problem::not_found)?;
    let wanted = (print, format, CachePolicy::Revalidate);
    let at = (&house.institution, &opened.call, lang);
    answer_of_call(&request, &app, &memory, at, wanted).await
}

/// A theme's, for everybody or for the staff alone.
pub(crate) async fn answer_of_theme(
    request: &HttpRequest,
    app: &App,
    memory: &Memory,
    (place, language): (&Place, Language),
    (print, format, policy): (Print, Format, CachePolicy),
) -> Result<HttpResponse, Problem> {
    let voice = Voice::new(language);
    let (institution, call, theme) = (&place.institution, &place.call, &place.theme);
    let path = of_wall(place);
    let poster = Poster {
        house: format!("{} · {}", institution.name, call.title.get(language)),
        hashtag: theme.hashtag.as_ref().map(ToString::to_string).unwrap_or_default(),
        dates: facts::from_to(voice, place.window(), &place.zone()),
        ..about(app, voice, institution, (&theme.title, &theme.prompt, &path, print))
    };
    // It is the same before, during and after.
    let key = Key::of_theme(format!("{path}/{print:?}.{format}"), language, place, Season::Open);
    let sheet = Sheet { key, name: file(voice, print, theme.slug.as_str()), format };
    sheet.answer(request, memory, policy, move || laid_out(&poster, print)).await
}

/// A call's, likewise.
pub(crate) async fn answer_of_call(
    request: &HttpRequest,
    app: &App,
    memory: &Memory,
    (institution, call, language): (&Institution, &Call, Language),
    (print, format, policy): (Print, Format, CachePolicy),
) -> Result<HttpResponse, Problem> {
    let voice = Voice::new(language);
    let path = of_call(institution, call);
    let zone = cimaise_words::time_zone(&institution.time_zone);
    let poster = Poster {
        house: institution.name.clone(),
        hashtag: String::new(),
        dates: facts::from_to(voice, call.window, &zone),
        ..about(app, voice, institution, (&call.title, &call.summary, &path, print))
    };
    let key =
        Key { page: format!("{path}/{print:?}.{format}"), language, state: format!("{poster:?}") };
    let sheet = Sheet { key, name: file(voice, print, call.slug.as_str()), format };
    sheet.answer(request, memory, policy, move || laid_out(&poster, print)).await
}

fn laid_out(poster: &Poster, print: Print) -> Result<cimaise_kit::Paper, cimaise_kit::KitError> {
    match print {
        Print::Poster => poster.paper(),
        Print::Cards => poster.cards(),
    }
}

/// What a call's and a theme's have in common.
fn about(
    app: &App,
    voice: Voice,
    institution: &Institution,
    (title, words, path, print): (&Localized, &Localized, &str, Print),
) -> Poster {
    let language = voice.language();
    let say = |key| voice.say(key).to_string();
    Poster {
        language: language.tag().to_owned(),
        house: String::new(),
        title: title.get(language).to_owned(),
        hashtag: String::new(),
        words: beginning(&plain(words.get(language))).unwrap_or_default(),
        dates: String::new(),
        ask: say("poster-ask"),
        promise: say("poster-promise"),
        kind: match print {
            Print::Poster => say("poster-kind"),
            Print::Cards => say("poster-cards-kind"),
        },
        // Without a language: whoever reads the code is answered in their own.
        url: app.edge.absolute_in(institution, path),
        accent: institution.accent.to_string(),
    }
}

fn file(voice: Voice, print: Print, slug: &str) -> String {
    let word = match print {
        Print::Poster => voice.say("poster-file"),
        Print::Cards => voice.say("poster-cards-file"),
    };
    format!("{word}-{slug}")
}
