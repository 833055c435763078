//! What is picked, put elsewhere and taken out.

use actix_web::web::{Data, Form, Path};
use cimaise_core::{ContributionId, SelectionId};
use cimaise_web::{App, SignedIn};
use serde::Deserialize;

use super::super::super::{Typed, move_pick, pick, unpick};
use super::super::form::{self, Posted};
use super::one::{led, page};
use crate::answers::{Answer, see_other};

/// Where a piece goes.
#[derive(Deserialize)]
pub(crate) struct To {
    place: usize,
}

/// Which selection.
#[derive(Deserialize)]
pub(crate) struct Into {
    selection: SelectionId,
}

/// `POST /desk/selections/{selection}/pieces`
pub(crate) async fn pick_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SelectionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let picked = pick(&app, staff.clone(), *id, typed.clone()).await;
    let led = picked.map(|one| format!("{}#pieces", led(one.id, "picked")));
    form::led_or_again(&app, led, typed, page(staff, *id, String::new())).await
}

/// `POST /desk/contributions/{contribution}/selections`: from where it is looked at.
pub(crate) async fn pick_here_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    form: Form<Into>,
) -> Answer {
    let mut typed = Typed::default();
    typed.put("contribution", *id);
    pick(&app, staff, form.selection, typed).await?;
    Ok(see_other(format!("/desk/contributions/{id}#selections")))
}

/// `POST /desk/selections/{selection}/pieces/{contribution}/place`
pub(crate) async fn move_pick_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    ids: Path<(SelectionId, ContributionId)>,
    form: Form<To>,
) -> Answer {
    let (id, contribution) = ids.into_inner();
    move_pick(&app, staff, id, (contribution, form.place)).await?;
    Ok(see_other(format!("{}#piece-{contribution}", led(id, "moved"))))
}

/// `POST /desk/selections/{selection}/pieces/{contribution}/removal`
pub(crate) async fn unpick_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    ids: Path<(SelectionId, ContributionId)>,
) -> Answer {
    let (id, contribution) = ids.into_inner();
    unpick(&app, staff, id, contribution).await?;
    Ok(see_other(format!("{}#pieces", led(id, "unpicked"))))
}
