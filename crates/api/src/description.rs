//! A picture is described anew, for those who do not see it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query};
use cimaise_core::{AltText, PictureId, QueuePart, Staff};
use cimaise_store::{journey, pictures};
use cimaise_web::{App, Problem, SignedIn};
use serde::Deserialize;

use crate::answers::{Answer, keeping, onwards};
use crate::decision::does_not_fit;
use crate::subject;

/// What the form of the desk holds.
#[derive(Deserialize)]
pub(crate) struct DescriptionForm {
    #[serde(default)]
    alt: String,
    /// What was there when the form was drawn.
    before: Option<String>,
}

/// `POST /desk/pictures/{picture}/alt`
pub(crate) async fn describe_by_form(
    app: Data<App>,
    request: HttpRequest,
    SignedIn(staff): SignedIn,
    id: Path<PictureId>,
    part: Query<QueuePart>,
    form: Form<DescriptionForm>,
) -> Answer {
    let (id, form) = (id.into_inner(), form.into_inner());
    describe(&app, staff, id, alt(&form.alt)?, form.before).await?;
    let picture = app.store.read(move |db| pictures::by_id(db, id)).await?;
    let path = format!("/desk/contributions/{}", picture.contribution);
    onwards(&request, keeping(&path, &part))
}

/// The description as typed; 422 on `alt` when it does not fit.
pub(crate) fn alt(typed: &str) -> Result<AltText, Problem> {
    AltText::parse(typed).map_err(|fault| does_not_fit("alt", fault))
}

/// Describes a picture anew. 404 for who may not decide on it, and for one that is no longer kept; 409
/// `described-meanwhile` when it says something else than `before`.
pub(crate) async fn describe(
    app: &App,
    staff: Staff,
    id: PictureId,
    alt: AltText,
    before: Option<String>,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let picture = pictures::by_id(tx, id)?;
            subject::decidable(tx, &staff, picture.contribution)?;
            if before.is_some_and(|seen| seen.trim() != picture.alt.as_str()) {
                return Err(Problem::new(StatusCode::CONFLICT, "described-meanwhile"));
            }
            Ok(journey::describe(tx, clock.as_ref(), id, staff.person.id, &alt)?)
        })
        .await
}
