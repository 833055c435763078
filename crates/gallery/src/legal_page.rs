//! A page of an institution beside its calls.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Institution, Language, LegalPage};
use cimaise_store::legal_pages;
use cimaise_web::{App, CachePolicy, Layout, Problem, rendered};
use cimaise_words::{Voice, plain, time_zone};
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses::{in_language, of_institution, of_legal_page};
use crate::memory::Key;
use crate::said::{Said, beginning};
use crate::{Memory, frame, standing};

/// The segments of its address.
#[derive(Deserialize)]
pub struct LegalPagePath {
    lang: Language,
    institution: String,
    page: String,
}

#[derive(Template)]
#[template(path = "gallery/legal-page.html")]
pub(crate) struct LegalPagePage {
    pub(crate) layout: Layout,
    t: Voice,
    house: String,
    home: String,
    title: Said,
    words: Said,
    /// When it was changed last, in the institution's zone: for machines and for people.
    changed: (String, String),
}

/// `/{lang}/{institution}/pages/{page}.html`: no call has themes with a point in their address.
pub async fn legal_page(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<LegalPagePath>,
) -> Result<HttpResponse, Problem> {
    let LegalPagePath { lang, institution, page } = path.into_inner();
    let house = memory.house(&app, institution).await?;
    let shown = house.institution.pages.iter().any(|one| one.slug.as_str() == page);
    if !shown {
        return Err(Problem::not_found());
    }
    let path = of_legal_page(&house.institution, &page);
    // When each of its pages was changed is told of the institution.
    let state = format!("{:?}", house.institution);
    let key = Key { page: path.clone(), language: lang, state };
    let institution = house.institution.clone();
    let render = async {
        let id = institution.id;
        let read = app
            .store
            .read(move |db| -> Result<_, Problem> { Ok(legal_pages::by_slug(db, id, &page)?) });
        rendered(&self::page(&app, Voice::new(lang), &institution, &read.await?))
    };
    let shown = (memory.page(key, render).await?, CachePolicy::Revalidate);
    Ok(standing::answer(&request, in_language(lang, &path), shown, house, Timestamp::MAX))
}

/// The page, in the public's frame.
pub(crate) fn page(
    app: &App,
    t: Voice,
    institution: &Institution,
    page: &LegalPage,
) -> LegalPagePage {
    let language = t.language();
    let title = Said::new(&page.title, language);
    let path = of_legal_page(institution, page.slug.as_str());
    let mut layout = frame::of_house(app, t, (institution, &path), &title.text);
    layout.nav = vec![frame::calls(t, institution)];
    layout.description = beginning(&plain(page.words.get(language)));
    let zone = time_zone(&institution.time_zone);
    let day = page.changed_at.to_zoned(zone.clone()).date();
    LegalPagePage {
        layout,
        t,
        house: institution.name.clone(),
        home: in_language(language, &of_institution(institution)),
        title,
        words: Said::new(&page.words, language),
        changed: (day.to_string(), t.date(page.changed_at, &zone).to_string()),
    }
}
