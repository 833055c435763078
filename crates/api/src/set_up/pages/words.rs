//! The words of a form as they will show, before anything is saved.

use actix_web::web::{Data, Path};
use cimaise_core::{CallId, ThemeId};
use cimaise_web::{App, SignedIn};

use super::super::Typed;
use super::form::{self, Posted};
use super::{call, theme};
use crate::answers::Answer;

/// `POST /desk/calls/words`
pub(crate) async fn look_at_new_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let institution = call::where_to_open(&staff, typed.one("institution").parse().ok())?;
    let page = call::page(&app, staff, call::About::New(institution));
    form::show_typed(&app, typed, page).await
}

/// `POST /desk/calls/{call}/words`
pub(crate) async fn look_at_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Posted,
) -> Answer {
    let page = call::page(&app, staff, call::About::Known(*id));
    form::show_typed(&app, Typed::from(form.into_inner()), page).await
}

/// `POST /desk/calls/{call}/themes/words`
pub(crate) async fn look_at_new_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Posted,
) -> Answer {
    let page = theme::page(staff, theme::About::New(*id));
    form::show_typed(&app, Typed::from(form.into_inner()), page).await
}

/// `POST /desk/themes/{theme}/words`
pub(crate) async fn look_at_theme(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ThemeId>,
    form: Posted,
) -> Answer {
    let page = theme::page(staff, theme::About::Known(*id));
    form::show_typed(&app, Typed::from(form.into_inner()), page).await
}
