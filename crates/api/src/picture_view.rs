//! How pictures are shown at the desk, chosen by each for themselves.

use actix_web::web::{Data, Form, Query};
use cimaise_core::{ContributionId, PersonId, PictureView, QueuePart, blank_is_none};
use cimaise_store::people;
use cimaise_web::{App, Problem, SignedIn};
use serde::Deserialize;

use crate::answers::{Answer, keeping, see_other};

/// What the form of the desk holds.
#[derive(Deserialize)]
pub(crate) struct PictureViewForm {
    #[serde(default)]
    view: String,
    /// Where one was: a contribution, or the queue.
    #[serde(default, deserialize_with = "blank_is_none")]
    contribution: Option<ContributionId>,
}

/// `POST /desk/picture-view`
pub(crate) async fn choose_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    part: Query<QueuePart>,
    form: Form<PictureViewForm>,
) -> Answer {
    choose(&app, staff.person.id, view(&form.view)?).await?;
    let one = form.contribution.map(|id| format!("/desk/contributions/{id}"));
    Ok(see_other(keeping(&one.unwrap_or_else(|| "/desk".to_owned()), &part)))
}

/// The view by its word; 422 on `view` for another one.
pub(crate) fn view(word: &str) -> Result<PictureView, Problem> {
    match word {
        "" => Err(Problem::invalid().field("view", "missing")),
        word => word.parse().map_err(|_| Problem::invalid().field("view", "unreadable")),
    }
}

/// From now on pictures are shown to them so.
pub(crate) async fn choose(app: &App, person: PersonId, view: PictureView) -> Result<(), Problem> {
    app.store.write(move |tx| Ok(people::set_picture_view(tx, person, view)?)).await
}
