//! The mail that tells somebody of the staff what waits.

use cimaise_core::{Colour, Rhythm};

use super::message::{Message, one_line};
use super::parts::Part;
use super::{Mail, html, text};
use crate::Voice;

/// What such a mail is made from. Every text is as it was typed: it is escaped where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The name of the institution.
    pub institution: String,
    /// Its colour, of which the mail wears a thread.
    pub accent: Colour,
    /// How many joined the queue.
    pub new: i64,
    /// Where something waits, in the order of the calls.
    pub calls: Vec<WaitingIn>,
    /// Pictures on which the reader can decide from the mail.
    pub pictures: Vec<PictureWaiting>,
    /// How many entries colleagues passed to the reader, and the absolute address where these are.
    pub passed: (i64, String),
    /// How many decisions are contested, and the absolute address where these wait.
    pub appeals: (i64, String),
    /// How many notices the public gave, and the absolute address where these wait.
    pub notices: (i64, String),
    /// How many letters wait to be released, and the absolute address where they are.
    pub held: (i64, String),
    /// How many letters did not arrive.
    pub undelivered: i64,
    /// The absolute address of the desk.
    pub desk: String,
    /// The absolute address at which one chooses when such mails come.
    pub wishes: String,
    /// How often they come.
    pub rhythm: Rhythm,
}

/// What waits in a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingIn {
    /// Its title, in the reader's language.
    pub title: String,
    /// How many joined the queue.
    pub new: i64,
    /// How many wait.
    pub waiting: i64,
    /// Since when the oldest waits, in words.
    pub oldest: String,
    /// The absolute address of its queue.
    pub desk: String,
}

/// A picture on which the reader can decide from the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureWaiting {
    /// Its title.
    pub title: String,
    /// Who made it.
    pub credit: String,
    /// The absolute address of the page where they decide, which is theirs alone.
    pub decide: String,
}

/// Writes it in a language.
pub fn render_digest(voice: Voice, digest: &Digest) -> Mail {
    let message = Message {
        subject: subject(voice, digest),
        body: body(voice, digest),
        foot: foot(voice, digest),
        signature: one_line(&digest.institution),
    };
    let text = text::render(&message);
    let html = html::render(voice, digest.accent, &message);
    Mail { subject: message.subject, text, html }
}

fn subject(t: Voice, digest: &Digest) -> String {
    let key = match digest {
        Digest { new: 1.., .. } => "digest-subject",
        Digest { passed: (1.., _), .. } => "digest-subject-passed",
        Digest { notices: (1.., _), .. } => "digest-subject-notices",
        Digest { undelivered: 0, held: (1.., _), .. } => "digest-subject-held",
        _ => "digest-subject-undelivered",
    };
    let count = match key {
        "digest-subject" => digest.new,
        "digest-subject-passed" => digest.passed.0,
        "digest-subject-notices" => digest.notices.0,
        "digest-subject-held" => digest.held.0,
        _ => digest.undelivered,
    };
    t.say(key).with("count", count).to_string()
}

fn body(t: Voice, digest: &Digest) -> Vec<Part> {
    let mut parts = vec![Part::say(t.say("letters-hello"))];
    for call in &digest.calls {
        let said = t
            .say("digest-call")
            .with("call", one_line(&call.title))
            .with("new", call.new)
            .with("waiting", call.waiting)
            .with("oldest", call.oldest.as_str());
        parts.push(Part::say(said));
        if digest.calls.len() > 1 {
            let label = t.say("digest-call-open").with("call", one_line(&call.title));
            parts.push(Part::see(label, &call.desk));
        }
    }
    for (key, (count, address)) in [
        ("digest-notices", &digest.notices),
        ("digest-passed", &digest.passed),
        ("digest-appeals", &digest.appeals),
        ("digest-held", &digest.held),
    ] {
        if *count > 0 {
            parts.push(Part::see(t.say(key).with("count", *count), address));
        }
    }
    if digest.undelivered > 0 {
        parts.push(Part::say(t.say("digest-undelivered").with("count", digest.undelivered)));
    }
    if !digest.calls.is_empty() || digest.passed.0 > 0 {
        parts.push(Part::open(t.say("digest-open"), &digest.desk));
    }
    parts.extend(links(t, digest));
    parts
}

/// The pictures on which the reader can decide from here, and what such a link is.
fn links(t: Voice, digest: &Digest) -> Vec<Part> {
    if digest.pictures.is_empty() {
        return Vec::new();
    }
    let link = |picture: &PictureWaiting| {
        let label = t
            .say("digest-link")
            .with("title", one_line(&picture.title))
            .with("credit", one_line(&picture.credit));
        Part::see(label, &picture.decide)
    };
    let mut parts = vec![Part::say(t.say("digest-links"))];
    parts.extend(digest.pictures.iter().map(link));
    parts.push(Part::say(t.say("digest-links-yours")));
    parts
}

fn foot(t: Voice, digest: &Digest) -> Vec<Part> {
    vec![
        Part::say(t.say("digest-why").with("rhythm", digest.rhythm.code())),
        Part::see(t.say("digest-wishes"), &digest.wishes),
    ]
}
