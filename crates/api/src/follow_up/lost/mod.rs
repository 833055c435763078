//! A follow-up link that somebody has lost is sent again to the address that was given. Nobody learns
//! whether that address is known: what is done and what is answered are the same.

pub mod api;
mod page;

use actix_web::HttpRequest;
use cimaise_core::{EmailAddress, Language};
use cimaise_store::{Tx, lost_links};
use cimaise_web::{App, Problem, Purpose};

use crate::contribute::Findings;

pub(super) use page::{send, show};

/// Posts what there is to post to the address that was typed.
///
/// # Errors
/// What was typed is no address; too many ask.
async fn ask(
    app: &App,
    request: &HttpRequest,
    typed: &str,
    language: Language,
) -> Result<(), Problem> {
    app.limiter.check(request, Purpose::LostLink)?;
    let address = address(typed)?;
    let (digest, clock) = (app.follow_up.digest_of(&address), app.clock.clone());
    let post =
        move |tx: &mut Tx<'_>| lost_links::ask(tx, clock.as_ref(), &address, &digest, language);
    Ok(app.store.write(post).await?)
}

fn address(typed: &str) -> Result<EmailAddress, Problem> {
    let mut found = Findings(Problem::invalid());
    found.address("email", EmailAddress::parse(typed)).ok_or(found.0)
}
