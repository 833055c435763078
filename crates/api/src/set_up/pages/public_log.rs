//! Whether everybody may read what an institution decided, chosen under its calls.

use actix_web::web::{Data, Form, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, SignedIn};
use serde::Deserialize;

use super::super::public_log::choose_public_log;
use crate::answers::{Answer, see_other};

/// What the form says: a box that is not ticked is not sent.
#[derive(Deserialize)]
pub(crate) struct Choice {
    public: Option<String>,
}

/// `POST /desk/institutions/{institution}/public-log`
pub(crate) async fn choose_public_log_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    choice: Form<Choice>,
) -> Answer {
    choose_public_log(&app, staff, id.into_inner(), choice.public.is_some()).await?;
    Ok(see_other("/desk/calls?done=public-log-saved"))
}
