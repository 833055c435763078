//! `POST …/contribute`: the form sends, with or without its script.

use actix_multipart::Multipart;
use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Language;
use cimaise_web::{App, Problem, Purpose, private_page};

use super::answer::told;
use super::door::{Address, Door, spoken};
use super::form_page::FormPage;
use super::instead_page::{ALREADY, InsteadPage};
use super::read::read;
use super::receive::{Outcome, receive};
use crate::answers::see_other;

/// Receives a form: pages for people, JSON for the script, which asks for it. The browser of who
/// has sent keeps a cookie, by which it is known when it sends the same again.
pub(super) async fn send(
    request: HttpRequest,
    app: Data<App>,
    address: Path<Address>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::Upload)?;
    let language = spoken(&request)?;
    let mut door = Door::at(&app, address.into_inner()).await?;
    let draft = read(form, door.pictures_max(), 0, &door.limits(&app.pictures)).await?;
    let sender = match app.follow_up.sender_of(&request, &app.edge) {
        Some(known) => known,
        None => app.follow_up.new_sender()?,
    };
    let outcome = receive(&app, &mut door, draft, &sender, language).await?;
    let is_theirs = matches!(outcome, Outcome::Received(_) | Outcome::Again(_));
    let mut answer = if asks_for_json(&request) {
        told(&app, (&door.institution, language), outcome, None)?
    } else {
        shown(&app, &door, language, outcome)?
    };
    if is_theirs {
        answer.add_cookie(&sender.cookie(&app.edge)).map_err(Problem::unexpected)?;
    }
    Ok(answer)
}

/// What became of a draft, for people.
fn shown(
    app: &App,
    door: &Door,
    language: Language,
    outcome: Outcome,
) -> Result<HttpResponse, Problem> {
    let follow = |id, why| see_other(format!("{}?{why}=1", app.follow_up.path(language, id)));
    match outcome {
        Outcome::Received(id) => Ok(follow(id, "received")),
        Outcome::Again(id) => Ok(follow(id, "again")),
        Outcome::Mailed => {
            Ok(see_other(format!("/{language}{}/contribute?{ALREADY}=1", door.path())))
        }
        Outcome::NotOpen => {
            let page = InsteadPage::closed(door, language, door.season(app.now()));
            Ok(with_status(private_page(&page)?, StatusCode::CONFLICT))
        }
        Outcome::Invalid(draft, problem) => {
            let page = FormPage::new(door, app, language, &draft, Some(&problem));
            Ok(with_status(private_page(&page)?, problem.status()))
        }
    }
}

fn with_status(mut answer: HttpResponse, status: StatusCode) -> HttpResponse {
    *answer.status_mut() = status;
    answer
}

/// A browser that sends a form by itself asks for a page; the script asks for JSON alone.
fn asks_for_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accept
        .is_some_and(|accept| accept.contains("application/json") && !accept.contains("text/html"))
}
