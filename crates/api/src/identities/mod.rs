//! Accounts that the staff has elsewhere (OpenID Connect): signed in by, linked and unlinked. The way there and
//! back is a browser's; what is linked is shown as JSON too.

mod back;
mod confirm;
mod forms;
mod link;
mod recognise;
mod start;
mod ways;
mod why;

pub(crate) use back::back;
pub(crate) use forms::{ask_to_link, unlink_by_form};
pub(crate) use start::start;
pub(crate) use ways::{Way, ways};
pub(crate) use why::Why;

use actix_web::http::StatusCode;
use cimaise_core::{Act, Clock, IdentityId, Staff};
use cimaise_store::{StoreError, Tx, identities};
use cimaise_web::{App, Challenge, InPerson, Problem};
use jiff::Timestamp;

use crate::session;
use why::Refusal;

/// Unlinks one of one's own: from here on it opens nothing, and what it opened is closed, but for the session
/// by which one asks. 404 when it is none of theirs; 409 `last-way-in` when they could not sign in any more.
pub(crate) async fn unlink(app: &App, me: InPerson, id: IdentityId) -> Result<(), Problem> {
    let (clock, InPerson { staff, session }) = (app.clock.clone(), me);
    app.store
        .write(move |tx| {
            let issuer = identities::unlink(tx, staff.person.id, id, session.id);
            let issuer = issuer.map_err(|error| match error {
                StoreError::Taken(_) => Problem::new(StatusCode::CONFLICT, "last-way-in"),
                other => other.into(),
            })?;
            session::log(tx, clock.as_ref(), &staff, Act::UnlinkIdentity, host(&issuer));
            Ok(())
        })
        .await
}

/// What somebody was sent with counts once.
fn spend(challenge: Challenge, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), Refusal> {
    if challenge.spend(tx, now)? { Ok(()) } else { Err(Refusal::Why(Why::Lost)) }
}

fn note_linked(tx: &mut Tx<'_>, clock: &dyn Clock, staff: &Staff, issuer: &str) {
    session::log(tx, clock, staff, Act::LinkIdentity, host(issuer));
}

/// A provider as the log names it.
fn host(issuer: &str) -> &str {
    let rest = issuer.split_once("://").map_or(issuer, |(_, rest)| rest);
    rest.trim_end_matches('/')
}
