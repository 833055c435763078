//! `/{lang}/{institution}/{call}/{theme}/{slug}/notice`: the form, and what it sends.

use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{EmailAddress, Language, NoticeKind, NotifierName, Words};
use cimaise_web::{App, FieldProblem, House, Layout, Problem, Purpose, private_page};
use cimaise_words::Voice;

use super::place::{Address, Place};
use super::read::Typed;
use super::take;
use crate::answers::see_other;
use crate::contribute::spoken;

#[derive(Template)]
#[template(path = "notices/form.html")]
struct NoticePage<'a> {
    layout: Layout,
    t: Voice,
    place: &'a Place,
    /// The page of the picture.
    path: String,
    /// This one.
    action: String,
    kinds: &'static [NoticeKind],
    typed: Typed,
    errors: Vec<FieldProblem>,
}

impl<'a> NoticePage<'a> {
    fn new(place: &'a Place, language: Language, typed: Typed) -> Self {
        let t = Voice::new(language);
        let layout = Layout::new(t, t.say("notice-title"))
            .of(House::of(&place.institution, language))
            .in_languages(&place.institution.languages, &format!("{}/notice", place.path))
            .unlisted();
        Self {
            layout,
            t,
            place,
            path: format!("/{language}{}", place.path),
            action: place.form(language),
            kinds: NoticeKind::ALL,
            typed,
            errors: Vec::new(),
        }
    }

    fn error(&self, field: &str) -> Option<&str> {
        let found = self.errors.iter().find(|error| error.field == field);
        found.map(|error| error.detail.as_str())
    }
}

/// The form of what hangs; 404 of what does not.
pub(super) async fn show(
    request: HttpRequest,
    app: Data<App>,
    address: Path<Address>,
) -> Result<HttpResponse, Problem> {
    let language = spoken(&request)?;
    let place = Place::at(&app, address.into_inner()).await?;
    private_page(&NoticePage::new(&place, language, Typed::default()))
}

/// Takes the notice, then shows the receipt: with an address, the page that tells what comes of it is in
/// a mail, for anybody may write anybody's address here.
pub(super) async fn send(
    request: HttpRequest,
    app: Data<App>,
    address: Path<Address>,
    form: Form<Typed>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let (language, typed) = (spoken(&request)?, form.into_inner());
    let place = Place::at(&app, address.into_inner()).await?;
    match take(&app, &request, place.publication.id, &typed, language).await {
        Ok(_) if !typed.email.trim().is_empty() => Ok(see_other(format!("/{language}/notice"))),
        Ok(reported) => {
            let path = app.follow_up.notice_path(language, reported.notice());
            Ok(see_other(format!("{path}?received=1")))
        }
        Err(problem) if problem.has_fields() => {
            let page = NoticePage::new(&place, language, typed);
            let errors = problem.fields(page.t);
            let mut answer = private_page(&NoticePage { errors, ..page })?;
            *answer.status_mut() = problem.status();
            Ok(answer)
        }
        Err(problem) => Err(problem),
    }
}
