//! The letter that reminds somebody that a token of theirs ends soon.

use cimaise_core::Colour;

use super::message::{Message, one_line};
use super::parts::Part;
use super::{Mail, html, text};
use crate::Voice;

/// What such a letter is made from. Every text is as it was typed: it is escaped where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenEnds {
    /// The name of the institution that writes.
    pub institution: String,
    /// Its colour, of which the letter wears a thread.
    pub accent: Colour,
    /// What its person calls the token.
    pub name: String,
    /// When it ends, in the reader's language.
    pub on: String,
    /// The absolute address of the page of one's tokens.
    pub page: String,
}

/// Writes it in a language.
pub fn render_token_ends(voice: Voice, ends: &TokenEnds) -> Mail {
    let (name, on) = (one_line(&ends.name), one_line(&ends.on));
    let said =
        |key: &'static str| voice.say(key).with("name", name.as_str()).with("on", on.as_str());
    let message = Message {
        subject: said("tokens-letter-subject").to_string(),
        body: vec![
            Part::say(voice.say("letters-hello")),
            Part::say(said("tokens-letter-ends")),
            Part::say(voice.say("tokens-letter-then")),
            Part::open(voice.say("tokens-letter-open"), &ends.page),
        ],
        foot: Vec::new(),
        signature: one_line(&ends.institution),
    };
    let text = text::render(&message);
    let html = html::render(voice, ends.accent, &message);
    Mail { subject: message.subject, text, html }
}
