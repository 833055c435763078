//! Putting a call away, and bringing it back.

use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, SignedIn};

use super::super::changes;
use crate::answers::{Answer, see_other};

/// `POST /desk/calls/{call}/archive`
pub(crate) async fn put_away(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    changes::put_away(&app, staff, id.into_inner()).await?;
    Ok(see_other("/desk/calls?done=call-put-away"))
}

/// `POST /desk/calls/{call}/archive/undo`
pub(crate) async fn bring_back(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    changes::bring_back(&app, staff, id.into_inner()).await?;
    Ok(see_other("/desk/calls?done=call-back"))
}
