//! `GET /sign-in/with/{provider}`: somebody is sent to a provider.
//!
//! A link, not a form: our own policy lets no form lead elsewhere. It changes nothing; who follows it without
//! wanting to has a cookie that is over in a quarter of an hour.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path, Query};
use cimaise_web::{App, Errand, OwnAccount, Problem, SignInAttempt};
use serde::Deserialize;

use super::Why;
use super::back::turned_back;
use crate::answers::{Answer, see_other};
use crate::session;

/// For what, and where they go on to.
#[derive(Deserialize)]
pub(crate) struct Leaving {
    #[serde(rename = "for")]
    errand: Option<String>,
    next: Option<String>,
}

/// Sends a browser to a provider.
pub(crate) async fn start(
    app: Data<App>,
    name: Path<String>,
    known: Option<OwnAccount>,
    Query(leaving): Query<Leaving>,
) -> Answer {
    let provider = app.providers.get(&name).ok_or_else(Problem::not_found)?;
    let next = session::back(leaving.next.as_deref());
    let own = known.map(|OwnAccount(me)| me.session);
    let errand = match (leaving.errand.as_deref(), own) {
        (None, _) => Errand::SignIn,
        (Some("join"), _) => Errand::Join,
        (Some("link"), Some(own)) if own.is_sure(app.now()) => Errand::Link(own.id),
        (Some("link"), Some(own)) => return Ok(turned_back(Errand::Link(own.id), Why::Unsure)),
        (Some("confirm"), Some(own)) => Errand::Confirm(own.id),
        (Some("link" | "confirm"), None) => return Ok(see_other("/sign-in")),
        _ => return Err(Problem::not_found()),
    };
    let attempt = SignInAttempt::begin(&name, errand, next, app.now())?;
    let asked = attempt.asked(&app.staff_key, &app.edge);
    let address = match provider.ask(&asked, app.now()).await {
        Ok(address) => address,
        Err(failure) => {
            tracing::warn!(provider = %name, %failure, "somebody cannot sign in elsewhere");
            return Ok(turned_back(errand, Why::Down));
        }
    };
    let mut answer = HttpResponse::SeeOther()
        .insert_header((header::LOCATION, address.as_str()))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish();
    let cookie = attempt.cookie(&app.staff_key, &app.edge);
    answer.add_cookie(&cookie).map_err(Problem::unexpected)?;
    Ok(answer)
}
