//! `/{language}/join/{token}`: the page that the letter opens, and what it sends.

use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Language, PersonName};
use cimaise_web::{App, FieldProblem, House, Layout, Problem, Purpose, private_page};
use cimaise_words::{Voice, time_zone};
use secrecy::SecretString;
use serde::Deserialize;

use super::{Facts, accept};
use crate::answers::{Answer, see_other};
use crate::contribute::spoken;
use crate::identities::{Way, ways};
use crate::password::SHORTEST;

/// What the form holds.
#[derive(Default, Deserialize)]
pub(crate) struct JoinForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: SecretString,
}

#[derive(Template)]
#[template(path = "people/join.html")]
struct JoinPage {
    layout: Layout,
    t: Voice,
    action: String,
    institution: String,
    by: String,
    email: String,
    role: &'static str,
    places: Vec<String>,
    until: String,
    /// They sign in with that address already.
    known: bool,
    /// Accounts elsewhere, by which they may join too.
    ways: Vec<Way>,
    /// They are the only way in.
    only_elsewhere: bool,
    name: String,
    problems: Vec<FieldProblem>,
    name_max: usize,
    password_min: usize,
}

/// `GET /{language}/join/{token}`: changes nothing, whoever looks at links before they are opened.
pub(crate) async fn join_page(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
) -> Answer {
    let (language, token) = (spoken(&request)?, path.into_inner().1);
    app.limiter.check(&request, Purpose::FollowUp)?;
    let facts = Facts::of(&app, &token, Some(language)).await?;
    private_page(&JoinPage::new(&app, language, &token, &facts))
}

/// `POST /{language}/join/{token}`: who accepts finds themselves before what waits.
pub(crate) async fn join_by_form(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
    form: Form<JoinForm>,
) -> Answer {
    let (language, token) = (spoken(&request)?, path.into_inner().1);
    let JoinForm { name, password } = form.into_inner();
    let facts = Facts::of(&app, &token, Some(language)).await?;
    let page = JoinPage::new(&app, language, &token, &facts);
    match accept(&app, &request, facts, &name, password).await {
        Ok((_, None)) => Ok(see_other("/sign-in")),
        Ok((_, Some(session))) => {
            let mut answer = see_other("/desk");
            let cookie = session.cookie(&app.edge, app.session_length.as_secs());
            answer.add_cookie(&cookie).map_err(Problem::unexpected)?;
            Ok(answer)
        }
        Err(problem) if problem.has_fields() => page.again(name, &problem),
        Err(problem) => Err(problem),
    }
}

impl JoinPage {
    fn new(app: &App, language: Language, token: &str, facts: &Facts) -> Self {
        let t = Voice::new(language);
        let zone = time_zone(&facts.institution.time_zone);
        let invitation = &facts.invitation;
        Self {
            layout: Layout::new(t, t.say("join-title"))
                .of(House::of(&facts.institution, language))
                .in_every_language(&format!("/join/{token}"))
                .unlisted(),
            t,
            action: format!("/{language}/join/{token}"),
            institution: facts.institution.name.clone(),
            by: facts.by.clone(),
            email: invitation.email.to_string(),
            role: invitation.post.role().code(),
            places: facts.places.clone(),
            until: t.date_time(invitation.expires_at, &zone).to_string(),
            known: facts.account.is_some(),
            ways: ways(app, language),
            only_elsewhere: app.providers.only,
            name: String::new(),
            problems: Vec::new(),
            name_max: PersonName::MAX,
            password_min: SHORTEST,
        }
    }

    fn again(self, name: String, problem: &Problem) -> Result<HttpResponse, Problem> {
        let problems = problem.fields(self.t);
        let mut answer = private_page(&Self { name, problems, ..self })?;
        *answer.status_mut() = problem.status();
        Ok(answer)
    }

    fn error(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|one| one.field == field).map(|one| one.detail.as_str())
    }
}
