//! The page of one's tokens, and its forms.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use cimaise_core::{ApiToken, ApiTokenId, InstitutionId, Scope, Staff, TokenName};
use cimaise_store::{Db, StoreResult, api_tokens, institutions};
use cimaise_web::{App, FieldProblem, InPerson, Layout, Problem, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use super::ON_A_DATE;
use super::told::Told;
use super::{make, revoke, revoke_reaching};
use crate::answers::{Answer, see_other};
use crate::confirmation::Confirmed;
use crate::frame::{Tab, frame};
use crate::set_up::Typed;

/// For how many days one is offered.
const DAYS: [&str; 3] = ["30", "90", "365"];

/// Whence one comes.
#[derive(Deserialize)]
pub(crate) struct Arrival {
    /// What was just done.
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "account/tokens.html")]
struct TokensPage {
    layout: Layout,
    t: Voice,
    tokens: Vec<Told>,
    /// The one that was just made, told this once.
    made: Option<SecretString>,
    revoked: bool,
    typed: Typed,
    problems: Vec<FieldProblem>,
    /// Where they work, if that is in several places.
    institutions: Vec<(InstitutionId, String)>,
    name_max: usize,
}

/// What stands in the form and what is said of it.
#[derive(Default)]
struct Shown {
    made: Option<SecretString>,
    revoked: bool,
    again: Option<(Typed, Problem)>,
}

/// `GET /desk/account/tokens`
pub(crate) async fn tokens_page(
    app: Data<App>,
    me: InPerson,
    Query(arrival): Query<Arrival>,
) -> Answer {
    let revoked = arrival.done.as_deref() == Some("revoked");
    page(&app, me.staff, Shown { revoked, ..Shown::default() }).await
}

/// `POST /desk/account/tokens`: the answer tells the token, this once.
pub(crate) async fn make_by_form(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Form<Vec<(String, String)>>>,
) -> Answer {
    let typed = Typed::from(sent.into_inner());
    let problem = match make(&app, me.staff.clone(), &typed).await {
        Ok((_, secret)) => {
            return page(&app, me.staff, Shown { made: Some(secret), ..Shown::default() }).await;
        }
        Err(problem) if problem.has_fields() => problem,
        Err(problem) => return Err(problem),
    };
    let status = problem.status();
    let again = Some((typed, problem));
    let mut answer = page(&app, me.staff, Shown { again, ..Shown::default() }).await?;
    *answer.status_mut() = status;
    Ok(answer)
}

/// `POST /desk/account/tokens/{token}/revocation`
pub(crate) async fn revoke_by_form(app: Data<App>, me: InPerson, id: Path<ApiTokenId>) -> Answer {
    revoke(&app, me.staff, *id).await?;
    Ok(see_other("/desk/account/tokens?done=revoked"))
}

/// `POST /desk/institutions/{institution}/tokens/{token}/revocation`
pub(crate) async fn revoke_reaching_by_form(
    app: Data<App>,
    me: InPerson,
    path: Path<(InstitutionId, ApiTokenId)>,
) -> Answer {
    let (institution, id) = path.into_inner();
    revoke_reaching(&app, me.staff, institution, id).await?;
    Ok(see_other("/desk/people?done=token"))
}

async fn page(app: &App, staff: Staff, shown: Shown) -> Result<HttpResponse, Problem> {
    let now = app.now();
    let page = app.store.read(move |db| TokensPage::read(db, &staff, shown, now)).await;
    private_page(&page.map_err(Problem::from)?)
}

impl TokensPage {
    fn read(db: &mut Db, staff: &Staff, shown: Shown, now: Timestamp) -> StoreResult<Self> {
        let t = Voice::new(staff.person.language);
        let mut houses = Vec::new();
        for id in staff.institutions() {
            houses.push((id, institutions::by_id(db, id)?.name));
        }
        let own: Vec<ApiToken> = api_tokens::of_person(db, staff.person.id)?;
        let told = own.iter().map(|token| Told::of(t, token, &houses, now));
        let mut usual = Typed::default();
        usual.put("scope", Scope::Read);
        usual.put("days", DAYS[1]);
        let (typed, problems) = match shown.again {
            Some((typed, problem)) => (typed, problem.fields(t)),
            None => (usual, Vec::new()),
        };
        Ok(Self {
            layout: frame(db, staff, &t.say("tokens-title").to_string(), Tab::Account)?,
            t,
            tokens: told.collect(),
            made: shown.made,
            revoked: shown.revoked,
            typed,
            problems,
            institutions: if houses.len() > 1 { houses } else { Vec::new() },
            name_max: TokenName::MAX,
        })
    }

    fn error(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|one| one.field == field).map(|one| one.detail.as_str())
    }

    fn has(&self, name: &str, value: impl ToString) -> bool {
        let value = value.to_string();
        self.typed.all(name).any(|own| own == value)
    }

    /// The choices of time, each with its name.
    fn expiries(&self) -> Vec<(&'static str, String)> {
        let named = |days: &'static str| match days {
            "365" => (days, self.t.say("tokens-expiry-year").to_string()),
            _ => (days, self.t.say("tokens-expiry-days").with("days", days).to_string()),
        };
        let on_a_date = (ON_A_DATE, self.t.say("tokens-expiry-date").to_string());
        DAYS.into_iter().map(named).chain([on_a_date]).collect()
    }
}
