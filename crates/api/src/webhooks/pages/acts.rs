//! The acts that are one button.

use actix_web::web::{Data, Path};
use cimaise_core::{DeliveryId, WebhookId};
use cimaise_web::{App, SignedIn};

use super::super::{remove, resend, test};
use crate::answers::{Answer, see_other};

/// `POST /desk/webhooks/{webhook}/test`
pub(crate) async fn test_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
) -> Answer {
    test(&app, staff, *id).await?;
    Ok(see_other(format!("/desk/webhooks/{id}?done=tested#log")))
}

/// `POST /desk/webhooks/{webhook}/removal`
pub(crate) async fn remove_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
) -> Answer {
    remove(&app, staff, *id).await?;
    Ok(see_other("/desk/webhooks?done=removed"))
}

/// `POST /desk/deliveries/{delivery}/again`
pub(crate) async fn resend_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<DeliveryId>,
) -> Answer {
    let webhook = resend(&app, staff, *id).await?;
    Ok(see_other(format!("/desk/webhooks/{webhook}?done=again#log")))
}
