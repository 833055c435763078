//! The page of one's own account.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{Identity, IdentityId, Language, PersonName, Session, SessionId};
use cimaise_store::{
    Db, StoreError, StoreResult, api_tokens, identities, passkeys, second_factors, sessions,
};
use cimaise_web::{App, FieldProblem, InPerson, Layout, OwnAccount, Problem, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::answers::Answer;
use crate::frame::{Tab, frame};
use crate::identities::{Way, Why, ways};
use crate::password::SHORTEST;
use crate::session::{Again, Ways};

/// Whence one comes.
#[derive(Deserialize)]
pub(crate) struct Arrival {
    /// What was just done.
    done: Option<String>,
    /// Why an account elsewhere was not linked, or not believed.
    why: Option<String>,
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
    /// Why an account elsewhere was not linked, or not believed.
    why: Option<String>,
    /// How they show who they are.
    again: Again,
    /// Accounts that they have elsewhere, or may link.
    elsewhere: Vec<Elsewhere>,
    /// Accounts elsewhere are the only way in.
    only_elsewhere: bool,
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

/// An account elsewhere.
struct Elsewhere {
    label: String,
    /// The name of its provider, which may be asked no more.
    provider: Option<String>,
    linked: Option<Linked>,
}

/// One that is linked.
struct Linked {
    id: IdentityId,
    since: String,
    since_at: Timestamp,
    used: Option<(String, Timestamp)>,
}

/// What stands in the form and what is said of it.
#[derive(Default)]
struct Shown {
    problems: Vec<FieldProblem>,
    notice: Option<String>,
    why: Option<String>,
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
        Some("linked") => Some("elsewhere-done-linked"),
        Some("unlinked") => Some("elsewhere-done-unlinked"),
        Some("confirmed") => Some("elsewhere-done-confirmed"),
        Some("second-factor-removed") => Some("account-done-second-factor"),
        _ => None,
    };
    let notice = notice.map(|key| t.say(key).to_string());
    let why = Why::told(t, arrival.why.as_deref());
    private_page(&read(&app, me, Shown { notice, why, ..Shown::default() }).await?)
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
    let (now, t) = (app.now(), Voice::new(me.staff.person.language));
    let (proofs, all) = (Ways::of(app, t), ways(app, t.language()));
    let only_elsewhere = app.providers.only;
    let page = app.store.read(move |db| {
        let again = Again::read(db, proofs, &me, now)?;
        let linked = identities::of_person(db, me.staff.person.id)?;
        let elsewhere = Elsewhere::all(t, all, linked, now);
        let page = AccountPage::read(db, &me, shown, again, now)?;
        Ok::<_, StoreError>(AccountPage { elsewhere, only_elsewhere, ..page })
    });
    Ok(page.await?)
}

impl AccountPage {
    fn read(
        db: &mut Db,
        me: &InPerson,
        shown: Shown,
        again: Again,
        now: Timestamp,
    ) -> StoreResult<Self> {
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
            why: shown.why,
            again,
            elsewhere: Vec::new(),
            only_elsewhere: false,
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

impl Elsewhere {
    /// Every provider, and what is linked at one that is asked no more.
    fn all(t: Voice, ways: Vec<Way>, mut linked: Vec<Identity>, now: Timestamp) -> Vec<Self> {
        let mut all = Vec::new();
        for way in ways {
            let (own, rest) = linked.into_iter().partition(|one| one.issuer == way.issuer);
            linked = rest;
            let mut own: Vec<Option<Identity>> = Vec::into_iter(own).map(Some).collect();
            if own.is_empty() {
                own.push(None);
            }
            all.extend(own.into_iter().map(|one| Self {
                label: way.label.clone(),
                provider: Some(way.provider.clone()),
                linked: one.map(|one| Linked::of(t, &one, now)),
            }));
        }
        all.extend(linked.into_iter().map(|one| Self {
            linked: Some(Linked::of(t, &one, now)),
            label: one.issuer,
            provider: None,
        }));
        all
    }
}

impl Linked {
    fn of(t: Voice, one: &Identity, now: Timestamp) -> Self {
        Self {
            id: one.id,
            since: t.ago(one.linked_at, now).to_string(),
            since_at: one.linked_at,
            used: one.used_at.map(|at| (t.date(at, &TimeZone::UTC).to_string(), at)),
        }
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
