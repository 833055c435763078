//! The page of one's authenticator, and its forms.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form};
use askama::Template;
use cimaise_core::Staff;
use cimaise_kit::{QrCode, qr_code};
use cimaise_store::{Db, second_factors};
use cimaise_web::{App, FieldProblem, InPerson, Layout, OwnAccount, Problem, private_page};
use cimaise_words::Voice;
use secrecy::SecretString;
use serde::Deserialize;
use uuid::Uuid;

use super::second_factor::{begin, confirm, remove, renew};
use crate::answers::{Answer, see_other};
use crate::frame::{Tab, frame};
use crate::session::{Again, Ways};

const PATH: &str = "/desk/account/second-factor";

/// What its forms hold.
#[derive(Deserialize)]
pub(crate) struct CodeForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    current: SecretString,
}

#[derive(Template)]
#[template(path = "account/second-factor.html")]
struct FactorPage {
    layout: Layout,
    t: Voice,
    standing: Standing,
    /// How they show who they are.
    again: Again,
    /// An institution asks for one, there is none yet, and the session began with a password alone.
    owed: bool,
    problems: Vec<FieldProblem>,
}

/// How it stands.
enum Standing {
    None,
    /// They have a passkey, and did not show it: nothing is set up by a password alone.
    Unshown,
    /// Its secret is to be put into an authenticator, and a code of it to be shown.
    Begun {
        typed: String,
        qr: QrCode,
        uri: String,
    },
    /// It is asked for; so many codes are left on paper.
    Set {
        left: i64,
    },
    /// The codes on paper, told once.
    Told {
        codes: Vec<String>,
    },
}

/// `GET /desk/account/second-factor`
pub(crate) async fn second_factor_page(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    private_page(&FactorPage::of(&app, me, None, Vec::new()).await?)
}

/// `POST /desk/account/second-factor`
pub(crate) async fn begin_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    form: Form<CodeForm>,
) -> Answer {
    match begin(&app, &me, form.into_inner().current).await {
        Ok(_) => Ok(see_other(PATH)),
        Err(problem) => told_or_again(&app, me, Err(problem)).await,
    }
}

/// `POST /desk/account/second-factor/confirm`: the answer tells the codes on paper, this once.
pub(crate) async fn confirm_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    form: Form<CodeForm>,
) -> Answer {
    let asking = InPerson { staff: me.staff.clone(), session: me.session };
    let told = confirm(&app, asking, &form.code).await;
    told_or_again(&app, me, told).await
}

/// `POST /desk/account/second-factor/codes`: the same, for new ones.
pub(crate) async fn renew_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    form: Form<CodeForm>,
) -> Answer {
    let told = renew(&app, me.staff.clone(), form.into_inner().code).await;
    told_or_again(&app, me, told).await
}

/// `POST /desk/account/second-factor/removal`
pub(crate) async fn remove_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    form: Form<CodeForm>,
) -> Answer {
    let CodeForm { code, current } = form.into_inner();
    let asking = InPerson { staff: me.staff.clone(), session: me.session };
    match remove(&app, asking, current, code).await {
        Ok(()) => Ok(see_other("/desk/account?done=second-factor-removed")),
        Err(problem) => told_or_again(&app, me, Err(problem)).await,
    }
}

async fn told_or_again(
    app: &App,
    me: InPerson,
    told: Result<Vec<String>, Problem>,
) -> Result<HttpResponse, Problem> {
    let t = Voice::new(me.staff.person.language);
    match told {
        Ok(codes) => private_page(&FactorPage::of(app, me, Some(codes), Vec::new()).await?),
        Err(problem) if problem.has_fields() => {
            let page = FactorPage::of(app, me, None, problem.fields(t)).await?;
            let mut answer = private_page(&page)?;
            *answer.status_mut() = problem.status();
            Ok(answer)
        }
        Err(problem) => Err(problem),
    }
}

impl FactorPage {
    async fn of(
        app: &App,
        me: InPerson,
        codes: Option<Vec<String>>,
        problems: Vec<FieldProblem>,
    ) -> Result<Self, Problem> {
        let (t, now) = (Voice::new(me.staff.person.language), app.now());
        let ways = Ways::of(app, t);
        let key = app.staff_key.clone();
        let house = app.edge.public_url.host_str().unwrap_or("Cimaise").to_owned();
        app.store
            .read(move |db| {
                let again = Again::read(db, ways, &me, now)?;
                let InPerson { staff, session } = me;
                let begun = |secret| {
                    let uri = key.otpauth(secret, &house, staff.person.email.as_str());
                    let qr = qr_code(&uri).map_err(Problem::unexpected)?;
                    Ok(Standing::Begun { typed: key.typed_secret(secret), qr, uri })
                };
                let owed = second_factors::is_owed_in(db, &staff, session.id)?;
                let standing = if second_factors::is_unshown(db, &staff, session.id)? {
                    Standing::Unshown
                } else {
                    Standing::read(db, &staff, codes, begun)?
                };
                let title = t.say("second-factor-title").to_string();
                let layout = frame(db, &staff, &title, Tab::Account)?;
                Ok(Self { layout, t, standing, again, owed, problems })
            })
            .await
    }

    const fn is_unshown(&self) -> bool {
        matches!(self.standing, Standing::Unshown)
    }

    fn error(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|one| one.field == field).map(|one| one.detail.as_str())
    }
}

impl Standing {
    fn read(
        db: &mut Db,
        staff: &Staff,
        codes: Option<Vec<String>>,
        begun: impl FnOnce(Uuid) -> Result<Self, Problem>,
    ) -> Result<Self, Problem> {
        let person = staff.person.id;
        Ok(match (codes, second_factors::of(db, person)?) {
            (Some(codes), _) => Self::Told { codes },
            (None, None) => Self::None,
            (None, Some(factor)) if factor.is_confirmed => {
                Self::Set { left: second_factors::recovery_left(db, person)? }
            }
            (None, Some(factor)) => begun(factor.secret)?,
        })
    }
}
