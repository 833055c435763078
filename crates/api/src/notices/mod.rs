//! Notices: anybody says that something is wrong with a picture that hangs, without an account, and is told
//! what comes of it (Regulation (EU) 2022/2065, article 16); and the staff answers.

mod answer;
mod answer_form;
pub mod api;
mod form;
mod place;
mod read;
mod status;

use std::net::{IpAddr, Ipv4Addr};

use actix_web::HttpRequest;
use actix_web::guard::fn_guard;
use actix_web::web::{self, ServiceConfig};
use cimaise_core::{EmailAddress, Language, PauseRole, PublicationId};
use cimaise_store::journey::{self, NewNotice, Reported};
use cimaise_store::pauses::Known;
use cimaise_store::{Db, StoreResult, contributions, institutions, wall};
use cimaise_web::{App, Notifier, Problem, Purpose, client_address};

pub(crate) use answer::{keep, undo_keep};
pub(crate) use answer_form::{keep_by_form, undo_keep_by_form};

use self::read::{Said, Typed};
use crate::contribute::{names_no_language, to_the_readers_language};
use crate::pauses::refuse_if_paused;

/// Where the public gives notice, and reads what came of it.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/{language:fr|en}/{institution}/{call}/{theme}/{slug}/notice")
            .route(web::get().to(form::show))
            .route(web::post().to(form::send)),
    )
    .service(
        web::resource("/notice/{token}")
            .guard(fn_guard(names_no_language))
            .route(web::get().to(to_the_readers_language)),
    )
    .route("/{language:fr|en}/notice", web::get().to(status::received))
    .route("/{language:fr|en}/notice/{token}", web::get().to(status::show))
    .route("/api/v1/publications/{publication}/notices", web::post().to(api::report))
    .route("/api/v1/notices/{token}", web::get().to(api::notice));
}

/// Takes a notice in. 422 with what is to be seen again, 404 when nothing hangs there.
async fn take(
    app: &App,
    request: &HttpRequest,
    publication: PublicationId,
    typed: &Typed,
    language: Language,
) -> Result<Reported, Problem> {
    app.limiter.check(request, Purpose::Notice)?;
    let Said { kind, words, name, email } = typed.read()?;
    let who = match &email {
        Some(address) => Notifier::Address(address),
        None => Notifier::Client(client(app, request), words.as_str()),
    };
    let sender = app.follow_up.notifier(&who);
    if let Some(address) = &email {
        refuse_paused(app, publication, address, language).await?;
    }
    let new = NewNotice { publication, kind, words, name, email, language, sender };
    let clock = app.clock.clone();
    Ok(app.store.write(move |tx| journey::report(tx, clock.as_ref(), &new)).await?)
}

/// 403 `paused` for who is kept from giving notice to the institution of what hangs there.
async fn refuse_paused(
    app: &App,
    publication: PublicationId,
    address: &EmailAddress,
    language: Language,
) -> Result<(), Problem> {
    let read = move |db: &mut Db| -> StoreResult<_> {
        let hung = wall::by_id(db, publication)?;
        let contribution = contributions::by_id(db, hung.contribution)?;
        institutions::by_id(db, contribution.institution)
    };
    let institution = app.store.read(read).await?;
    let who = Known { address: Some(app.follow_up.digest_of(address)), sender: None };
    refuse_if_paused(app, &institution, PauseRole::Notifier, who, language).await
}

fn client(app: &App, request: &HttpRequest) -> IpAddr {
    client_address(request, app.edge.proxies).unwrap_or(Ipv4Addr::UNSPECIFIED.into())
}
