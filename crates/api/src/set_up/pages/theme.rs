//! The form of a theme.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{Call, CallId, Kit, Staff, ThemeId};
use cimaise_store::{Db, institutions, kits};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::{Voice, time_zone};

use super::super::call_words::TITLE;
use super::super::theme_words::{CREDIT, PROMPT};
use super::super::{Typed, changes};
use super::form::{self, Filled, LicenceChoice, Posted, Refused, licences};
use crate::answers::Answer;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/theme.html")]
pub(super) struct ThemePage {
    layout: Layout,
    t: Voice,
    form: Filled,
    call: Call,
    time_zone: String,
    /// Where the form is posted.
    action: String,
    /// Where it is posted to be looked at first.
    preview: String,
    licences: Vec<LicenceChoice>,
    /// The blank template it has already.
    kit: Option<Kit>,
    most: [usize; 3],
}

/// Which theme the form is about.
pub(super) enum About {
    New(CallId),
    Known(ThemeId),
}

/// `GET /desk/calls/{call}/themes/new`
pub(crate) async fn new_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    form::show(&app, page(staff, About::New(id.into_inner()))).await
}

/// `POST /desk/calls/{call}/themes`
pub(crate) async fn add_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Posted,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(form.into_inner()));
    let added = changes::add(&app, staff.clone(), id, typed.clone()).await;
    let page = page(staff, About::New(id));
    form::saved_or_again(&app, added, ("theme-added", typed), page).await
}

/// `GET /desk/themes/{theme}`
pub(crate) async fn edit_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ThemeId>,
) -> Answer {
    form::show(&app, page(staff, About::Known(id.into_inner()))).await
}

/// `POST /desk/themes/{theme}`
pub(crate) async fn save_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ThemeId>,
    form: Posted,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(form.into_inner()));
    let saved = changes::save_theme(&app, staff.clone(), id, typed.clone()).await;
    let page = page(staff, About::Known(id));
    form::saved_or_again(&app, saved, ("theme-saved", typed), page).await
}

/// Reads the form of a theme.
pub(super) fn page(
    staff: Staff,
    about: About,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<ThemePage, Problem> + Send + 'static {
    move |db, again| ThemePage::load(db, &staff, about, again)
}

impl ThemePage {
    fn load(
        db: &mut Db,
        staff: &Staff,
        about: About,
        again: Option<&Refused>,
    ) -> Result<Self, Problem> {
        let t = Voice::new(staff.person.language);
        let (call, theme, kit) = match about {
            About::New(id) => (changes::editable_call(db, staff, id)?, None, None),
            About::Known(id) => {
                let (theme, call) = changes::editable_theme(db, staff, id)?;
                (call, Some(theme), kits::of_theme(db, id)?)
            }
        };
        let institution = institutions::by_id(db, call.institution)?;
        let zone = time_zone(&institution.time_zone);
        let (title, action, standing) = match &theme {
            Some(theme) => (
                theme.title.get(t.language()).to_owned(),
                format!("/desk/themes/{}", theme.id),
                Typed::of_theme(theme, kit.as_ref(), &zone),
            ),
            None => (
                t.say("set-up-new-theme-title").to_string(),
                format!("/desk/calls/{}/themes", call.id),
                draft(&call, &zone),
            ),
        };
        Ok(Self {
            layout: frame(db, staff, &title, Tab::Calls)?.with_script("scripts/set-up-preview.js"),
            t,
            form: Filled::new(&institution, standing, again, t),
            call,
            time_zone: institution.time_zone,
            preview: format!("{action}/words"),
            action,
            licences: licences(t),
            kit,
            most: [TITLE, PROMPT, CREDIT],
        })
    }
}

/// A new theme as most will want it: open as long as its call, with the house's pattern.
fn draft(call: &Call, zone: &jiff::tz::TimeZone) -> Typed {
    let mut typed = Typed::default();
    typed.put_window(&call.window, zone);
    typed.put("kit.licence", cimaise_core::Licence::CcBy);
    typed
}
