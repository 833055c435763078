//! The codes of a call, those made together in one line, and the form that makes others.

use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{CallId, CodeList, CodeListId, Localized, Staff, blank_is_none};
use cimaise_store::invitation_codes::Counted;
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::super::super::{Typed, lists_of, make_codes};
use super::super::form::{self, Filled, Posted, Refused};
use crate::answers::Answer;
use crate::frame::{Tab, frame};

/// How many lists a page shows.
const PAGE: i64 = 50;

/// Where a page begins.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default, deserialize_with = "blank_is_none")]
    before: Option<CodeListId>,
}

#[derive(Template)]
#[template(path = "set-up/codes.html")]
struct CodesPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// Of which call.
    call: Localized,
    /// Its form, where one says whether it is by invitation.
    call_form: String,
    /// It asks for a code.
    by_invitation: bool,
    /// Where these codes are.
    address: String,
    zone: String,
    entries: Vec<Entry>,
    /// The page of those before.
    older: Option<String>,
}

struct Entry {
    href: String,
    note: String,
    counts: String,
    /// Until when they are good, where that was said.
    until: Option<String>,
    /// What keeps all of them from being good, in a word.
    over: Option<String>,
}

/// `GET /desk/calls/{call}/codes`
pub(crate) async fn list_codes(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    asked: Query<Asked>,
) -> Answer {
    form::show(&app, page(staff, *id, asked.before, app.now())).await
}

/// `POST /desk/calls/{call}/codes`
pub(crate) async fn make_codes_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let made = make_codes(&app, staff.clone(), *id, typed.clone()).await;
    let led = made.map(|made| format!("/desk/code-lists/{}?done=made", made.list.id));
    form::led_or_again(&app, led, typed, page(staff, *id, None, app.now())).await
}

fn page(
    staff: Staff,
    id: CallId,
    before: Option<CodeListId>,
    now: Timestamp,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<CodesPage, Problem> + Send + 'static {
    move |db, again| CodesPage::load(db, &staff, (id, before), again, now)
}

impl CodesPage {
    fn load(
        db: &mut Db,
        staff: &Staff,
        (id, before): (CallId, Option<CodeListId>),
        again: Option<&Refused>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let t = Voice::new(staff.person.language);
        let (call, mut found) = lists_of(db, staff, id, before, PAGE + 1)?;
        let institution = institutions::by_id(db, call.institution)?;
        let zone = time_zone(&institution.time_zone);
        let address = format!("/desk/calls/{id}/codes");
        let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = found.len() > most;
        found.truncate(most);
        let older = found.last().filter(|_| more);
        let mut standing = Typed::default();
        standing.put("for", "all");
        standing.put("number", 30);
        Ok(Self {
            layout: frame(db, staff, &t.say("codes-title").to_string(), Tab::Calls)?,
            t,
            form: Filled::new(&institution, standing, again, t),
            call: call.title,
            call_form: format!("/desk/calls/{id}"),
            by_invitation: call.terms.by_invitation,
            older: older.map(|last| format!("{address}?before={}", last.list.id)),
            address,
            zone: institution.time_zone,
            entries: found.iter().map(|one| Entry::of(t, one, &zone, now)).collect(),
        })
    }
}

impl Entry {
    fn of(t: Voice, one: &Counted, zone: &TimeZone, now: Timestamp) -> Self {
        let Counted { list, codes, uses, standing } = one;
        let most = list.uses_max.map_or_else(|| "any".to_owned(), |most| most.to_string());
        let counts = t.say("codes-counts").with("codes", *codes).with("uses", *uses);
        let is_expired = list.expires_at.is_some_and(|at| at <= now);
        let over = match standing {
            0 => Some("codes-all-revoked"),
            _ if is_expired => Some("codes-over"),
            _ => None,
        };
        Self {
            href: format!("/desk/code-lists/{}", list.id),
            note: list.note.clone(),
            counts: counts.with("most", most).to_string(),
            until: list.expires_at.map(|at| t.date_time(at, zone).to_string()),
            over: over.map(|key| t.say(key).to_string()),
        }
    }
}
