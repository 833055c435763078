//! `GET …/contribute`: the form, or kind words when the theme is not open.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{InvitationCode, Language, Season, Uninvited};
use cimaise_store::{Db, StoreError, invitation_codes, per_person};
use cimaise_web::{App, Problem, Purpose, private_page};
use serde::Deserialize;

use super::code_page::CodePage;
use super::door::{Address, Door, spoken};
use super::draft::Draft;
use super::form_page::FormPage;
use super::instead_page::InsteadPage;

/// How many the call takes of one person, where whoever keeps this browser's key has sent them. An address
/// is known only when it is given.
async fn enough_sent(
    request: &HttpRequest,
    app: &App,
    door: &Door,
) -> Result<Option<u16>, Problem> {
    let Some(most) = door.call.terms.per_person else { return Ok(None) };
    let Some(sender) = app.follow_up.sender_of(request, &app.edge) else { return Ok(None) };
    let (call, digest) = (door.call.id, sender.digest().to_vec());
    let read =
        move |db: &mut Db| per_person::have_sent_enough(db, call, most, (Some(&digest), None));
    Ok(app.store.read::<_, StoreError, _>(read).await?.then_some(most))
}

/// What the address says after `?`.
#[derive(Deserialize)]
pub(super) struct Arrival {
    /// There when one has just sent what is here already.
    #[serde(rename = "already-received")]
    already_received: Option<String>,
    /// The code with which one comes, where the call is by invitation.
    #[serde(default)]
    code: String,
}

/// Shows the form. It is never kept by a cache: it holds the id that makes it one contribution.
pub(super) async fn show(
    request: HttpRequest,
    app: Data<App>,
    address: Path<Address>,
    arrival: Query<Arrival>,
) -> Result<HttpResponse, Problem> {
    let language = spoken(&request)?;
    let door = Door::at(&app, address.into_inner()).await?;
    if arrival.already_received.is_some() {
        return private_page(&InsteadPage::already_received(&door, language));
    }
    match door.season(app.now()) {
        Season::Open => {
            if let Some(most) = enough_sent(&request, &app, &door).await? {
                return private_page(&InsteadPage::enough(&door, language, most));
            }
            let invitation = match invitation(&request, &app, &door, &arrival.code).await? {
                Ok(code) => code,
                Err(why) => return ask_for_code(&door, language, &arrival.code, why),
            };
            let submission = app.clock.id().to_string();
            let fresh = Draft { submission, invitation, ..Draft::default() };
            private_page(&FormPage::new(&door, &app, language, &fresh, None))
        }
        season => private_page(&InsteadPage::closed(&door, language, season)),
    }
}

/// The code with which one comes, as it is printed; empty where the call is not by invitation, else what keeps one
/// from sending. How often one address tries is limited: a code is short enough to be typed by a child.
async fn invitation(
    request: &HttpRequest,
    app: &App,
    door: &Door,
    typed: &str,
) -> Result<Result<String, Uninvited>, Problem> {
    if !door.call.terms.by_invitation {
        return Ok(Ok(String::new()));
    }
    if typed.trim().is_empty() {
        return Ok(Err(Uninvited::Needed));
    }
    app.limiter.check(request, Purpose::Code)?;
    let (call, code, now) = (door.call.clone(), typed.to_owned(), app.now());
    let read = move |db: &mut Db| invitation_codes::unfit(db, &call, &code, now);
    let unfit = app.store.read::<_, StoreError, _>(read).await?;
    let printed = InvitationCode::parse(typed).map(|code| code.to_string()).unwrap_or_default();
    Ok(unfit.map_or(Ok(printed), Err))
}

/// The question for a code: fresh, or with what is wrong with the one that was typed.
fn ask_for_code(
    door: &Door,
    language: Language,
    typed: &str,
    why: Uninvited,
) -> Result<HttpResponse, Problem> {
    if why == Uninvited::Needed {
        return private_page(&CodePage::new(door, language, "", None));
    }
    let mut answer = private_page(&CodePage::new(door, language, typed, Some(why)))?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}
