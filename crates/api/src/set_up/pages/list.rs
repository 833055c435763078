//! The calls one sets up, with their themes.

use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{Call, Institution, InstitutionId, Localized, Season, Staff, ThemeId};
use cimaise_store::{Db, calls, institutions, themes};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::answers::Answer;
use crate::frame::{Tab, frame, sets_up};

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "set-up/list.html")]
struct ListPage {
    layout: Layout,
    t: Voice,
    notice: Option<String>,
    houses: Vec<HouseCalls>,
}

/// An institution with the calls one sets up there.
struct HouseCalls {
    name: String,
    /// Its form, for who may choose for it.
    edit: Option<String>,
    /// Where its host name is chosen, for who answers for it.
    host: Option<String>,
    /// Where a new call is opened, for who may.
    new_call: Option<String>,
    calls: Vec<CallCard>,
    /// Where its selections are.
    selections: String,
    /// How its pictures are drawn, for who may choose it.
    renditions: Option<RenditionsForm>,
    /// Where its words for the team are written, for who may.
    words: Vec<(String, String)>,
    /// Whether everybody may read what it decided, for who may choose it.
    public_log: Option<PublicLogForm>,
}

struct PublicLogForm {
    action: String,
    public: bool,
    /// Where it is, when there is one.
    href: String,
}

struct RenditionsForm {
    action: String,
    avif: bool,
}

struct CallCard {
    id: cimaise_core::CallId,
    title: Localized,
    season: Badge,
    dates: String,
    /// Its public page, or a preview of it.
    href: String,
    announced: bool,
    /// It was announced, and can still not have been.
    can_be_taken_back: bool,
    /// One sends to it with a code.
    by_invitation: bool,
    themes: Vec<ThemeCard>,
}

struct ThemeCard {
    id: ThemeId,
    title: Localized,
    season: Badge,
    dates: String,
    hung: i64,
    href: String,
}

/// A season as the list shows it.
struct Badge {
    /// What it says.
    key: &'static str,
    is_open: bool,
    is_away: bool,
}

impl Badge {
    const fn of(season: Season, announced: bool) -> Self {
        let key = match season {
            Season::Before if !announced => "set-up-season-unannounced",
            Season::Before => "set-up-season-before",
            Season::Open => "set-up-season-open",
            Season::Closed => "set-up-season-closed",
            Season::Archived => "set-up-season-archived",
        };
        Self {
            key,
            is_open: matches!(season, Season::Open),
            is_away: matches!(season, Season::Archived),
        }
    }
}

/// `GET /desk/calls`
pub(crate) async fn list(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    notice: Query<Notice>,
) -> Answer {
    if !sets_up(&staff) {
        return Err(Problem::not_found());
    }
    let now = app.now();
    let done = notice.into_inner().done;
    let page = app.store.read(move |db| load(db, &staff, done.as_deref(), now)).await?;
    private_page(&page)
}

fn load(
    db: &mut Db,
    staff: &Staff,
    done: Option<&str>,
    now: Timestamp,
) -> Result<ListPage, Problem> {
    let t = Voice::new(staff.person.language);
    let mut houses = Vec::new();
    for id in staff.institutions() {
        houses.extend(house(db, staff, t, id, now)?);
    }
    Ok(ListPage {
        layout: frame(db, staff, &t.say("set-up-calls-title").to_string(), Tab::Calls)?,
        t,
        notice: done.and_then(|code| notice(t, code)),
        houses,
    })
}

fn notice(t: Voice, code: &str) -> Option<String> {
    let key = match code {
        "call-opened" => "set-up-done-call-opened",
        "call-saved" => "set-up-done-call-saved",
        "call-announced" => "set-up-done-call-announced",
        "announcement-back" => "set-up-done-announcement-back",
        "call-copied" => "set-up-done-call-copied",
        "call-put-away" => "set-up-done-call-put-away",
        "call-back" => "set-up-done-call-back",
        "institution-saved" => "set-up-done-institution-saved",
        "host-saved" => "host-done",
        "film-saved" => "film-done-saved",
        "film-removed" => "film-done-removed",
        "ornament-saved" => "set-up-done-ornament-saved",
        "ornament-removed" => "set-up-done-ornament-removed",
        "theme-added" => "set-up-done-theme-added",
        "theme-saved" => "set-up-done-theme-saved",
        "public-log-saved" => "set-up-done-public-log-saved",
        "watched-words-saved" => "set-up-done-watched-words-saved",
        "renditions-saved" => "set-up-done-renditions-saved",
        _ => return None,
    };
    Some(t.say(key).to_string())
}

fn house(
    db: &mut Db,
    staff: &Staff,
    t: Voice,
    id: InstitutionId,
    now: Timestamp,
) -> Result<Option<HouseCalls>, Problem> {
    let institution = institutions::by_id(db, id)?;
    let zone = time_zone(&institution.time_zone);
    let mut cards = Vec::new();
    for call in calls::all_of_institution(db, id)? {
        if staff.may_set_up(id, call.id) {
            let path = format!("/{}/{}", institution.slug, call.slug);
            cards.push(card(db, t, call, path, &zone, now)?);
        }
    }
    // What is put away comes last; the others as they open.
    cards.sort_by_key(|card| card.season.is_away);
    let may_open = staff.may_open_calls(id);
    let new_call = may_open.then(|| format!("/desk/calls/new?institution={id}"));
    let shown = may_open || !cards.is_empty();
    let renditions = renditions(db, staff, id)?;
    let public_log = public_log(db, staff, t, &institution)?;
    let words = words(staff, t, id);
    let edit = staff.may_choose_for(id).then(|| format!("/desk/institutions/{id}"));
    let host = staff.owns(id).then(|| format!("/desk/institutions/{id}/host"));
    let selections = format!("/desk/institutions/{id}/selections");
    Ok(shown.then_some(HouseCalls {
        name: institution.name,
        edit,
        host,
        new_call,
        calls: cards,
        selections,
        renditions,
        words,
        public_log,
    }))
}

/// What each is called, and where it is.
fn words(staff: &Staff, t: Voice, id: InstitutionId) -> Vec<(String, String)> {
    if !staff.may_choose_for(id) {
        return Vec::new();
    }
    let page = |(key, last)| (t.say(key).to_string(), format!("/desk/institutions/{id}/{last}"));
    let mut pages = [("set-up-reasons", "reasons"), ("set-up-watched-words", "watched-words")]
        .map(page)
        .to_vec();
    pages.push((t.say("subjects-title").to_string(), "/desk/subjects".to_owned()));
    pages.push((t.say("webhooks-title").to_string(), "/desk/webhooks".to_owned()));
    pages
}

fn public_log(
    db: &mut Db,
    staff: &Staff,
    t: Voice,
    institution: &Institution,
) -> Result<Option<PublicLogForm>, Problem> {
    let id = institution.id;
    if !staff.may_choose_for(id) {
        return Ok(None);
    }
    let action = format!("/desk/institutions/{id}/public-log");
    let href = format!("/{}/{}/log.html", t.language(), institution.slug);
    Ok(Some(PublicLogForm { action, public: institutions::has_public_log(db, id)?, href }))
}

fn renditions(
    db: &mut Db,
    staff: &Staff,
    id: InstitutionId,
) -> Result<Option<RenditionsForm>, Problem> {
    if !staff.may_choose_for(id) {
        return Ok(None);
    }
    let action = format!("/desk/institutions/{id}/renditions");
    Ok(Some(RenditionsForm { action, avif: institutions::wants_avif(db, id)? }))
}

fn card(
    db: &mut Db,
    t: Voice,
    call: Call,
    href: String,
    zone: &TimeZone,
    now: Timestamp,
) -> Result<CallCard, Problem> {
    let dates = |opens_at, closes_at| {
        let dates = t.say("set-up-dates").with("from", t.date(opens_at, zone));
        dates.with("until", t.date_time(closes_at, zone)).to_string()
    };
    let announced = call.is_announced();
    let themes = themes::of_call(db, call.id)?.into_iter().map(|(theme, hung)| ThemeCard {
        id: theme.id,
        season: Badge::of(theme.season(&call, now), announced),
        dates: dates(theme.window.opens_at, theme.window.closes_at),
        href: if announced {
            format!("{href}/{}", theme.slug)
        } else {
            format!("/desk/themes/{}/preview", theme.id)
        },
        title: theme.title,
        hung,
    });
    Ok(CallCard {
        themes: themes.collect(),
        id: call.id,
        season: Badge::of(call.season(now), announced),
        dates: dates(call.window.opens_at, call.window.closes_at),
        href: if announced { href } else { format!("/desk/calls/{}/preview", call.id) },
        can_be_taken_back: announced && !calls::has_received(db, call.id)?,
        by_invitation: call.terms.by_invitation,
        title: call.title,
        announced,
    })
}
