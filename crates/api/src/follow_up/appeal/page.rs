//! `/{lang}/follow/{token}/appeal`: the page, and what it sends.

use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Language, Words};
use cimaise_store::appeals::Recourse;
use cimaise_web::{App, FieldProblem, House, Layout, Problem, Purpose, private_page};
use cimaise_words::{Voice, time_zone};
use serde::Deserialize;

use super::contest;
use crate::answers::see_other;
use crate::contribute::spoken;
use crate::follow_up::contribution_of;
use crate::follow_up::facts::Facts;
use crate::follow_up::told::{Told, Why};

/// What the form holds.
#[derive(Default, Deserialize)]
pub(in crate::follow_up) struct Typed {
    #[serde(default)]
    words: String,
}

#[derive(Template)]
#[template(path = "follow-up/appeal.html")]
struct AppealPage<'a> {
    layout: Layout,
    t: Voice,
    facts: &'a Facts,
    /// What is contested.
    why: &'a Why,
    /// Until when.
    until: String,
    /// The follow-up page.
    path: String,
    words: String,
    error: Option<FieldProblem>,
}

impl<'a> AppealPage<'a> {
    /// None where there is nothing to contest.
    fn new(facts: &'a Facts, language: Language, token: &str, typed: Typed) -> Option<Self> {
        let (Told::Refused(why) | Told::TakenDown(why)) = &facts.told else { return None };
        let Recourse::Until(until) = facts.recourse else { return None };
        let t = Voice::new(language);
        let layout = Layout::new(t, t.say("appeal-title"))
            .of(House::of(&facts.institution, language))
            .in_every_language(&format!("/follow/{token}/appeal"))
            .unlisted();
        let zone = time_zone(&facts.institution.time_zone);
        Some(Self {
            layout,
            t,
            facts,
            why,
            until: t.date(until, &zone).to_string(),
            path: format!("/{language}/follow/{token}"),
            words: typed.words,
            error: None,
        })
    }

    fn language(&self) -> Language {
        self.t.language()
    }
}

/// The form; where there is nothing to contest, the page that says how it stands.
pub(in crate::follow_up) async fn show(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (language, token, facts) = asked(&request, &app, path).await?;
    match AppealPage::new(&facts, language, &token, Typed::default()) {
        Some(page) => private_page(&page),
        None => Ok(see_other(format!("/{language}/follow/{token}"))),
    }
}

/// Takes the appeal, then shows how it stands.
pub(in crate::follow_up) async fn send(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
    form: Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let (language, token, facts) = asked(&request, &app, path).await?;
    let typed = form.into_inner();
    match contest(&app, facts.contribution.id, &typed.words).await {
        // A second tap on the same button: it is as it was wanted.
        Err(problem) if problem.code() == "already-appealed" => {
            Ok(see_other(format!("/{language}/follow/{token}")))
        }
        Ok(()) => Ok(see_other(format!("/{language}/follow/{token}?contested=1"))),
        Err(problem) if problem.has_fields() => {
            let Some(page) = AppealPage::new(&facts, language, &token, typed) else {
                return Err(problem);
            };
            let error = problem.fields(page.t).into_iter().next();
            let mut answer = private_page(&AppealPage { error, ..page })?;
            *answer.status_mut() = problem.status();
            Ok(answer)
        }
        Err(problem) => Err(problem),
    }
}

async fn asked(
    request: &HttpRequest,
    app: &App,
    path: Path<(String, String)>,
) -> Result<(Language, String, Facts), Problem> {
    app.limiter.check(request, Purpose::FollowUp)?;
    let language = spoken(request)?;
    let (_, token) = path.into_inner();
    let facts = Facts::of(app, contribution_of(app, &token)?).await?;
    Ok((language, token, facts))
}
