//! What is told to someone whose pictures are here already, when only the mail address they gave
//! says that they are theirs: the link goes there, not to whoever asks.

use askama::Template;
use cimaise_core::Language;
use cimaise_web::Layout;
use cimaise_words::Voice;

use super::door::{Door, house};

/// What the address of the form says after `?` to show this page.
pub(super) const ASKED: &str = "already-received";

/// Where the mail went, and that nothing was taken twice.
#[derive(Template)]
#[template(path = "contribute/closed.html")]
pub(super) struct AlreadyPage {
    layout: Layout,
    t: Voice,
    theme: String,
    title: String,
    lede: String,
    wall: String,
}

impl AlreadyPage {
    /// The page for a sending to a theme.
    pub fn new(door: &Door, language: Language) -> Self {
        let t = Voice::new(language);
        let title = t.say("problem-already-received").to_string();
        let path = door.path();
        let layout = Layout::new(t, &title)
            .of(house(&door.institution, language))
            .in_every_language(&format!("{path}/contribute?{ASKED}=1"))
            .unlisted();
        Self {
            layout,
            t,
            theme: door.theme.title.get(language).to_owned(),
            title,
            lede: t.say("problem-already-received.detail").to_string(),
            wall: format!("/{language}{path}"),
        }
    }
}
