//! A theme's blank template, drawn once a version and language, as SVG and PDF.

use actix_web::http::{Method, StatusCode, header};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Kit, Language};
use cimaise_kit::{KitError, Pattern, PatternWords, pattern_pdf, pattern_svg};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use cimaise_words::Voice;

use crate::addresses::{LicenceLink, of_wall};
use crate::memory::Key;
use crate::place::{Place, ThemePath};
use crate::{Downloads, Memory};

type Draw = fn(&Pattern) -> Result<Bytes, KitError>;

/// A kind of file.
struct File {
    extension: &'static str,
    media_type: &'static str,
    /// A PDF opens in the phone's own viewer, which prints and keeps it.
    disposition: &'static str,
    draw: Draw,
}

const SVG: File = File {
    extension: "svg",
    media_type: "image/svg+xml",
    disposition: "attachment",
    draw: |pattern| pattern_svg(pattern).map(Bytes::from),
};

const PDF: File = File {
    extension: "pdf",
    media_type: "application/pdf",
    disposition: "inline",
    draw: |pattern| pattern_pdf(pattern).map(Bytes::from),
};

/// `/{lang}/{institution}/{call}/{theme}/kit.svg`.
pub async fn svg(
    request: HttpRequest,
    app: Data<App>,
    (memory, counts): (Data<Memory>, Data<Downloads>),
    path: Path<ThemePath>,
) -> Result<HttpResponse, Problem> {
    let place = memory.place(&app, path.slugs()).await?;
    let drawn =
        answer(&request, &app, &memory, (&place, path.lang), (SVG, CachePolicy::Revalidate))
            .await?;
    count_if_sent(&counts, &request, &drawn, &place);
    Ok(drawn)
}

/// `/{lang}/{institution}/{call}/{theme}/kit.pdf`.
pub async fn pdf(
    request: HttpRequest,
    app: Data<App>,
    (memory, counts): (Data<Memory>, Data<Downloads>),
    path: Path<ThemePath>,
) -> Result<HttpResponse, Problem> {
    let place = memory.place(&app, path.slugs()).await?;
    let drawn =
        answer(&request, &app, &memory, (&place, path.lang), (PDF, CachePolicy::Revalidate))
            .await?;
    count_if_sent(&counts, &request, &drawn, &place);
    Ok(drawn)
}

/// The kit as the staff alone sees it before its call is announced; not counted.
pub(crate) async fn previewed(
    request: &HttpRequest,
    app: &App,
    memory: &Memory,
    at: (&Place, Language),
    extension: &str,
) -> Result<HttpResponse, Problem> {
    let file = if extension == SVG.extension { SVG } else { PDF };
    answer(request, app, memory, at, (file, CachePolicy::Private)).await
}

async fn answer(
    request: &HttpRequest,
    app: &App,
    memory: &Memory,
    (place, language): (&Place, Language),
    (file, policy): (File, CachePolicy),
) -> Result<HttpResponse, Problem> {
    let kit = place.kit.as_ref().ok_or_else(Problem::not_found)?;
    let voice = Voice::new(language);
    let page = format!("{}/kit.{}", of_wall(place), file.extension);
    // A kit is the same before, during and after.
    let key = Key::of_theme(page, language, place, cimaise_core::Season::Open);
    let pattern = pattern(app, voice, place, kit);
    let drawn = memory.page(key, draw(pattern, file.media_type, file.draw)).await?;
    let mut answer = drawn.answer(request, policy);
    let name = voice.say("gallery-kit-file").to_string();
    let disposition = format!(
        "{}; filename=\"{name}-{}.{}\"",
        file.disposition, place.theme.slug, file.extension
    );
    if let Ok(value) = header::HeaderValue::from_str(&disposition) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}

/// Drawing takes a while: not on the thread that serves.
async fn draw(
    pattern: Pattern,
    media_type: &'static str,
    draw: Draw,
) -> Result<Representation, Problem> {
    let drawn = tokio::task::spawn_blocking(move || draw(&pattern)).await;
    let bytes = drawn.map_err(Problem::unexpected)?.map_err(Problem::unexpected)?;
    Ok(Representation::new(media_type, bytes).compressed())
}

fn count_if_sent(counts: &Downloads, request: &HttpRequest, drawn: &HttpResponse, place: &Place) {
    let sent = request.method() == Method::GET && drawn.status() == StatusCode::OK;
    if let Some(kit) = place.kit.as_ref().filter(|_| sent) {
        counts.count(kit.id);
    }
}

fn pattern(app: &App, voice: Voice, place: &Place, kit: &Kit) -> Pattern {
    let language = voice.language();
    let say = |key| voice.say(key).to_string();
    let licence = LicenceLink::new(voice, kit.licence).name;
    Pattern {
        language: language.tag().to_owned(),
        institution: place.institution.name.clone(),
        call: place.call.title.get(language).to_owned(),
        theme: place.theme.title.get(language).to_owned(),
        hashtag: place.theme.hashtag.as_ref().map(ToString::to_string).unwrap_or_default(),
        credit: voice.say("kit-credit").with("name", &kit.credit).to_string(),
        licence: voice.say("kit-licence").with("licence", &licence).to_string(),
        // Without a language: whoever reads the code is answered in their own.
        url: app.edge.absolute_in(&place.institution, &of_wall(place)),
        accent: place.institution.accent.to_string(),
        words: PatternWords {
            kind: say("kit-kind"),
            send: say("kit-send"),
            cut_line: say("kit-cut-line"),
            fold_line: say("kit-fold-line"),
            glue_tab: say("kit-glue-tab"),
            draw: say("kit-draw"),
            cut: say("kit-cut"),
            fold: say("kit-fold"),
            glue: say("kit-glue"),
            photograph: say("kit-photograph"),
            print: say("kit-print"),
        },
    }
}
