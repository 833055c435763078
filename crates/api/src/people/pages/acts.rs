//! The acts of the list that are one button.

use actix_web::web::{Data, Form, Path};
use cimaise_core::{InstitutionId, InvitationId, PersonId};
use cimaise_web::App;
use serde::Deserialize;

use super::super::{ask_for_second_factor, call_back, dismiss, send_again};
use crate::answers::{Answer, see_other};
use crate::confirmation::Confirmed;

/// `POST /desk/institutions/{institution}/people/{person}/dismissal`: who takes their own post from
/// themselves has nothing to see there any more.
pub(crate) async fn dismiss_by_form(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    path: Path<(InstitutionId, PersonId)>,
) -> Answer {
    let (institution, person) = path.into_inner();
    let themselves = person == me.staff.person.id;
    dismiss(&app, me.staff, institution, person).await?;
    Ok(see_other(if themselves { "/desk" } else { "/desk/people?done=dismissed" }))
}

/// `POST /desk/invitations/{invitation}/letter`
pub(crate) async fn send_again_by_form(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    id: Path<InvitationId>,
) -> Answer {
    send_again(&app, me.staff, *id).await?;
    Ok(see_other("/desk/people?done=invited"))
}

/// `POST /desk/invitations/{invitation}/end`
pub(crate) async fn call_back_by_form(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    id: Path<InvitationId>,
) -> Answer {
    call_back(&app, me.staff, *id).await?;
    Ok(see_other("/desk/people?done=called-back"))
}

/// What the form says: a box that is not ticked is not sent.
#[derive(Deserialize)]
pub(crate) struct Choice {
    asked: Option<String>,
}

/// `POST /desk/institutions/{institution}/second-factor`
pub(crate) async fn ask_second_factor_by_form(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Form<Choice>>,
    id: Path<InstitutionId>,
) -> Answer {
    ask_for_second_factor(&app, me.staff, *id, sent.asked.is_some()).await?;
    Ok(see_other("/desk/people?done=second-factor"))
}
