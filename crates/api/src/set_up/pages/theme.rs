//! The form of a theme.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use askama::Template;
use cimaise_core::{Call, CallId, Kit, Staff, Theme, ThemeId};
use cimaise_store::{Db, institutions, kits};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};

use super::super::call_words::TITLE;
use super::super::theme_words::{CREDIT, PROMPT};
use super::super::{Typed, changes};
use super::form::{Filled, LicenceChoice, licences};
use super::frame::frame;
use crate::answers::{Answer, see_other};

#[derive(Template)]
#[template(path = "set-up/theme.html")]
struct ThemePage {
    layout: Layout,
    t: Voice,
    form: Filled,
    call: Call,
    time_zone: String,
    /// Where the form is posted.
    action: String,
    licences: Vec<LicenceChoice>,
    /// The blank template it has already.
    kit: Option<Kit>,
    most: [usize; 3],
}

/// Which theme the form is about.
#[derive(Clone)]
enum About {
    New(CallId),
    Known(ThemeId),
}

/// `GET /desk/calls/{call}/themes/new`
pub(crate) async fn new_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    show(&app, staff, About::New(id.into_inner()), None).await
}

/// `POST /desk/calls/{call}/themes`
pub(crate) async fn add_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Form<Vec<(String, String)>>,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(form.into_inner()));
    match changes::add(&app, staff.clone(), id, typed.clone()).await {
        Ok(_) => Ok(see_other("/desk/calls?done=theme-added")),
        Err(problem) => show(&app, staff, About::New(id), Some((typed, problem))).await,
    }
}

/// `GET /desk/themes/{theme}`
pub(crate) async fn edit_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ThemeId>,
) -> Answer {
    show(&app, staff, About::Known(id.into_inner()), None).await
}

/// `POST /desk/themes/{theme}`
pub(crate) async fn save_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ThemeId>,
    form: Form<Vec<(String, String)>>,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(form.into_inner()));
    match changes::save_theme(&app, staff.clone(), id, typed.clone()).await {
        Ok(_) => Ok(see_other("/desk/calls?done=theme-saved")),
        Err(problem) => show(&app, staff, About::Known(id), Some((typed, problem))).await,
    }
}

/// The form as it stands, or as it was typed with what must be seen again; other problems pass.
async fn show(
    app: &App,
    staff: Staff,
    about: About,
    typed: Option<(Typed, Problem)>,
) -> Result<HttpResponse, Problem> {
    let (typed, problem) = typed.unzip();
    if let Some(problem) = problem.as_ref().filter(|problem| !problem.has_fields()) {
        return Err(problem.clone());
    }
    let again = problem.is_some();
    let read = move |db: &mut Db| load(db, &staff, about, typed, problem.as_ref());
    let page = app.store.read(read).await?;
    let mut answer = private_page(&page)?;
    if again {
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(answer)
}

fn load(
    db: &mut Db,
    staff: &Staff,
    about: About,
    typed: Option<Typed>,
    problem: Option<&Problem>,
) -> Result<ThemePage, Problem> {
    let t = Voice::new(staff.person.language);
    let (theme, call) = match about {
        About::New(id) => (None, changes::editable_call(db, staff, id)?),
        About::Known(id) => {
            let (theme, call) = changes::editable_theme(db, staff, id)?;
            (Some(theme), call)
        }
    };
    let institution = institutions::by_id(db, call.institution)?;
    let kit = match &theme {
        Some(theme) => kits::of_theme(db, theme.id)?,
        None => None,
    };
    let zone = time_zone(&institution.time_zone);
    let standing = || match &theme {
        Some(theme) => Typed::of_theme(theme, kit.as_ref(), &zone),
        None => draft(&call, &zone),
    };
    let typed = typed.unwrap_or_else(standing);
    let (title, action) = match &theme {
        Some(Theme { id, title, .. }) => {
            (title.get(t.language()).to_owned(), format!("/desk/themes/{id}"))
        }
        None => {
            (t.say("set-up-new-theme-title").to_string(), format!("/desk/calls/{}/themes", call.id))
        }
    };
    Ok(ThemePage {
        layout: frame(db, staff, &title)?,
        t,
        form: Filled::new(typed, &institution).again(problem, t),
        call,
        time_zone: institution.time_zone,
        action,
        licences: licences(t),
        kit,
        most: [TITLE, PROMPT, CREDIT],
    })
}

/// A new theme as most will want it: open as long as its call, with the house's pattern.
fn draft(call: &Call, zone: &jiff::tz::TimeZone) -> Typed {
    let mut typed = Typed::default();
    typed.put_window(&call.window, zone);
    typed.put("kit.licence", cimaise_core::Licence::CcBy);
    typed
}
