//! The letter that invites somebody to work in an institution.

use cimaise_core::{Colour, Role};

use super::message::{Message, one_line};
use super::parts::Part;
use super::{Mail, html, text};
use crate::Voice;

/// What such a letter is made from. Every text is as it was typed: it is escaped where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// The name of the institution.
    pub institution: String,
    /// Its colour, of which the letter wears a thread.
    pub accent: Colour,
    /// Who invites.
    pub by: String,
    /// To do what.
    pub role: Role,
    /// In which calls and themes, in the reader's language; empty for all of the institution.
    pub places: Vec<String>,
    /// The absolute address at which it is accepted; it is a secret between us and the reader.
    pub join: String,
    /// Until when, a date in the reader's language.
    pub until: String,
}

/// Writes it in a language.
pub fn render_invitation(voice: Voice, invited: &Invited) -> Mail {
    let message = Message {
        subject: said(voice, "invitation-subject", invited),
        body: body(voice, invited),
        foot: vec![Part::say(voice.say("invitation-not-you"))],
        signature: one_line(&invited.institution),
    };
    let text = text::render(&message);
    let html = html::render(voice, invited.accent, &message);
    Mail { subject: message.subject, text, html }
}

fn said(t: Voice, key: &str, invited: &Invited) -> String {
    let said = t.say(key).with("institution", one_line(&invited.institution));
    said.with("by", one_line(&invited.by)).to_string()
}

fn body(t: Voice, invited: &Invited) -> Vec<Part> {
    let mut parts = vec![
        Part::say(t.say("letters-hello")),
        Part::say(said(t, "invitation-lede", invited)),
        Part::say(t.say("people-role-does").with("role", invited.role.code())),
    ];
    if !invited.places.is_empty() {
        parts.push(Part::say(t.say("invitation-places")));
        parts.extend(invited.places.iter().map(|place| Part::Quote(one_line(place))));
    }
    parts.push(Part::open(t.say("invitation-accept"), &invited.join));
    parts.push(Part::say(t.say("invitation-until").with("until", invited.until.as_str())));
    parts
}
