//! Who works in each institution, and who is invited.

use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{ApiToken, InstitutionId, Invitation, Membership, Role, Staff};
use cimaise_store::{Db, StoreResult, calls, institutions, second_factors, themes};
use cimaise_web::{App, InPerson, Layout, Problem, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::super::{colleagues, invited};
use crate::answers::Answer;
use crate::frame::{Tab, frame};
use crate::tokens;
use crate::tokens::told::Told;

/// What was just done, told once at the top of the list.
#[derive(Deserialize)]
pub(crate) struct Notice {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct PeoplePage {
    layout: Layout,
    t: Voice,
    houses: Vec<House>,
    notice: Option<String>,
}

/// An institution with those who work there.
struct House {
    name: String,
    invite: String,
    people: Vec<Colleague>,
    invited: Vec<Invited>,
    /// Whether everybody shows a code, and where that is chosen, for who answers for it.
    second_factor: Option<(bool, String)>,
    /// By which programs act there, for who answers for it.
    tokens: Vec<Borne>,
}

/// A token, with whose it is.
struct Borne {
    person: String,
    told: Told,
    /// Where it is revoked.
    action: String,
}

/// Somebody who works there.
struct Colleague {
    name: String,
    email: String,
    roles: Vec<Held>,
    /// Where their post is changed, for who may.
    href: Option<String>,
    /// They are who reads.
    themselves: bool,
}

/// A role, and where it holds.
struct Held {
    role: Role,
    place: String,
}

/// Somebody who has not accepted yet.
struct Invited {
    email: String,
    role: Role,
    places: Vec<String>,
    /// Until when, or since when no more, or that its letter did not arrive.
    said: String,
    /// Where the letter is sent again and the invitation called back, for who may.
    action: Option<String>,
}

/// `GET /desk/people`
pub(crate) async fn people_page(app: Data<App>, me: InPerson, notice: Query<Notice>) -> Answer {
    let now = app.now();
    let done = notice.into_inner().done;
    let page = app.store.read(move |db| PeoplePage::read(db, &me.staff, done, now)).await?;
    private_page(&page)
}

impl PeoplePage {
    fn read(
        db: &mut Db,
        staff: &Staff,
        done: Option<String>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let t = Voice::new(staff.person.language);
        let mut houses = Vec::new();
        for id in staff.institutions() {
            if staff.may_see_people(id) {
                houses.push(House::read(db, t, staff, id, now)?);
            }
        }
        if houses.is_empty() {
            return Err(Problem::not_found());
        }
        let notice = match done.as_deref() {
            Some("invited") => Some("people-done-invited"),
            Some("called-back") => Some("people-done-called-back"),
            Some("changed") => Some("people-done-changed"),
            Some("dismissed") => Some("people-done-dismissed"),
            Some("token") => Some("people-done-token"),
            Some("second-factor") => Some("people-done-second-factor"),
            _ => None,
        };
        Ok(Self {
            layout: frame(db, staff, &t.say("people-title").to_string(), Tab::People)?,
            t,
            houses,
            notice: notice.map(|key| t.say(key).to_string()),
        })
    }
}

impl House {
    fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        id: InstitutionId,
        now: Timestamp,
    ) -> StoreResult<Self> {
        let institution = institutions::by_id(db, id)?;
        let zone = time_zone(&institution.time_zone);
        let mut people = Vec::new();
        for one in colleagues(db, staff, id)? {
            people.push(Colleague::read(db, t, staff, id, one)?);
        }
        let mut waiting = Vec::new();
        for one in invited(db, staff, id)? {
            waiting.push(Invited::read(db, t, staff, &one, &zone, now)?);
        }
        let second_factor = if staff.owns(id) {
            let action = format!("/desk/institutions/{id}/second-factor");
            Some((second_factors::is_asked(db, id)?, action))
        } else {
            None
        };
        let invite = format!("/desk/institutions/{id}/invitations/new");
        let tokens = if staff.owns(id) { Borne::all(db, t, staff, id, now)? } else { Vec::new() };
        let name = institution.name;
        Ok(Self { name, invite, people, invited: waiting, second_factor, tokens })
    }
}

impl Borne {
    fn all(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        at: InstitutionId,
        now: Timestamp,
    ) -> StoreResult<Vec<Self>> {
        let all = tokens::reaching(db, staff, at)?.into_iter();
        let borne = |(token, of): (ApiToken, Staff)| {
            let mut told = Told::of(t, &token, &[], now);
            if !token.is_of(at, &of) {
                told.name = t.say("people-token-elsewhere").to_string();
            }
            let action = format!("/desk/institutions/{at}/tokens/{}/revocation", told.id);
            Self { person: of.person.name, told, action }
        };
        Ok(all.map(borne).collect())
    }
}

impl Colleague {
    fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        at: InstitutionId,
        one: Staff,
    ) -> StoreResult<Self> {
        let may = staff.may_replace(at, &one);
        let mut roles = Vec::new();
        for held in one.memberships.iter().filter(|held| held.institution == at) {
            roles.push(Held { role: held.role, place: place(db, t, held)? });
        }
        let href = format!("/desk/institutions/{at}/people/{}", one.person.id);
        Ok(Self {
            themselves: one.person.id == staff.person.id,
            name: one.person.name,
            email: one.person.email.to_string(),
            roles,
            href: may.then_some(href),
        })
    }
}

impl Invited {
    fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        one: &Invitation,
        zone: &TimeZone,
        now: Timestamp,
    ) -> StoreResult<Self> {
        let key = match () {
            () if one.failed_at.is_some() => "people-invited-undelivered",
            () if !one.stands(now) => "people-invited-over",
            () => "people-invited-until",
        };
        let mut places = Vec::new();
        for held in one.post.memberships(one.institution) {
            places.push(place(db, t, &held)?);
        }
        let may = staff.may_fill(one.institution, &one.post);
        Ok(Self {
            email: one.email.to_string(),
            role: one.post.role(),
            places,
            said: t.say(key).with("until", t.date_time(one.expires_at, zone)).to_string(),
            action: may.then(|| format!("/desk/invitations/{}", one.id)),
        })
    }
}

fn place(db: &mut Db, t: Voice, held: &Membership) -> StoreResult<String> {
    Ok(match (held.call, held.theme) {
        (_, Some(theme)) => themes::by_id(db, theme)?.title.get(t.language()).to_owned(),
        (Some(call), None) => calls::by_id(db, call)?.title.get(t.language()).to_owned(),
        (None, None) => t.say("people-everywhere").to_string(),
    })
}
