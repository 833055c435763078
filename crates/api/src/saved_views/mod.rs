//! Parts of the queue that somebody keeps under a name: as a form and as JSON.

mod form;

use cimaise_core::{QueuePart, SavedViewId, Staff, TextError, ViewName};
use cimaise_store::{StoreError, saved_views};
use cimaise_web::{App, Problem};

pub(crate) use form::{forget_by_form, save_by_form};

/// Keeps a part of the queue; what one holds is no part to keep. 422 on `name` when it is missing or too
/// long, or when there are too many already.
pub(crate) async fn save(
    app: &App,
    staff: Staff,
    name: &str,
    part: QueuePart,
) -> Result<SavedViewId, Problem> {
    let name = ViewName::parse(name).map_err(|fault| match fault {
        TextError::TooLong { max } => {
            Problem::invalid().field_with("name", "too-long", [("most", max.into())])
        }
        TextError::Missing => Problem::invalid().field("name", "missing"),
        TextError::Malformed => Problem::invalid().field("name", "unreadable"),
    })?;
    let (clock, part) = (app.clock.clone(), QueuePart { held: None, ..part });
    let save = app
        .store
        .write(move |tx| saved_views::save(tx, clock.as_ref(), staff.person.id, &name, &part));
    save.await.map_err(|error| match error {
        StoreError::Taken(_) => {
            let most = [("most", saved_views::MOST.into())];
            Problem::invalid().field_with("name", "too-many-views", most)
        }
        other => other.into(),
    })
}

/// Forgets a view. 404 when it is none of theirs.
pub(crate) async fn forget(app: &App, staff: Staff, id: SavedViewId) -> Result<(), Problem> {
    Ok(app.store.write(move |tx| saved_views::forget(tx, staff.person.id, id)).await?)
}
