//! Somebody is invited, reminded, or no longer invited.

use cimaise_core::{EmailAddress, InstitutionId, InvitationId, Language, Staff};
use cimaise_store::invitations::{self, NewInvitation};
use cimaise_store::{Db, StoreError, StoreResult, people};
use cimaise_web::{App, Problem};

use super::{reading, seen, theirs};
use crate::contribute::Findings;
use crate::set_up::Typed;

/// Invites somebody to a post. 404 for who may not, 422 with every fault.
pub(crate) async fn invite(
    app: &App,
    staff: Staff,
    institution: InstitutionId,
    typed: Typed,
) -> Result<InvitationId, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            seen(&staff, institution)?;
            let (email, language) = whom(&typed)?;
            let post = reading::post(tx, &staff, institution, &typed)?;
            if works_here(tx, institution, &email)? {
                return Err(Problem::invalid().field("email", "works-here"));
            }
            let by = staff.person.id;
            let new = NewInvitation { institution, email, post, language, by };
            invitations::invite(tx, clock.as_ref(), &new).map_err(|error| match error {
                StoreError::Taken(_) => Problem::invalid().field("email", "invited-already"),
                other => other.into(),
            })
        })
        .await
}

fn whom(typed: &Typed) -> Result<(EmailAddress, Language), Problem> {
    let mut found = Findings(Problem::invalid());
    let email = found.address("email", EmailAddress::parse(typed.one("email")));
    let language: Option<Language> = typed.one("language").parse().ok();
    if language.is_none() {
        found.add("language", "unreadable");
    }
    email.zip(language).ok_or(found.0)
}

fn works_here(db: &mut Db, institution: InstitutionId, email: &EmailAddress) -> StoreResult<bool> {
    let here = people::of_institution(db, institution)?;
    Ok(here.iter().any(|one| one.person.email.folded() == email.folded()))
}

/// Sends the letter of an invitation once more: it can be accepted for seven more days. 404 for who may
/// not, or when it is over.
pub(crate) async fn send_again(app: &App, staff: Staff, id: InvitationId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        let invitation = theirs(tx, &staff, id)?;
        if works_here(tx, invitation.institution, &invitation.email)? {
            return Err(StoreError::NotFound);
        }
        invitations::send_again(tx, clock.as_ref(), &invitation, staff.person.id)
    });
    Ok(write.await?)
}

/// Calls an invitation back: its link opens nothing any more. 404 for who may not, or when it is over.
pub(crate) async fn call_back(app: &App, staff: Staff, id: InvitationId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        let invitation = theirs(tx, &staff, id)?;
        invitations::call_back(tx, clock.as_ref(), &invitation, staff.person.id)
    });
    Ok(write.await?)
}
