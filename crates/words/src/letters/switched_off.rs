//! The letter that tells an owner that one of their programs is told nothing any more.

use cimaise_core::{Colour, WebhookOff};

use super::message::{Message, one_line};
use super::parts::Part;
use super::{Mail, html, text};
use crate::Voice;

/// What such a letter is made from. Every text is as it was typed: it is escaped where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchedOff {
    /// The name of the institution.
    pub institution: String,
    /// Its colour, of which the letter wears a thread.
    pub accent: Colour,
    /// Where the program stands: the host alone.
    pub host: String,
    /// Why.
    pub why: WebhookOff,
    /// The absolute address at which it is switched on again.
    pub page: String,
}

/// Writes it in a language.
pub fn render_switched_off(voice: Voice, off: &SwitchedOff) -> Mail {
    let host = one_line(&off.host);
    let said = |key: &'static str| {
        let said = voice.say(key).with("why", off.why.code()).with("host", host.as_str());
        said.with("institution", one_line(&off.institution))
    };
    let message = Message {
        subject: said("webhooks-letter-subject").to_string(),
        body: vec![
            Part::say(voice.say("letters-hello")),
            Part::say(said("webhooks-letter-why")),
            Part::say(voice.say("webhooks-letter-then")),
            Part::open(voice.say("webhooks-letter-open"), &off.page),
        ],
        foot: Vec::new(),
        signature: one_line(&off.institution),
    };
    let text = text::render(&message);
    let html = html::render(voice, off.accent, &message);
    Mail { subject: message.subject, text, html }
}
