//! An account elsewhere becomes a way in, in the session in which that was asked for.

use actix_web::HttpResponse;
use cimaise_core::SessionId;
use cimaise_oidc::Identity;
use cimaise_store::identities;
use cimaise_web::{App, InPerson, SignInAttempt};

use super::why::{Refusal, Why};
use super::{note_linked, spend};
use crate::answers::see_other;

/// Links the account to who asked for it, in the session in which they did.
pub(super) async fn link(
    app: &App,
    attempt: &SignInAttempt,
    own: Option<InPerson>,
    session: SessionId,
    identity: Identity,
) -> Result<HttpResponse, Refusal> {
    let me = own.filter(|me| me.session.id == session).ok_or(Refusal::Why(Why::Lost))?;
    let (clock, challenge, now) = (app.clock.clone(), attempt.challenge(), app.now());
    app.store
        .write(move |tx| {
            spend(challenge, tx, now)?;
            let person = me.staff.person.id;
            let Identity { issuer, subject, .. } = identity;
            match identities::holder(tx, &issuer, &subject)? {
                Some((_, holder)) if holder == person => Ok(()),
                Some(_) => Err(Refusal::Why(Why::Taken)),
                None => {
                    identities::link(tx, clock.as_ref(), person, &issuer, &subject)?;
                    note_linked(tx, clock.as_ref(), &me.staff, &issuer);
                    Ok(())
                }
            }
        })
        .await?;
    Ok(see_other("/desk/account?done=linked"))
}
