//! A form as it is shown: what stands in each field, and what must be seen again.

use actix_web::http::StatusCode;
use actix_web::web::Form;
use askama::Template;
use cimaise_core::{Institution, Language, Licence};
use cimaise_store::Db;
use cimaise_web::{App, FieldProblem, Problem, private_page};
use cimaise_words::{Html, Voice};

use super::super::typed::Typed;
use crate::answers::{Answer, see_other};

/// What a form of set-up brings.
pub(crate) type Posted = Form<Vec<(String, String)>>;

/// What was typed, with what must be seen again.
pub(super) struct Refused {
    typed: Typed,
    problem: Problem,
    /// Nothing was wrong: one wants to look at it first.
    looked_at: bool,
}

/// The form that `load` reads, as it stands.
pub(super) async fn show<P, L>(app: &App, load: L) -> Answer
where
    P: Template + Send + 'static,
    L: FnOnce(&mut Db, Option<&Refused>) -> Result<P, Problem> + Send + 'static,
{
    let page = app.store.read(move |db| load(db, None)).await?;
    private_page(&page)
}

/// The form as it was typed, to be looked at before it is saved.
pub(super) async fn show_typed<P, L>(app: &App, typed: Typed, load: L) -> Answer
where
    P: Template + Send + 'static,
    L: FnOnce(&mut Db, Option<&Refused>) -> Result<P, Problem> + Send + 'static,
{
    let again = Refused { typed, problem: Problem::invalid(), looked_at: true };
    let page = app.store.read(move |db| load(db, Some(&again))).await?;
    private_page(&page)
}

/// The list of calls when it was saved; else the form as it was typed, with what must be seen
/// again; other problems pass.
pub(super) async fn saved_or_again<T, P, L>(
    app: &App,
    saved: Result<T, Problem>,
    (done, typed): (&str, Typed),
    load: L,
) -> Answer
where
    P: Template + Send + 'static,
    L: FnOnce(&mut Db, Option<&Refused>) -> Result<P, Problem> + Send + 'static,
{
    led_or_again(app, saved.map(|_| format!("/desk/calls?done={done}")), typed, load).await
}

/// Where one is led when it was saved; else the same as above.
pub(super) async fn led_or_again<P, L>(
    app: &App,
    led: Result<String, Problem>,
    typed: Typed,
    load: L,
) -> Answer
where
    P: Template + Send + 'static,
    L: FnOnce(&mut Db, Option<&Refused>) -> Result<P, Problem> + Send + 'static,
{
    let problem = match led {
        Ok(location) => return Ok(see_other(location)),
        Err(problem) if !problem.has_fields() => return Err(problem),
        Err(problem) => problem,
    };
    let refused = Refused { typed, problem, looked_at: false };
    let page = app.store.read(move |db| load(db, Some(&refused))).await?;
    let mut answer = private_page(&page)?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// A form, new or shown once more.
pub(super) struct Filled {
    typed: Typed,
    problems: Vec<FieldProblem>,
    looked_at: bool,
    /// The languages of the institution, its own first.
    pub(super) languages: Vec<Language>,
}

/// A licence on offer.
pub(super) struct LicenceChoice {
    pub(super) code: &'static str,
    pub(super) label: String,
    /// What it means, in a sentence.
    pub(super) meaning: String,
}

impl Filled {
    /// A form as it stands, or as it was typed with what must be seen again.
    pub(super) fn new(
        institution: &Institution,
        standing: Typed,
        again: Option<&Refused>,
        voice: Voice,
    ) -> Self {
        Self {
            typed: again.map_or(standing, |refused| refused.typed.clone()),
            problems: again.map(|refused| refused.problem.fields(voice)).unwrap_or_default(),
            looked_at: again.is_some_and(|refused| refused.looked_at),
            languages: institution.languages.clone(),
        }
    }

    /// A page of several forms was sent one without the field `own`: the others are as they stood.
    pub(super) fn stand_for(&mut self, standing: Typed, own: &str) {
        let has_own = |(name, _): &(String, String)| name.split('.').next() == Some(own);
        if !self.typed.pairs().iter().any(has_own) {
            self.typed.stand_under(standing);
        }
    }

    pub(super) fn problems(&self) -> &[FieldProblem] {
        &self.problems
    }

    pub(super) fn typed(&self) -> &Typed {
        &self.typed
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.typed.one(name)
    }

    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.typed.all(name).any(|own| own == value)
    }

    /// A text as it will show, when one wants to look at it first.
    pub(super) fn look(&self, name: &str) -> Option<Html> {
        let html = self.looked_at.then(|| Html::of(self.value(name), 2))?;
        (!html.is_empty()).then_some(html)
    }

    pub(super) fn error(&self, name: &str) -> Option<&str> {
        self.problems.iter().find(|problem| problem.field == name).map(|p| p.detail.as_str())
    }
}

/// All licences, said plainly.
pub(super) fn licences(t: Voice) -> Vec<LicenceChoice> {
    let choice = |licence: &Licence| {
        let key = format!("set-up-licence-{}", licence.code().replace('.', "-"));
        let own_name = licence.short_name().map(str::to_owned);
        LicenceChoice {
            code: licence.code(),
            label: own_name.unwrap_or_else(|| t.say(&key).to_string()),
            meaning: t.say(&format!("{key}.meaning")).to_string(),
        }
    };
    Licence::ALL.iter().map(choice).collect()
}
