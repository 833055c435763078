//! What an institution's own programs are told, set up by who chooses for it: as forms and as JSON.

mod act;
pub(crate) mod pages;
mod read;

pub(crate) use act::{add, change, remove, renew_secret, resend, test};

use cimaise_core::{InstitutionId, Staff, Webhook, WebhookId};
use cimaise_store::{Db, StoreError, StoreResult, webhooks};

/// Those of an institution, oldest first, for who chooses for it; others find no such list.
pub(crate) fn listed(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<Vec<Webhook>> {
    allowed(staff, institution)?;
    webhooks::of_institution(db, institution)
}

/// One of them; others do not find it.
pub(crate) fn own(db: &mut Db, staff: &Staff, id: WebhookId) -> StoreResult<Webhook> {
    let webhook = webhooks::by_id(db, id)?;
    allowed(staff, webhook.institution)?;
    Ok(webhook)
}

fn allowed(staff: &Staff, institution: InstitutionId) -> StoreResult<()> {
    if staff.may_choose_for(institution) { Ok(()) } else { Err(StoreError::NotFound) }
}
