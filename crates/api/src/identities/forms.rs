//! The forms of one's own accounts elsewhere.

use actix_web::web::{Data, Path};
use cimaise_core::IdentityId;
use cimaise_web::App;

use super::unlink;
use crate::answers::{Answer, see_other};
use crate::confirmation::Confirmed;

/// `POST /desk/account/identities`: whoever wants to link one shows first who they are; the page that they come
/// back to holds the link that leads there.
pub(crate) async fn ask_to_link(Confirmed { .. }: Confirmed<()>) -> Answer {
    Ok(see_other("/desk/account#elsewhere"))
}

/// `POST /desk/account/identities/{identity}/removal`
pub(crate) async fn unlink_by_form(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    id: Path<IdentityId>,
) -> Answer {
    unlink(&app, me, *id).await?;
    Ok(see_other("/desk/account?done=unlinked"))
}
