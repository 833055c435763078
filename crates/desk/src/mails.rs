//! When one hears by mail what waits, and of which calls.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{CallId, DigestWishes, InstitutionId, Localized, Rhythm, Staff};
use cimaise_store::{Db, StoreError, StoreResult, calls, digests, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use crate::frame::{Frame, Tab};

/// Whence one comes.
#[derive(Deserialize)]
pub struct Arrival {
    /// There when something was just chosen.
    saved: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/mails.html")]
struct MailsPage {
    layout: Layout,
    t: Voice,
    houses: Vec<House>,
    saved: bool,
}

/// What is wished in one institution.
struct House {
    id: InstitutionId,
    name: String,
    zone: String,
    wishes: DigestWishes,
    calls: Vec<Call>,
}

/// A call in which one decides.
struct Call {
    id: CallId,
    title: Localized,
    heard: bool,
}

/// `GET /desk/mails`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(arrival): Query<Arrival>,
) -> Result<HttpResponse, Problem> {
    let saved = arrival.saved.is_some();
    private_page(&app.store.read(move |db| MailsPage::read(db, staff, saved)).await?)
}

impl MailsPage {
    fn read(db: &mut Db, staff: Staff, saved: bool) -> Result<Self, StoreError> {
        let deciding = staff.where_they_decide();
        let houses = deciding.institutions().into_iter().map(|id| House::read(db, &deciding, id));
        let houses = houses.collect::<StoreResult<_>>()?;
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        Ok(Self { layout: frame.layout(t.say("digests-title"), Tab::Mails), t, houses, saved })
    }

    /// All rhythms, and whether it is the one.
    fn rhythms(house: &House) -> impl Iterator<Item = (Rhythm, bool)> {
        Rhythm::ALL.iter().map(|rhythm| (*rhythm, *rhythm == house.wishes.rhythm))
    }
}

impl House {
    fn read(db: &mut Db, staff: &Staff, id: InstitutionId) -> StoreResult<Self> {
        let institution = institutions::by_id(db, id)?;
        let (wishes, muted) = digests::of(db, staff.person.id, id)?;
        let all = calls::all_of_institution(db, id)?.into_iter();
        let calls = all.filter(|call| staff.decides_in(id, call.id)).map(|call| Call {
            id: call.id,
            title: call.title,
            heard: !muted.contains(&call.id),
        });
        Ok(Self {
            id,
            name: institution.name,
            zone: institution.time_zone,
            wishes,
            calls: calls.collect(),
        })
    }
}
