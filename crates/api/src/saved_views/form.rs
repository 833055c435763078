//! The forms of the desk.

use actix_web::web::{Data, Form, Path, Query};
use cimaise_core::{QueuePart, SavedViewId};
use cimaise_web::{App, SignedIn};
use serde::Deserialize;

use super::{forget, save};
use crate::answers::{Answer, keeping, see_other};

/// What the form holds.
#[derive(Deserialize)]
pub(crate) struct ViewForm {
    #[serde(default)]
    name: String,
}

/// `POST /desk/views`: keeps the part of the queue that the address names.
pub(crate) async fn save_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    part: Query<QueuePart>,
    form: Form<ViewForm>,
) -> Answer {
    let part = part.into_inner();
    save(&app, staff, &form.name, part).await?;
    Ok(see_other(keeping("/desk", &part)))
}

/// `POST /desk/views/{view}/forget`
pub(crate) async fn forget_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SavedViewId>,
    part: Query<QueuePart>,
) -> Answer {
    forget(&app, staff, id.into_inner()).await?;
    Ok(see_other(keeping("/desk", &part.into_inner())))
}
