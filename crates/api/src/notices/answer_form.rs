//! The forms of the desk that answer notices.

use actix_web::web::{Data, Form, Path, Query};
use cimaise_core::{ContributionId, QueuePart, Words};
use cimaise_web::{App, SignedIn};
use serde::Deserialize;

use super::{keep, undo_keep};
use crate::answers::{Answer, keeping, see_other};
use crate::decision::does_not_fit;

/// What the form holds.
#[derive(Deserialize)]
pub(crate) struct KeepForm {
    #[serde(default)]
    words: String,
}

/// `POST /desk/contributions/{id}/notices/keep`
pub(crate) async fn keep_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    part: Query<QueuePart>,
    form: Form<KeepForm>,
) -> Answer {
    let id = id.into_inner();
    let words = Words::parse(&form.words).map_err(|fault| does_not_fit("words", fault))?;
    keep(&app, staff, id, words).await?;
    Ok(see_other(keeping(&format!("/desk/contributions/{id}"), &part)))
}

/// `POST /desk/contributions/{id}/notices/keep/undo`
pub(crate) async fn undo_keep_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    part: Query<QueuePart>,
) -> Answer {
    let id = id.into_inner();
    undo_keep(&app, staff, id).await?;
    Ok(see_other(keeping(&format!("/desk/contributions/{id}"), &part)))
}
