//! The letters we send, as text and as HTML, without any I/O: the outbox sends them, the desk shows
//! them before a decision.

mod digest;
mod html;
mod invitation;
mod message;
mod parts;
mod switched_off;
mod text;
mod token_ends;

pub use digest::{Digest, PictureWaiting, WaitingIn, render_digest};
pub use invitation::{Invited, render_invitation};
pub use switched_off::{SwitchedOff, render_switched_off};
pub use token_ends::{TokenEnds, render_token_ends};

use cimaise_core::{Colour, Ground};

use crate::Voice;

/// What a letter is made from. Every text is as it was typed: it is escaped where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The name of the institution that writes.
    pub institution: String,
    /// Its colour, of which the letter wears a thread.
    pub accent: Colour,
    /// Where an answer arrives.
    pub contact: String,
    /// The title of the contribution.
    pub title: String,
    /// The title of the theme, in the contributor's language.
    pub theme: String,
    /// The absolute address of the theme's page.
    pub theme_page: String,
    /// The absolute address of the follow-up page; it is a secret between us and the contributor.
    pub follow_up: String,
    /// The moderator's own words, empty when there are none.
    pub words: String,
    /// On what a refusal or a takedown rests, where a person decided.
    pub ground: Option<Ground>,
    /// What can be done against a refusal or a takedown, or whether this answers an appeal.
    pub recourse: Recourse,
    /// What there is to tell.
    pub news: News,
}

/// What can be done against what a letter tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Recourse {
    /// Nothing is said of it.
    #[default]
    None,
    /// It can be contested on the follow-up page until then, a date in the reader's language.
    Until(String),
    /// This is the answer to an appeal: it is the last.
    Answered,
}

/// What a letter tells. Reasons are the institution's texts, in the contributor's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The contribution is here; this is its follow-up page.
    Receipt,
    /// It hangs.
    Hung {
        /// The absolute address of its page in the gallery.
        page: String,
    },
    /// It was accepted, and will hang later.
    Accepted {
        /// When, in the reader's language, where it is known.
        on: Option<String>,
    },
    /// It will not hang.
    Refused {
        /// Why.
        reason: String,
    },
    /// Something is asked of its contributor, who answers on the follow-up page.
    ChangeAsked {
        /// What.
        reason: String,
    },
    /// It was taken off the wall.
    TakenDown {
        /// Why.
        reason: String,
    },
    /// It was accepted, and will not hang after all.
    NotAfterAll {
        /// Why.
        reason: String,
    },
    /// Its file could not be made into a picture; no person decided.
    FileRefused {
        /// Why.
        reason: String,
    },
    /// An appeal is here: somebody who did not decide looks again.
    Appealed,
    /// Its contributor took it back.
    Withdrawn,
    /// Nothing of it is kept any more, not even its title.
    Erased,
    /// A notice of a picture that hangs is here; `follow_up` tells what comes of it.
    Noticed,
    /// What came of that notice: the picture stays.
    NoticeKept,
    /// What came of that notice: the picture was taken down.
    NoticeTakenDown {
        /// What the reason is called, in the language of who gave notice.
        reason: String,
    },
    /// What came of that notice: the contributor took the picture back.
    NoticeWithdrawn,
    /// The follow-up pages of all that was sent with an address, which somebody asked for.
    Links {
        /// Each of them, at least one.
        of: Vec<Kept>,
    },
}

/// A contribution that somebody finds again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its title.
    pub title: String,
    /// The title of its theme, in the reader's language.
    pub theme: String,
    /// The absolute address of its follow-up page.
    pub follow_up: String,
}

/// A letter, written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One line, never empty.
    pub subject: String,
    /// The letter as plain text: a paragraph a line, an address a line.
    pub text: String,
    /// The letter as an HTML document that needs nothing from elsewhere.
    pub html: String,
}

/// Writes a letter in a language.
pub fn render(voice: Voice, letter: &Letter) -> Mail {
    let message = message::Message::write(voice, letter);
    let text = text::render(&message);
    let html = html::render(voice, letter.accent, &message);
    Mail { subject: message.subject, text, html }
}

#[cfg(test)]
mod tests;
