//! The life of a contribution in plain words: what happened, where it stands, what comes next.

use cimaise_core::{Act, DecisionKind, Ground, Language, State};
use cimaise_store::acts::Line;
use cimaise_store::appeals::Recourse;
use cimaise_words::{Phrase, Voice, time_zone};
use jiff::Timestamp;

use super::facts::{Contested, Facts};
use super::told::{Told, Why};
use crate::contribute::{known_code, public_path};

/// How an event shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// It is past.
    Past,
    /// Here it stands.
    Now,
    /// It ended well.
    Good,
    /// It ended otherwise.
    Bad,
    /// It is still to come.
    Next,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Event {
    pub tone: Tone,
    pub title: String,
    /// When it happened, UTC.
    pub at: Option<Timestamp>,
    /// One or two sentences about it.
    pub note: Option<String>,
    /// A text of the institution with its language, a moderator's own words after it.
    pub words: Vec<(Option<Language>, String)>,
    /// On what it rests, and that a person decided.
    pub ground: Option<String>,
}

impl Tone {
    /// Its class in the timeline.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Past => "event",
            Self::Now => "event now",
            Self::Good => "event good",
            Self::Bad => "event bad",
            Self::Next => "event next",
        }
    }
}

impl Event {
    fn new(tone: Tone, title: Phrase<'_>) -> Self {
        Self {
            tone,
            title: title.to_string(),
            at: None,
            note: None,
            words: Vec::new(),
            ground: None,
        }
    }

    fn at(mut self, at: Timestamp) -> Self {
        self.at = Some(at);
        self
    }

    fn saying(mut self, note: impl ToString) -> Self {
        self.note = Some(note.to_string());
        self
    }

    fn because(mut self, why: &Why, t: Voice) -> Self {
        let language = t.language();
        let ground = |ground: Ground| t.say("follow-up-ground").with("ground", ground.code());
        self.ground = why.ground.map(|of| ground(of).to_string());
        let text = why.text.get(language);
        if !text.is_empty() {
            self.words.push((Some(why.text.language_of(language)), text.to_owned()));
        }
        if !why.words.is_empty() {
            self.words.push((None, why.words.to_string()));
        }
        self
    }
}

/// The events of a contribution, oldest first.
pub(super) fn timeline(t: Voice, facts: &Facts) -> Vec<Event> {
    let received = Event::new(Tone::Past, t.say("follow-up-received"));
    let mut events = vec![received.at(facts.contribution.received_at)];
    if let Some(at) = last(&facts.log, Act::Queue) {
        events.push(Event::new(Tone::Past, t.say("follow-up-prepared")).at(at));
    }
    if let Some(at) = last(&facts.log, Act::Answer).max(last(&facts.log, Act::Change)) {
        events.push(Event::new(Tone::Past, t.say("follow-up-changed")).at(at));
    }
    let was_taken_down = matches!(facts.told, Told::TakenDown(_))
        || facts.contested.as_ref().is_some_and(|one| one.kind == DecisionKind::TakeDown);
    let hangs = matches!(facts.told, Told::Published(_));
    let hung_before = was_taken_down || facts.told == Told::Hidden;
    if let Some(at) = last(&facts.log, Act::Hang).filter(|_| hung_before && !hangs) {
        events.push(Event::new(Tone::Past, t.say("follow-up-hung")).at(at));
    }
    events.extend(facts.contested.iter().flat_map(|contested| contest(t, contested)));
    events.sort_by_key(|event| event.at);
    events.push(present(t, facts));
    let comes_next = !matches!(facts.told, Told::Published(_) | Told::Contested | Told::Hidden);
    if facts.told.goes_on() && comes_next {
        let next = Event::new(Tone::Next, t.say("follow-up-next-hung"));
        events.push(match facts.told {
            Told::Accepted { on: Some(on) } => next.at(on),
            _ => next,
        });
    }
    events
}

/// Where it stands.
fn present(t: Voice, facts: &Facts) -> Event {
    let now = |key| Event::new(Tone::Now, t.say(key));
    match &facts.told {
        Told::Preparing => now("follow-up-preparing").saying(t.say("follow-up-preparing.note")),
        Told::Waiting => now("follow-up-waiting").saying(t.say("follow-up-waiting.note")),
        Told::Contested => {
            now("follow-up-looked-at-again").saying(t.say("follow-up-looked-at-again.note"))
        }
        Told::ChangeAsked(why) => now("follow-up-change-asked")
            .at(why.at)
            .saying(t.say("follow-up-change-asked.note"))
            .because(why, t),
        Told::Approved => Event::new(Tone::Good, t.say("follow-up-approved"))
            .saying(t.say("follow-up-approved.note")),
        Told::Accepted { on } => {
            Event::new(Tone::Good, t.say("follow-up-approved")).saying(match on {
                Some(on) => {
                    let zone = time_zone(&facts.institution.time_zone);
                    t.say("follow-up-approved.on").with("date", t.date_time(*on, &zone)).to_string()
                }
                None => t.say("follow-up-approved.soon").to_string(),
            })
        }
        Told::Published(publication) => {
            Event::new(Tone::Good, t.say("follow-up-hung")).at(publication.published_at)
        }
        Told::Hidden => now("follow-up-hidden").saying(t.say("follow-up-hidden.note")),
        Told::Refused(why) => Event::new(Tone::Bad, t.say("follow-up-refused"))
            .at(why.at)
            .saying(t.say(again(facts, "follow-up-refused.note", "follow-up-refused.again")))
            .because(why, t),
        Told::Unreadable { code, at } => {
            Event::new(Tone::Bad, t.say("follow-up-unreadable")).at(*at).saying(what_to_do(t, code))
        }
        Told::TakenDown(why) => Event::new(Tone::Bad, t.say("follow-up-taken-down"))
            .at(why.at)
            .saying(t.say("follow-up-taken-down.note"))
            .because(why, t),
        Told::NotAfterAll(why) => Event::new(Tone::Bad, t.say("follow-up-not-after-all"))
            .at(why.at)
            .saying(t.say("follow-up-not-after-all.note"))
            .because(why, t),
        Told::Withdrawn { at } => Event::new(Tone::Past, t.say("follow-up-withdrawn"))
            .at(*at)
            .saying(t.say("follow-up-withdrawn.note")),
    }
}

/// What was contested, why it had been decided, and when it was contested.
fn contest(t: Voice, contested: &Contested) -> [Event; 2] {
    let key = match contested.kind {
        DecisionKind::TakeDown => "follow-up-taken-down",
        _ => "follow-up-refused",
    };
    let decided = Event::new(Tone::Past, t.say(key)).at(contested.why.at);
    let made = Event::new(Tone::Past, t.say("follow-up-contested")).at(contested.at);
    [decided.because(&contested.why, t), made]
}

/// What is said of a decision, and of one that answers an appeal.
fn again<'a>(facts: &Facts, first: &'a str, after_appeal: &'a str) -> &'a str {
    if facts.recourse == Recourse::Answered { after_appeal } else { first }
}

/// The sentence of a refused file: its own if it can be said alone, else that of any other.
fn what_to_do(t: Voice, code: &str) -> String {
    let code = if known_code(code) { code } else { "unreadable" };
    t.say(&format!("field-file-{code}")).to_string()
}

/// When an act last happened.
fn last(log: &[Line], act: Act) -> Option<Timestamp> {
    log.iter().rev().find(|line| line.act == act).map(|line| line.at)
}

/// The state in a few words, for the top of the page.
pub(super) fn in_short(t: Voice, told: &Told) -> (&'static str, String) {
    let (tone, key) = match told {
        Told::Preparing => ("", "follow-up-preparing"),
        Told::Waiting => ("", "follow-up-waiting"),
        Told::Contested => ("", "follow-up-looked-at-again"),
        Told::ChangeAsked(_) => ("warn", "follow-up-change-asked"),
        Told::Approved | Told::Accepted { .. } => ("good", "follow-up-approved"),
        Told::Published(_) => ("good", "follow-up-hung"),
        Told::Hidden => ("warn", "follow-up-hidden"),
        Told::Refused(_) => ("bad", "follow-up-refused"),
        Told::Unreadable { .. } => ("bad", "follow-up-unreadable"),
        Told::TakenDown(_) => ("bad", "follow-up-taken-down"),
        Told::NotAfterAll(_) => ("bad", "follow-up-not-after-all"),
        Told::Withdrawn { .. } => ("", "follow-up-withdrawn"),
    };
    (tone, t.say(key).to_string())
}

/// The path of the page where it hangs, without a language.
pub(super) fn hanging_place(facts: &Facts) -> Option<String> {
    let Told::Published(publication) = &facts.told else { return None };
    debug_assert_eq!(facts.contribution.state, State::Published, "only what hangs has a place");
    let wall = public_path(&facts.institution, &facts.call, &facts.theme);
    Some(format!("{wall}/{}", publication.slug))
}
