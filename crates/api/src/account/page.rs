//! The page of one's own account.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{Language, PersonName, Session, SessionId};
use cimaise_store::{Db, StoreResult, api_tokens, passkeys, second_factors, sessions};
use cimaise_web::{App, FieldProblem, InPerson, Layout, OwnAccount, Problem, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::Deserialize;

use crate::answers::Answer;
use crate::frame::{Tab, frame};
use crate::password::SHORTEST;

/// Whence one comes.
#[derive(Deserialize)]
pub(crate) struct Arrival {
    /// What was just done.
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "account/account.html")]
struct AccountPage {
    layout: Layout,
    t: Voice,
    name: String,
    email: String,
    /// The language chosen, which may have been typed wrong.
    language: String,
    problems: Vec<FieldProblem>,
    notice: Option<String>,
    /// A code besides the password is asked for.
    shows_code: bool,
    /// How many tokens programs have.
    tokens: usize,
    /// How many passkeys they have.
    passkeys: usize,
    sessions: Vec<Listed>,
    name_max: usize,
    password_min: usize,
}

/// A session of the list.
struct Listed {
    id: SessionId,
    /// In which browser.
    browser: String,
    opened: String,
    opened_at: Timestamp,
    seen: String,
    /// It is the one by which one looks.
    own: bool,
}

/// What stands in the form and what is said of it.
#[derive(Default)]
struct Shown {
    problems: Vec<FieldProblem>,
    notice: Option<String>,
    typed: Option<(String, String)>,
}

/// `GET /desk/account`
pub(crate) async fn account_page(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    Query(arrival): Query<Arrival>,
) -> Answer {
    let t = Voice::new(me.staff.person.language);
    let notice = match arrival.done.as_deref() {
        Some("saved") => Some("account-done-saved"),
        Some("password") => Some("account-done-password"),
        Some("ended") => Some("account-done-ended"),
        Some("second-factor-removed") => Some("account-done-second-factor"),
        _ => None,
    };
    let notice = notice.map(|key| t.say(key).to_string());
    private_page(&read(&app, me, Shown { notice, ..Shown::default() }).await?)
}

/// The page with what must be seen again.
pub(super) async fn again(
    app: &App,
    me: InPerson,
    problem: Problem,
    typed: Option<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let problems = problem.fields(Voice::new(me.staff.person.language));
    let shown = Shown { problems, typed, ..Shown::default() };
    let mut answer = private_page(&read(app, me, shown).await?)?;
    *answer.status_mut() = problem.status();
    Ok(answer)
}

async fn read(app: &App, me: InPerson, shown: Shown) -> Result<AccountPage, Problem> {
    let now = app.now();
    Ok(app.store.read(move |db| AccountPage::read(db, &me, shown, now)).await?)
}

impl AccountPage {
    fn read(db: &mut Db, me: &InPerson, shown: Shown, now: Timestamp) -> StoreResult<Self> {
        let person = &me.staff.person;
        let t = Voice::new(person.language);
        let all = sessions::of_person(db, person.id, now)?.into_iter();
        let standing = || (person.name.clone(), person.language.to_string());
        let (name, language) = shown.typed.unwrap_or_else(standing);
        Ok(Self {
            layout: frame(db, &me.staff, &t.say("account-title").to_string(), Tab::Account)?,
            t,
            name,
            email: person.email.to_string(),
            language,
            problems: shown.problems,
            notice: shown.notice,
            shows_code: second_factors::asked_for(db, person.id)?.is_some(),
            tokens: api_tokens::of_person(db, person.id)?.len(),
            passkeys: passkeys::of_person(db, person.id)?.len(),
            sessions: all.map(|one| Listed::of(t, &one, me.session.id, now)).collect(),
            name_max: PersonName::MAX,
            password_min: SHORTEST,
        })
    }

    fn error(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|one| one.field == field).map(|one| one.detail.as_str())
    }

    /// The languages, and whether each is the chosen one.
    fn languages(&self) -> impl Iterator<Item = (Language, bool)> {
        Language::ALL.into_iter().map(|one| (one, one.tag() == self.language))
    }
}

impl Listed {
    fn of(t: Voice, session: &Session, own: SessionId, now: Timestamp) -> Self {
        let browser = t
            .say("account-browser")
            .with("program", session.browser.program.code())
            .with("system", session.browser.system.code());
        Self {
            id: session.id,
            browser: browser.to_string(),
            opened: t.ago(session.opened_at, now).to_string(),
            opened_at: session.opened_at,
            seen: t.ago(session.seen_at, now).to_string(),
            own: session.id == own,
        }
    }
}
