//! Showing a call to everybody, and taking that back.

use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, SignedIn};

use super::super::changes;
use crate::answers::{Answer, see_other};

/// `POST /desk/calls/{call}/announcement`
pub(crate) async fn announce(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    changes::announce(&app, staff, id.into_inner()).await?;
    Ok(see_other("/desk/calls?done=call-announced"))
}

/// `POST /desk/calls/{call}/announcement/undo`
pub(crate) async fn take_announcement_back(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    changes::take_announcement_back(&app, staff, id.into_inner()).await?;
    Ok(see_other("/desk/calls?done=announcement-back"))
}
