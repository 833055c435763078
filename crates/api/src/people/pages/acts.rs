//! The acts of the list that are one button.

use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, InvitationId, PersonId};
use cimaise_web::{App, InPerson};

use super::super::{call_back, dismiss, send_again};
use crate::answers::{Answer, see_other};

/// `POST /desk/institutions/{institution}/people/{person}/dismissal`: who takes their own post from
/// themselves has nothing to see there any more.
pub(crate) async fn dismiss_by_form(
    app: Data<App>,
    me: InPerson,
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
    me: InPerson,
    id: Path<InvitationId>,
) -> Answer {
    send_again(&app, me.staff, *id).await?;
    Ok(see_other("/desk/people?done=invited"))
}

/// `POST /desk/invitations/{invitation}/end`
pub(crate) async fn call_back_by_form(
    app: Data<App>,
    me: InPerson,
    id: Path<InvitationId>,
) -> Answer {
    call_back(&app, me.staff, *id).await?;
    Ok(see_other("/desk/people?done=called-back"))
}
