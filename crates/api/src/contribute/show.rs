//! `GET …/contribute`: the form, or kind words when the theme is not open.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Season;
use cimaise_store::{Db, StoreError, per_person};
use cimaise_web::{App, Problem, private_page};
use serde::Deserialize;

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
            let fresh = Draft { submission: app.clock.id().to_string(), ..Draft::default() };
            private_page(&FormPage::new(&door, &app, language, &fresh, None))
        }
        season => private_page(&InsteadPage::closed(&door, language, season)),
    }
}
