//! `/{lang}/follow/{token}/change`: the form, and what it sends.

use actix_multipart::Multipart;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Language;
use cimaise_web::{App, Problem, Purpose, private_page};

use super::page::ChangePage;
use super::take::take_change;
use crate::answers::see_other;
use crate::contribute::{read, spoken};
use crate::follow_up::contribution_of;
use crate::follow_up::facts::Facts;

/// The form with what was sent; where nothing may be changed, the page that says how it stands.
pub(in crate::follow_up) async fn show(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (language, token, facts) = asked(&request, &app, path).await?;
    if !facts.told.may_change() {
        return Ok(see_other(format!("/{language}/follow/{token}")));
    }
    private_page(&ChangePage::fresh(&app, &facts, language, &token))
}

/// Takes the change, then shows how it stands.
pub(in crate::follow_up) async fn send(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    let (language, token, facts) = asked(&request, &app, path).await?;
    let draft = read(form, 0, facts.pictures.len(), &facts.limits(&app.pictures)).await?;
    match take_change(&app, &facts, draft).await {
        Ok(()) => Ok(see_other(format!("/{language}/follow/{token}?changed=1"))),
        Err(refused) if refused.problem.status().is_server_error() => Err(refused.problem),
        Err(refused) => {
            let page =
                ChangePage::again(&app, &facts, language, &token, *refused.draft, &refused.problem);
            let mut answer = private_page(&page)?;
            *answer.status_mut() = refused.problem.status();
            Ok(answer)
        }
    }
}

async fn asked(
    request: &HttpRequest,
    app: &App,
    path: Path<(String, String)>,
) -> Result<(Language, String, Facts), Problem> {
    app.limiter.check(request, Purpose::FollowUp)?;
    let language = spoken(request)?;
    let (_, token) = path.into_inner();
    let facts = Facts::of(app, contribution_of(app, &token)?).await?;
    Ok((language, token, facts))
}
