//! The page of one's passkeys.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Browser, Passkey, PasskeyId, PasskeyName};
use cimaise_store::passkeys;
use cimaise_web::{App, FieldProblem, InPerson, Layout, OwnAccount, Problem, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::answers::Answer;
use crate::frame::{Tab, frame};
use crate::session::{Again, Ways, browser_of};

/// Its address.
pub(super) const PATH: &str = "/desk/account/passkeys";

/// Whence one comes.
#[derive(Deserialize)]
pub(crate) struct Arrival {
    /// What was just done.
    done: Option<String>,
}

/// Of which passkey a form was sent, and the name that was typed in it.
pub(super) struct Typed {
    pub(super) of: PasskeyId,
    pub(super) name: Option<String>,
}

#[derive(Template)]
#[template(path = "account/passkeys.html")]
struct PasskeysPage {
    layout: Layout,
    t: Voice,
    /// Browsers have passkeys at this address.
    possible: bool,
    passkeys: Vec<Listed>,
    /// How they show who they are.
    again: Again,
    /// What a new one might be called.
    suggested: String,
    problems: Vec<FieldProblem>,
    notice: Option<String>,
    name_max: usize,
}

/// A passkey of the list.
struct Listed {
    id: PasskeyId,
    name: String,
    /// As the form has it.
    typed: String,
    may_be_copied: bool,
    added: String,
    added_at: Timestamp,
    used: Option<(String, Timestamp)>,
    /// Its form was sent, and must be seen again.
    again: bool,
}

/// `GET /desk/account/passkeys`
pub(crate) async fn passkeys_page(
    app: Data<App>,
    request: HttpRequest,
    OwnAccount(me): OwnAccount,
    Query(arrival): Query<Arrival>,
) -> Answer {
    let t = Voice::new(me.staff.person.language);
    let notice = match arrival.done.as_deref() {
        Some("added") => Some("passkeys-done-added"),
        Some("renamed") => Some("passkeys-done-renamed"),
        Some("removed") => Some("passkeys-done-removed"),
        _ => None,
    };
    let mut page = PasskeysPage::of(&app, me, browser_of(&request)).await?;
    page.notice = notice.map(|key| t.say(key).to_string());
    private_page(&page)
}

/// The page with what must be seen again.
pub(super) async fn again(
    app: &App,
    me: InPerson,
    problem: Problem,
    typed: Typed,
) -> Result<HttpResponse, Problem> {
    let browser = me.session.browser;
    let mut page = PasskeysPage::of(app, me, browser).await?;
    page.problems = problem.fields(page.t);
    if let Some(one) = page.passkeys.iter_mut().find(|one| one.id == typed.of) {
        one.again = true;
        one.typed = typed.name.unwrap_or_else(|| one.name.clone());
    }
    let mut answer = private_page(&page)?;
    *answer.status_mut() = problem.status();
    Ok(answer)
}

impl PasskeysPage {
    async fn of(app: &App, me: InPerson, browser: Browser) -> Result<Self, Problem> {
        let (possible, now) = (super::are_possible(&app.edge), app.now());
        let t = Voice::new(me.staff.person.language);
        let ways = Ways::of(app, t);
        app.store
            .read(move |db| {
                let again = Again::read(db, ways, &me, now)?;
                let staff = me.staff;
                let own = passkeys::of_person(db, staff.person.id)?.into_iter();
                let title = t.say("passkeys-title").to_string();
                let mut layout = frame(db, &staff, &title, Tab::Account)?;
                if possible {
                    layout = layout.with_script("scripts/passkeys-add.js");
                }
                let suggested = t
                    .say("account-browser")
                    .with("program", browser.program.code())
                    .with("system", browser.system.code());
                Ok(Self {
                    layout,
                    t,
                    possible,
                    again,
                    passkeys: own.map(|one| Listed::of(t, one, now)).collect(),
                    suggested: suggested.to_string(),
                    problems: Vec::new(),
                    notice: None,
                    name_max: PasskeyName::MAX,
                })
            })
            .await
    }

    fn error(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|one| one.field == field).map(|one| one.detail.as_str())
    }

    /// The same, where it was that one's form.
    fn error_of(&self, one: &Listed, field: &str) -> Option<&str> {
        self.error(field).filter(|_| one.again)
    }
}

impl Listed {
    fn of(t: Voice, one: Passkey, now: Timestamp) -> Self {
        let day = |at: Timestamp| t.date(at, &TimeZone::UTC).to_string();
        Self {
            id: one.id,
            name: one.name.to_string(),
            typed: one.name.to_string(),
            may_be_copied: one.may_be_copied,
            added: t.ago(one.added_at, now).to_string(),
            added_at: one.added_at,
            used: one.used_at.map(|at| (day(at), at)),
            again: false,
        }
    }
}
