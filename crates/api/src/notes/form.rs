//! The form of the desk: one text, two buttons.

use actix_web::web::{Data, Form, Path, Query};
use cimaise_core::{ContributionId, PersonId, PrivateNote, QueuePart, blank_is_none};
use cimaise_web::{App, Problem, SignedIn};
use serde::Deserialize;

use super::{pass, write};
use crate::answers::{Answer, keeping, see_other};
use crate::decision::{does_not_fit, next};

/// What the form holds.
#[derive(Deserialize)]
pub(crate) struct NoteForm {
    #[serde(default)]
    note: String,
    #[serde(default, deserialize_with = "blank_is_none")]
    to: Option<PersonId>,
}

impl NoteForm {
    fn note(&self) -> Result<PrivateNote, Problem> {
        PrivateNote::parse(&self.note).map_err(|fault| does_not_fit("note", fault))
    }
}

/// `POST /desk/contributions/{id}/notes`
pub(crate) async fn write_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    part: Query<QueuePart>,
    form: Form<NoteForm>,
) -> Answer {
    let id = id.into_inner();
    write(&app, staff, id, form.note()?).await?;
    Ok(see_other(keeping(&format!("/desk/contributions/{id}"), &part)))
}

/// `POST /desk/contributions/{id}/pass`
pub(crate) async fn pass_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    part: Query<QueuePart>,
    form: Form<NoteForm>,
) -> Answer {
    let (id, part) = (id.into_inner(), part.into_inner());
    pass(&app, staff.clone(), id, form.to, form.note()?).await?;
    let now = app.now();
    let read = move |db: &mut _| Ok::<_, Problem>(next(db, &staff, &part, id, None, now)?);
    let next = app.store.read(read).await?;
    let path = next.map_or("/desk".to_owned(), |next| format!("/desk/contributions/{next}"));
    Ok(see_other(keeping(&path, &part)))
}
