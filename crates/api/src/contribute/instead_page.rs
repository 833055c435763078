//! What stands in the form's place: a few words, and the way to the wall.

use askama::Template;
use cimaise_core::{Language, Season};
use cimaise_web::{House, Layout};
use cimaise_words::{Voice, time_zone};

use super::door::Door;

/// What the address of the form says after `?` when one has just sent what is here already.
pub(super) const ALREADY: &str = "already-received";

/// A title, a sentence, and where to look meanwhile.
#[derive(Template)]
#[template(path = "contribute/instead.html")]
pub(super) struct InsteadPage {
    layout: Layout,
    t: Voice,
    theme: String,
    title: String,
    lede: String,
    wall: String,
}

impl InsteadPage {
    /// When the theme opens, or that it is over. An open one would be told that it is over.
    pub fn closed(door: &Door, language: Language, season: Season) -> Self {
        let t = Voice::new(language);
        let zone = time_zone(&door.institution.time_zone);
        let (title, lede) = match season {
            Season::Before => {
                let opens = t.date_time(door.window().opens_at, &zone);
                (t.say("contribute-before"), t.say("contribute-before-lede").with("date", opens))
            }
            Season::Open | Season::Closed | Season::Archived => {
                let closed = t.date(door.window().closes_at, &zone);
                (t.say("contribute-over"), t.say("contribute-over-lede").with("date", closed))
            }
        };
        Self::new(door, t, "", title.to_string(), lede.to_string())
    }

    /// That the same pictures are here already, when only the mail address that was given says that
    /// they are the sender's: the link goes there, not to whoever asks.
    pub fn already_received(door: &Door, language: Language) -> Self {
        let t = Voice::new(language);
        let title = t.say("problem-already-received").to_string();
        let lede = t.say("problem-already-received.detail").to_string();
        Self::new(door, t, &format!("?{ALREADY}=1"), title, lede)
    }

    /// That this browser's sender has sent as many as the call takes of one person.
    pub fn enough(door: &Door, language: Language, most: u16) -> Self {
        let t = Voice::new(language);
        let title = t.say("problem-enough-sent").to_string();
        let lede = t.say("problem-enough-sent.detail").with("most", most).to_string();
        Self::new(door, t, "", title, lede)
    }

    fn new(door: &Door, t: Voice, asked: &str, title: String, lede: String) -> Self {
        let (language, path) = (t.language(), door.path());
        let layout = Layout::new(t, &title)
            .of(House::of(&door.institution, language))
            .in_every_language(&format!("{path}/contribute{asked}"))
            .unlisted();
        let theme = door.theme.title.get(language).to_owned();
        Self { layout, t, theme, title, lede, wall: format!("/{language}{path}") }
    }
}
