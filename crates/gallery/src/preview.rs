//! A call that is not announced, as a visitor will see it: for the staff of its institution alone, at
//! addresses of the desk.

use actix_web::http::header;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Call, CallId, Institution, Language, LegalPageId, Staff, ThemeId};
use cimaise_store::{Db, StoreError, StoreResult, calls, institutions, legal_pages, themes};
use cimaise_web::{Alternate, App, CachePolicy, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use crate::addresses::{in_language, of_call, of_legal_page, of_wall};
use crate::cards::{self, Opened};
use crate::place::Place;
use crate::poster::{self, Print};
use crate::sheet::Format;
use crate::{
    Memory, call as public_call, kit as public_kit, legal_page as public_legal_page,
    wall as public_wall,
};

/// In which language; that of who looks where it is not said.
#[derive(Deserialize)]
pub struct Tongue {
    lang: Option<Language>,
}

/// `/desk/calls/{call}/preview`; 404 for who may not read all of it. What is announced is seen where
/// everybody sees it.
pub async fn call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    tongue: Query<Tongue>,
) -> Result<HttpResponse, Problem> {
    let (id, now) = (id.into_inner(), app.now());
    let language = tongue.lang.unwrap_or(staff.person.language);
    let read = app.store.read(move |db| {
        let (institution, call) = readable_call(db, &staff, id)?;
        Ok::<_, StoreError>((
            institution,
            Opened { themes: themes::of_call(db, id)?, call, selections: Vec::new() },
        ))
    });
    let (institution, opened) = read.await?;
    if opened.call.is_announced() {
        return Ok(elsewhere(&in_language(language, &of_call(&institution, &opened.call))));
    }
    let sorted = cards::sorted(&opened, now);
    let own = sorted.iter().map(|(_, (theme, _))| of_theme(theme.id, language));
    let own: Vec<_> = own.collect();
    let languages = institution.languages.clone();
    let found = (institution, opened);
    let mut page = public_call::page(&app, Voice::new(language), found, sorted, now).await?;
    for (card, href) in page.cards.iter_mut().zip(own) {
        card.href = href;
    }
    frame(&mut page.layout, &languages, &format!("/desk/calls/{id}/preview"));
    private_page(&page)
}

/// `/desk/themes/{theme}/preview`; 404 for who may not read it, likewise.
pub async fn theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ThemeId>,
    tongue: Query<Tongue>,
) -> Result<HttpResponse, Problem> {
    let (id, now) = (id.into_inner(), app.now());
    let language = tongue.lang.unwrap_or(staff.person.language);
    let place = read(&app, staff, id).await?;
    let path = of_wall(&place);
    if place.call.is_announced() {
        return Ok(elsewhere(&in_language(language, &path)));
    }
    let at = (path.as_str(), None);
    let mut page = public_wall::page(&app, &place, Voice::new(language), at, now).await?;
    let own = format!("/desk/themes/{id}/preview");
    page.call_href = format!("/desk/calls/{}/preview?lang={language}", place.call.id);
    if let Some(kit) = &mut page.kit {
        kit.pdf = format!("{own}/kit.pdf?lang={language}");
        kit.svg = format!("{own}/kit.svg?lang={language}");
    }
    frame(&mut page.layout, &place.institution.languages, &own);
    private_page(&page)
}

/// `/desk/themes/{theme}/preview/kit.{format}`, likewise; not counted.
pub async fn kit(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    SignedIn(staff): SignedIn,
    path: Path<(ThemeId, Format)>,
    tongue: Query<Tongue>,
) -> Result<HttpResponse, Problem> {
    let (id, format) = path.into_inner();
    let language = tongue.lang.unwrap_or(staff.person.language);
    let place = read(&app, staff, id).await?;
    if place.call.is_announced() {
        let path = format!("{}/kit.{format}", of_wall(&place));
        return Ok(elsewhere(&in_language(language, &path)));
    }
    let wanted = (format, CachePolicy::Private);
    public_kit::answer(&request, &app, &memory, (&place, language), wanted).await
}

/// `/desk/themes/{id}/preview/{poster|cards}.{format}`: staff print before a call is announced, and after.
pub async fn print_of_theme(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    SignedIn(staff): SignedIn,
    path: Path<(ThemeId, Print, Format)>,
    tongue: Query<Tongue>,
) -> Result<HttpResponse, Problem> {
    let (id, print, format) = path.into_inner();
    let language = tongue.lang.unwrap_or(staff.person.language);
    let place = read(&app, staff, id).await?;
    let wanted = (print, format, CachePolicy::Private);
    poster::answer_of_theme(&request, &app, &memory, (&place, language), wanted).await
}

/// `/desk/calls/{id}/preview/{poster|cards}.{format}`, likewise.
pub async fn print_of_call(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    SignedIn(staff): SignedIn,
    path: Path<(CallId, Print, Format)>,
    tongue: Query<Tongue>,
) -> Result<HttpResponse, Problem> {
    let (id, print, format) = path.into_inner();
    let language = tongue.lang.unwrap_or(staff.person.language);
    let (institution, call) = app.store.read(move |db| readable_call(db, &staff, id)).await?;
    let wanted = (print, format, CachePolicy::Private);
    poster::answer_of_call(&request, &app, &memory, (&institution, &call, language), wanted).await
}

fn readable_call(db: &mut Db, staff: &Staff, id: CallId) -> StoreResult<(Institution, Call)> {
    let call = calls::by_id(db, id)?;
    if !staff.may_read_call(call.institution, id) {
        return Err(StoreError::NotFound);
    }
    Ok((institutions::by_id(db, call.institution)?, call))
}

/// `/desk/pages/{page}/preview`, likewise, for who may choose for its institution.
pub async fn legal_page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<LegalPageId>,
    tongue: Query<Tongue>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let language = tongue.lang.unwrap_or(staff.person.language);
    let read = app.store.read(move |db| {
        let page = legal_pages::by_id(db, id)?;
        if !staff.may_choose_for(page.institution) {
            return Err(StoreError::NotFound);
        }
        Ok((institutions::by_id(db, page.institution)?, page))
    });
    let (institution, page) = read.await?;
    if page.is_shown() {
        let path = of_legal_page(&institution, page.slug.as_str());
        return Ok(elsewhere(&in_language(language, &path)));
    }
    let mut shown = public_legal_page::page(&app, Voice::new(language), &institution, &page);
    frame(&mut shown.layout, &institution.languages, &format!("/desk/pages/{id}/preview"));
    shown.layout.preview_of = Some(format!("/desk/pages/{id}"));
    private_page(&shown)
}

async fn read(app: &App, staff: Staff, id: ThemeId) -> Result<Place, Problem> {
    let read = app.store.read(move |db| {
        let place = Place::of_theme(db, id)?;
        let Institution { id: institution, .. } = place.institution;
        let may = staff.may_read(institution, place.call.id, id);
        if may { Ok(place) } else { Err(StoreError::NotFound) }
    });
    Ok(read.await?)
}

fn of_theme(id: ThemeId, language: Language) -> String {
    format!("/desk/themes/{id}/preview?lang={language}")
}

/// The frame says whose eyes alone it is for, and leads to no address that is not there yet.
fn frame(layout: &mut Layout, languages: &[Language], own: &str) {
    let alternate = |language: &Language| Alternate {
        language: *language,
        href: format!("{own}?lang={language}"),
    };
    layout.alternates = languages.iter().map(alternate).collect();
    layout.preview_of = Some("/desk/calls".to_owned());
    layout.listed = false;
    layout.canonical = None;
    layout.feed = None;
    layout.nav.retain(|item| !item.current);
}

fn elsewhere(location: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, location)).finish()
}
