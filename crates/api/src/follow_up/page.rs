//! The follow-up page.

use askama::Template;
use cimaise_core::{Language, Picture, Season};
use cimaise_web::{App, House, Layout};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::facts::Facts;
use super::timeline::{Event, hanging_place, in_short, timeline};
use super::told::Told;
use crate::contribute::{licence_name, public_path};
use crate::own_rendition::JPEG;

/// The width at which one's own pictures are shown, in pixels.
const SHOWN: i32 = 640;

/// Whence one comes to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whence {
    /// From the link.
    Elsewhere,
    /// From the form, which was just received.
    Form,
    /// From the form, with pictures that had been received before.
    FormAgain,
    /// From the form by which it was changed.
    Change,
    /// From the form by which it was contested.
    Appeal,
}

/// All that a contributor is told, and the two things they can do: keep the link, withdraw.
#[derive(Template)]
#[template(path = "follow-up/follow-up.html")]
pub(super) struct FollowUpPage<'a> {
    layout: Layout,
    t: Voice,
    facts: &'a Facts,
    zone: TimeZone,
    /// The path of this page.
    path: String,
    /// The last segment of its address.
    token: String,
    /// Its address, to be kept.
    address: String,
    /// The path of what a script asks to learn whether something changed.
    watched: String,
    wall: String,
    /// Where another may be sent, while the theme is open.
    form: Option<String>,
    place: Option<String>,
    just_received: bool,
    just_changed: bool,
    just_contested: bool,
    /// Where what was decided may be contested, and until when.
    appeal: Option<(String, String)>,
    /// Where it may be changed.
    change: Option<String>,
    /// That these very pictures had come before, for who has just sent them again.
    again: Option<String>,
    tone: &'static str,
    state: String,
    licence: String,
    events: Vec<Event>,
    pictures: Vec<Shown>,
}

/// A picture of the contributor that can be shown.
pub(super) struct Shown {
    /// Its place, from 1.
    pub(super) place: i32,
    alt: String,
    /// Where it is.
    pub(super) src: String,
    /// In pixels.
    pub(super) width: i32,
    /// In pixels.
    pub(super) height: i32,
}

impl<'a> FollowUpPage<'a> {
    /// The page of a link.
    pub fn new(app: &App, facts: &'a Facts, language: Language, token: &str, from: Whence) -> Self {
        let t = Voice::new(language);
        let path = format!("/{language}/follow/{token}");
        let zone = time_zone(&facts.institution.time_zone);
        let (tone, state) = in_short(t, &facts.told);
        let layout = Layout::new(t, &facts.contribution.title)
            .of(House::of(&facts.institution, language))
            .in_every_language(&format!("/follow/{token}"))
            .with_script("scripts/follow-up.js")
            .unlisted();
        let path_of_wall = public_path(&facts.institution, &facts.call, &facts.theme);
        let wall = format!("/{language}{path_of_wall}");
        let is_open = facts.theme.season(&facts.call, app.now()) == Season::Open;
        Self {
            layout,
            t,
            token: token.to_owned(),
            address: app.edge.absolute_in(&facts.institution, &path),
            watched: format!("/api/v1/follow-up/{token}?lang={language}"),
            form: is_open.then(|| format!("{wall}/contribute")),
            wall,
            place: hanging_place(facts).map(|place| format!("/{language}{place}")),
            just_received: from == Whence::Form
                && facts.told.goes_on()
                && !matches!(facts.told, Told::ChangeAsked(_)),
            just_changed: from == Whence::Change,
            just_contested: from == Whence::Appeal && facts.told == Told::Contested,
            appeal: facts
                .may_appeal_until()
                .map(|until| (format!("{path}/appeal"), t.date(until, &zone).to_string())),
            change: facts.told.may_change().then(|| format!("{path}/change")),
            again: (from == Whence::FormAgain && facts.told.keeps_files())
                .then(|| had_come(t, facts, &zone)),
            tone,
            state,
            licence: licence_name(t, facts.contribution.licence),
            events: timeline(t, facts),
            pictures: shown(facts, &path),
            path,
            zone,
            facts,
        }
    }

    fn language(&self) -> Language {
        self.t.language()
    }

    fn when(&self, at: &Timestamp) -> String {
        self.t.date_time(at, &self.zone).to_string()
    }

    /// One comes from the form: the address to keep comes first.
    const fn comes_from_form(&self) -> bool {
        self.just_received || self.again.is_some()
    }

    fn is_asked(&self) -> bool {
        matches!(self.facts.told, Told::ChangeAsked(_))
    }

    fn is_preparing(&self) -> bool {
        self.facts.told == Told::Preparing
    }
}

/// When these very pictures had come.
fn had_come(t: Voice, facts: &Facts, zone: &TimeZone) -> String {
    t.say("follow-up-again")
        .with("count", facts.pictures.len())
        .with("date", t.date_time(facts.contribution.received_at, zone))
        .to_string()
}

/// The pictures that can be shown.
pub(super) fn shown(facts: &Facts, path: &str) -> Vec<Shown> {
    if !facts.told.keeps_files() {
        return Vec::new();
    }
    facts.pictures.iter().filter_map(|picture| one_shown(picture, path)).collect()
}

/// Before ingest there is nothing to show: an original is never served.
fn one_shown(picture: &Picture, path: &str) -> Option<Shown> {
    let rendition = picture.rendition_for(JPEG, SHOWN)?;
    Some(Shown {
        place: picture.position,
        alt: picture.alt.to_string(),
        src: format!("{path}/pictures/{}/{}.jpg", picture.id, rendition.width),
        width: rendition.width,
        height: rendition.height,
    })
}
