//! The forms of the desk; its scripts send the same and take JSON.

use actix_web::HttpRequest;
use actix_web::web::{Data, Form, Query};
use cimaise_core::{Held, QueuePart};
use cimaise_store::queue;
use cimaise_web::{App, Problem, SignedIn};
use serde::Deserialize;

use super::{Taken, release, take};
use crate::answers::{Answer, keeping, onwards};

/// What the form holds.
#[derive(Deserialize)]
pub(crate) struct BatchForm {
    #[serde(default)]
    size: String,
}

/// `POST /desk/batch`
pub(crate) async fn take_by_form(
    app: Data<App>,
    request: HttpRequest,
    SignedIn(staff): SignedIn,
    part: Query<QueuePart>,
    form: Form<BatchForm>,
) -> Answer {
    let part = part.into_inner();
    let taken = take(&app, staff, part, size(&form.size)?).await?;
    onwards(&request, at_work(&taken, part))
}

/// `POST /desk/batch/release`
pub(crate) async fn release_by_form(
    app: Data<App>,
    request: HttpRequest,
    SignedIn(staff): SignedIn,
    part: Query<QueuePart>,
) -> Answer {
    release(&app, staff).await?;
    onwards(&request, keeping("/desk", &QueuePart { held: None, ..part.into_inner() }))
}

fn size(typed: &str) -> Result<i64, Problem> {
    match typed.trim() {
        "" => Ok(queue::USUAL_BATCH),
        typed => typed.parse().map_err(|_| Problem::invalid().field("size", "unreadable")),
    }
}

/// The first entry of the batch, or the queue where nothing was free.
fn at_work(taken: &Taken, part: QueuePart) -> String {
    match taken.first {
        Some(first) => {
            let mine = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
            keeping(&format!("/desk/contributions/{first}"), &mine)
        }
        None => keeping("/desk", &part),
    }
}
