//! Whoever has no password shows elsewhere that it is still them, before a sensitive act.

use actix_web::HttpResponse;
use cimaise_core::SessionId;
use cimaise_oidc::Identity;
use cimaise_store::{identities, sessions};
use cimaise_web::{App, InPerson, SignInAttempt};

use super::spend;
use super::why::{Refusal, Why};
use crate::answers::see_other;

/// Who asked shows again who they are, in the session in which they did.
pub(super) async fn confirm(
    app: &App,
    attempt: &SignInAttempt,
    own: Option<InPerson>,
    session: SessionId,
    identity: Identity,
) -> Result<HttpResponse, Refusal> {
    let me = own.filter(|me| me.session.id == session).ok_or(Refusal::Why(Why::Lost))?;
    let (challenge, now) = (attempt.challenge(), app.now());
    app.store
        .write(move |tx| {
            spend(challenge, tx, now)?;
            let holder = identities::holder(tx, &identity.issuer, &identity.subject)?;
            if holder.is_none_or(|(_, person)| person != me.staff.person.id) {
                return Err(Refusal::Why(Why::Other));
            }
            Ok(sessions::confirm(tx, session, now)?)
        })
        .await?;
    Ok(see_other("/desk/account?done=confirmed"))
}
