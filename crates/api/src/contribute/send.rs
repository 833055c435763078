//! `POST …/contribute`: the form sends, with or without its script.

use actix_multipart::Multipart;
use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{ContributionId, Language};
use cimaise_web::{App, Problem, Purpose, private_page};

use super::closed_page::ClosedPage;
use super::door::{Address, Door, spoken};
use super::form_page::FormPage;
use super::read::read;
use super::receive::{Outcome, ReceivedBody, not_open, receive};

/// Receives a form: pages for people, JSON for the script, which asks for it.
pub(super) async fn send(
    request: HttpRequest,
    app: Data<App>,
    address: Path<Address>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::Upload)?;
    let language = spoken(&request)?;
    let door = Door::at(&app, address.into_inner()).await?;
    let draft = read(form, door.pictures_max(), &app.pictures).await?;
    let by_script = asks_for_json(&request);
    match receive(&app, &door, draft, language).await? {
        Outcome::Received(id) if by_script => Ok(created(&app, language, id)),
        Outcome::Received(id) => Ok(see_follow_up(&app, language, id)),
        Outcome::NotOpen if by_script => Err(not_open()),
        Outcome::NotOpen => {
            let page = ClosedPage::new(&door, language, door.season(app.now()));
            Ok(with_status(private_page(&page)?, StatusCode::CONFLICT))
        }
        Outcome::Invalid(_, problem) if by_script => Err(problem),
        Outcome::Invalid(draft, problem) => {
            let page = FormPage::new(&door, &app, language, &draft, Some(&problem));
            Ok(with_status(private_page(&page)?, problem.status()))
        }
    }
}

/// 201 with the private address, for the script and for programs.
pub(super) fn created(app: &App, language: Language, id: ContributionId) -> HttpResponse {
    let follow_up = app.edge.absolute(&app.follow_up.path(language, id));
    HttpResponse::Created()
        .insert_header((header::LOCATION, follow_up.clone()))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(ReceivedBody { follow_up })
}

fn see_follow_up(app: &App, language: Language, id: ContributionId) -> HttpResponse {
    let page = format!("{}?received=1", app.follow_up.path(language, id));
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, page))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish()
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
