//! Contesting what was decided, once: as a form and as JSON.

pub mod api;
mod page;

use cimaise_core::{ContributionId, TextError, Words};
use cimaise_store::{StoreError, journey};
use cimaise_web::{App, Problem};

pub(in crate::follow_up) use page::{send, show};

/// Takes an appeal in. 409 `already-appealed`, `appeal-over` or `nothing-to-contest`, 422 on `words` that
/// are too long.
async fn contest(app: &App, id: ContributionId, words: &str) -> Result<(), Problem> {
    let words = Words::parse(words).map_err(|fault| match fault {
        TextError::TooLong { max } => {
            Problem::invalid().field_with("words", "too-long", [("most", max.into())])
        }
        TextError::Missing | TextError::Malformed => {
            Problem::invalid().field("words", "unreadable")
        }
    })?;
    let clock = app.clock.clone();
    let done = app.store.write(move |tx| journey::appeal(tx, clock.as_ref(), id, words)).await;
    done.map_err(|error| match error {
        StoreError::Misstep(_) | StoreError::AlreadyDecided => {
            Problem::new(actix_web::http::StatusCode::CONFLICT, "nothing-to-contest")
        }
        other => other.into(),
    })
}
