//! By whoever answers for the institution: what was sent to it with an address.

use cimaise_core::{Act, EmailAddress, InstitutionId, Staff, TextError};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{StoreError, institutions, journey, notices, subjects};
use cimaise_web::{App, Problem};

use super::view::SubjectView;
use crate::decision::does_not_fit;

/// All that is kept of what was sent with an address; the log says how much, not whose. 404 for who may
/// not ask.
pub(super) async fn gather(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    address: EmailAddress,
) -> Result<SubjectView, Problem> {
    let (clock, now) = (app.clock.clone(), app.now());
    app.store
        .write(move |tx| {
            allowed(&staff, id)?;
            let institution = institutions::by_id(tx, id)?;
            let mut kept = Vec::new();
            for one in subjects::sent_with(tx, id, &address)? {
                kept.push(subjects::kept(tx, one, now)?);
            }
            let mut given = Vec::new();
            for one in notices::given_with(tx, id, &address)? {
                given.push(notices::by_id(tx, one)?);
            }
            let (house, by) = ((id, Subject::Institution), Some(staff.person.id));
            acts::record(
                tx,
                &*clock,
                house,
                by,
                Act::Gather,
                (kept.len() + given.len()).to_string(),
            );
            Ok::<_, Problem>(SubjectView::new(&institution, kept, now).with_notices(given))
        })
        .await
}

/// Takes back and erases all that was sent with an address, and who gave notice with it; gives how many
/// contributions and notices that were. 404
/// for who may not.
pub(super) async fn erase_all(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    address: EmailAddress,
) -> Result<usize, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            allowed(&staff, id)?;
            let found = subjects::sent_with(tx, id, &address)?;
            for one in &found {
                journey::erase(tx, &*clock, *one, Some(staff.person.id))?;
            }
            let given = notices::given_with(tx, id, &address)?;
            for notice in &given {
                notices::forget_notifier(tx, *notice)?;
            }
            Ok::<_, Problem>(found.len() + given.len())
        })
        .await
}

/// How many contributions and notices came with an address. 404 for who may not ask.
pub(super) async fn count(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    address: EmailAddress,
) -> Result<usize, Problem> {
    let count = app.store.read(move |db| {
        allowed(&staff, id)?;
        let sent = subjects::sent_with(db, id, &address)?.len();
        Ok::<_, StoreError>(sent + notices::given_with(db, id, &address)?.len())
    });
    Ok(count.await?)
}

/// What was typed as an address; 422 on `email`.
pub(super) fn address(typed: &str) -> Result<EmailAddress, Problem> {
    EmailAddress::parse(typed).map_err(|fault| match fault {
        TextError::Malformed => Problem::invalid().field("email", "not-an-address"),
        other => does_not_fit("email", other),
    })
}

fn allowed(staff: &Staff, id: InstitutionId) -> Result<(), StoreError> {
    if staff.may_choose_for(id) { Ok(()) } else { Err(StoreError::NotFound) }
}
