//! Who that is in this house: whoever linked the account, has its verified address, or was invited at it.
//! Nobody is made out of nothing.

use cimaise_core::{
    Clock, EmailAddress, IdentityId, Invitation, Person, PersonId, PersonName, PictureView, Staff,
};
use cimaise_oidc::Identity;
use cimaise_store::{StoreError, Tx, identities, invitations, people};
use cimaise_web::{App, Errand, SignInAttempt};
use jiff::Timestamp;

use super::why::{Refusal, Why};
use super::{note_linked, spend};
use crate::session::UsedIdentity;

/// Who signs in; what they were invited to is theirs from then on, where they come for that or have no part
/// in anything yet.
pub(super) async fn recognise(
    app: &App,
    attempt: &SignInAttempt,
    identity: Identity,
) -> Result<(Staff, UsedIdentity), Refusal> {
    let (clock, challenge, now) = (app.clock.clone(), attempt.challenge(), app.now());
    let joins = attempt.errand == Errand::Join;
    app.store
        .write(move |tx| {
            spend(challenge, tx, now)?;
            let (id, person, is_new) = found(tx, clock.as_ref(), &identity, now)?;
            let mut staff = people::by_id(tx, person)?;
            if joins || staff.memberships.is_empty() {
                accept(tx, clock.as_ref(), &identity, &staff.person, now)?;
                staff = people::by_id(tx, person)?;
            }
            if staff.memberships.is_empty() {
                return Err(Refusal::Why(Why::Unknown));
            }
            if is_new {
                note_linked(tx, clock.as_ref(), &staff, &identity.issuer);
            }
            let Identity { second_factor, shown_at, .. } = identity;
            Ok((staff, UsedIdentity { id, second_factor, shown_at }))
        })
        .await
}

/// Whose the account is, and whether it is linked just now.
fn found(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    identity: &Identity,
    now: Timestamp,
) -> Result<(IdentityId, PersonId, bool), Refusal> {
    let Identity { issuer, subject, .. } = identity;
    if let Some((id, person)) = identities::holder(tx, issuer, subject)? {
        return Ok((id, person, false));
    }
    let email = address(identity).ok_or(Refusal::Why(Why::Unverified))?;
    let person = if let Some(person) = people::by_folded_email(tx, &email)? {
        person
    } else {
        let standing = invitations::standing_for(tx, &email, now)?;
        let invitation = standing.first().ok_or(Refusal::Why(Why::Unknown))?;
        newcomer(tx, clock, identity, invitation)?
    };
    Ok((identities::link(tx, clock, person, issuer, subject)?, person, true))
}

fn address(identity: &Identity) -> Option<EmailAddress> {
    EmailAddress::parse(identity.verified_email.as_deref()?).ok()
}

/// Somebody who was invited and has no account yet. They have no password.
fn newcomer(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    identity: &Identity,
    invitation: &Invitation,
) -> Result<PersonId, StoreError> {
    let email = invitation.email.clone();
    let told = identity.name.as_deref().and_then(|name| PersonName::parse(name).ok());
    let before = email.as_str().split('@').next().unwrap_or_default().to_owned();
    let person = Person {
        id: clock.id().into(),
        name: told.map_or(before, |name| name.to_string()),
        email,
        language: invitation.language,
        created_at: clock.now(),
        picture_view: PictureView::Plain,
    };
    people::register(tx, &person, "")?;
    Ok(person.id)
}

/// Accepts what stands for the address that the provider vouches for, where it is theirs.
fn accept(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    identity: &Identity,
    person: &Person,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(email) = address(identity) else { return Ok(()) };
    if email.folded() != person.email.folded() {
        return Ok(());
    }
    for invitation in invitations::standing_for(tx, &email, now)? {
        match invitations::accept(tx, clock, invitation.id, person.id) {
            // Who invited may not any more, or they have a post there already.
            Ok(()) | Err(StoreError::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}
