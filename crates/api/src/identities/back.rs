//! `GET /sign-in/with/{provider}/back`: somebody comes back from a provider
//! (OpenID Connect Core 1.0, sections 3.1.2.5 to 3.1.2.7).

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Staff;
use cimaise_oidc::{Failure, Identity, Provider};
use cimaise_web::{App, Errand, OwnAccount, Problem, Purpose, Reader, SignInAttempt};
use serde::Deserialize;
use subtle::ConstantTimeEq;

use super::Why;
use super::confirm::confirm;
use super::link::link;
use super::recognise::recognise;
use super::why::Refusal;
use crate::answers::{Answer, see_other, with_query};
use crate::session::{self, Opened, UsedIdentity, code_path};

/// What the provider sends along.
#[derive(Deserialize)]
pub(crate) struct Returning {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

/// Lets them in, or says why not, and forgets the attempt.
pub(crate) async fn back(
    app: Data<App>,
    request: HttpRequest,
    name: Path<String>,
    known: Option<OwnAccount>,
    reader: Reader,
    Query(returning): Query<Returning>,
) -> Answer {
    let provider = app.providers.get(&name).ok_or_else(Problem::not_found)?;
    app.limiter.check(&request, Purpose::SignIn)?;
    let attempt = SignInAttempt::of(&request, &app.staff_key, app.now());
    let errand = attempt.as_ref().map_or(Errand::SignIn, |attempt| attempt.errand);
    let came = match identity(&app, provider, &name, attempt, returning).await {
        Ok((attempt, identity)) => {
            let own = known.map(|OwnAccount(me)| me);
            match attempt.errand {
                Errand::SignIn | Errand::Join => {
                    let came = recognise(&app, &attempt, identity).await;
                    enter(&app, &request, &reader, &attempt, came).await
                }
                Errand::Link(session) => link(&app, &attempt, own, session, identity).await,
                Errand::Confirm(session) => confirm(&app, &attempt, own, session, identity).await,
            }
        }
        Err(why) => Err(Refusal::Why(why)),
    };
    let mut answer = match came {
        Ok(answer) => answer,
        Err(Refusal::Why(why)) => turned_back(errand, why),
        Err(Refusal::Problem(problem)) => return Err(problem),
    };
    let farewell = SignInAttempt::farewell(&app.edge);
    answer.add_cookie(&farewell).map_err(Problem::unexpected)?;
    Ok(answer)
}

/// Who came back, where they come from where they were sent to.
async fn identity(
    app: &App,
    provider: &Provider,
    name: &str,
    attempt: Option<SignInAttempt>,
    returning: Returning,
) -> Result<(SignInAttempt, Identity), Why> {
    let attempt = attempt.filter(|attempt| attempt.provider == name).ok_or(Why::Lost)?;
    let asked = attempt.asked(&app.staff_key, &app.edge);
    let state = returning.state.unwrap_or_default();
    if !bool::from(state.as_bytes().ct_eq(asked.state.as_bytes())) {
        return Err(Why::Lost);
    }
    let (Some(code), None) = (returning.code, &returning.error) else {
        let error = returning.error.unwrap_or_default();
        if error == "access_denied" {
            return Err(Why::Cancelled);
        }
        tracing::warn!(provider = %name, error = %error.escape_debug(), "a provider sends somebody back");
        return Err(Why::Down);
    };
    let redeemed = provider.redeem(&code, returning.iss.as_deref(), &asked, app.now()).await;
    redeemed.map(|identity| (attempt, identity)).map_err(|failure| {
        tracing::warn!(provider = %name, %failure, "somebody cannot sign in elsewhere");
        match failure {
            Failure::Down(_) => Why::Down,
            Failure::Code(_) => Why::Lost,
            Failure::Token(_) => Why::Doubtful,
        }
    })
}

/// Opens the session of who was recognised.
async fn enter(
    app: &App,
    request: &HttpRequest,
    reader: &Reader,
    attempt: &SignInAttempt,
    came: Result<(Staff, UsedIdentity), Refusal>,
) -> Result<HttpResponse, Refusal> {
    let (staff, used) = came?;
    let next = session::back(Some(&attempt.next));
    let opened = session::begin_elsewhere(app, request, &staff, used).await;
    let (token, to) = match opened.map_err(Refusal::Problem)? {
        Opened::In(token) => (token, next.to_owned()),
        Opened::WantsCode(half) => (half, code_path(reader.voice(), next)),
        Opened::Wrong => return Err(Refusal::Why(Why::Unknown)),
    };
    let mut answer = see_other(to);
    let cookie = token.cookie(&app.edge, app.session_length.as_secs());
    let set = answer.add_cookie(&cookie);
    set.map_err(|error| Refusal::Problem(Problem::unexpected(error)))?;
    Ok(answer)
}

/// Back to where they left from, with the reason.
pub(super) fn turned_back(errand: Errand, why: Why) -> HttpResponse {
    let page = match errand {
        Errand::SignIn | Errand::Join => "/sign-in",
        Errand::Link(_) | Errand::Confirm(_) => "/desk/account",
    };
    see_other(with_query(page, &[("why", Some(why.code().to_owned()))]))
}
