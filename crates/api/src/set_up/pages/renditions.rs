//! How the pictures of an institution are drawn, chosen under its calls.

use actix_web::web::{Data, Form, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, SignedIn};
use serde::Deserialize;

use super::super::renditions::choose_avif;
use crate::answers::{Answer, see_other};

/// What the form says: a box that is not ticked is not sent.
#[derive(Deserialize)]
pub(crate) struct Choice {
    avif: Option<String>,
}

/// `POST /desk/institutions/{institution}/renditions`
pub(crate) async fn choose_renditions(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    choice: Form<Choice>,
) -> Answer {
    choose_avif(&app, staff, id.into_inner(), choice.avif.is_some()).await?;
    Ok(see_other("/desk/calls?done=renditions-saved"))
}
