//! Passkeys: added, named, removed, and signed in by. As JSON, since a browser's script alone can use
//! one; renamed and removed as forms too.

mod add;
mod change;
mod forms;
mod options;
mod page;
mod shown;
mod sign_in;

pub(crate) use add::{add, begin};
pub(crate) use change::{remove, rename};
pub(crate) use forms::{remove_by_form, rename_by_form};
pub(crate) use page::passkeys_page;
pub(crate) use shown::{NewCredential, UsedCredential};
pub(crate) use sign_in::{challenge, sign_in};

use actix_web::http::StatusCode;
use cimaise_passkeys::RelyingParty;
use cimaise_web::{App, Edge, Problem};

/// The house as authenticators know it. 409 `no-passkeys-here` where browsers have none.
fn party(app: &App) -> Result<RelyingParty, Problem> {
    let problem = || Problem::new(StatusCode::CONFLICT, "no-passkeys-here");
    RelyingParty::of(&app.edge.public_url).ok_or_else(problem)
}

/// Whether browsers have passkeys at that address.
pub(crate) fn are_possible(edge: &Edge) -> bool {
    RelyingParty::of(&edge.public_url).is_some()
}
