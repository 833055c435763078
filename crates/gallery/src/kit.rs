//! A theme's blank template, drawn once a version and language, as SVG and PDF.

use actix_web::http::{Method, StatusCode};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Kit, Language};
use cimaise_kit::{Pattern, PatternWords};
use cimaise_web::{App, CachePolicy, Problem};
use cimaise_words::Voice;

use crate::addresses::{LicenceLink, of_wall};
use crate::memory::Key;
use crate::place::{Place, ThemePath};
use crate::sheet::{Format, Sheet, SheetPath};
use crate::{Downloads, Memory};

/// `/{lang}/{institution}/{call}/{theme}/kit.{format}`.
pub async fn kit(
    request: HttpRequest,
    app: Data<App>,
    (memory, counts): (Data<Memory>, Data<Downloads>),
    path: Path<SheetPath<ThemePath>>,
) -> Result<HttpResponse, Problem> {
    let SheetPath { at, format } = path.into_inner();
    let place = memory.place(&app, at.slugs()).await?;
    let policy = CachePolicy::Revalidate;
    let drawn = answer(&request, &app, &memory, (&place, at.lang), (format, policy)).await?;
    count_if_sent(&counts, &request, &drawn, &place);
    Ok(drawn)
}

/// The kit, counted or not.
pub(crate) async fn answer(
    request: &HttpRequest,
    app: &App,
    memory: &Memory,
    (place, language): (&Place, Language),
    (format, policy): (Format, CachePolicy),
) -> Result<HttpResponse, Problem> {
    let kit = place.kit.as_ref().ok_or_else(Problem::not_found)?;
    let voice = Voice::new(language);
    let page = format!("{}/kit.{format}", of_wall(place));
    // A kit is the same before, during and after.
    let key = Key::of_theme(page, language, place, cimaise_core::Season::Open);
    let pattern = pattern(app, voice, place, kit);
    let name = format!("{}-{}", voice.say("gallery-kit-file"), place.theme.slug);
    let sheet = Sheet { key, name, format };
    sheet.answer(request, memory, policy, move || pattern.paper()).await
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
