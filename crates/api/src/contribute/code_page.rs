//! The question for a code, where a call is by invitation.

use askama::Template;
use cimaise_core::{Language, Localized, Uninvited};
use cimaise_web::{House, Layout};
use cimaise_words::Voice;

use super::door::Door;
use crate::answers::with_query;

/// A field for a code, and the way to the wall.
#[derive(Template)]
#[template(path = "contribute/code.html")]
pub(super) struct CodePage {
    layout: Layout,
    t: Voice,
    theme: Localized,
    action: String,
    wall: String,
    typed: String,
    error: Option<String>,
}

impl CodePage {
    /// Asks for a code, or for another than the one that was typed.
    pub fn new(door: &Door, language: Language, typed: &str, why: Option<Uninvited>) -> Self {
        let (t, path) = (Voice::new(language), door.path());
        let form = format!("{path}/contribute");
        let layout = Layout::new(t, t.say("contribute-by-invitation"))
            .of(House::of(&door.institution, language))
            .in_every_language(&with_code(&form, typed))
            .unlisted();
        Self {
            layout,
            t,
            theme: door.theme.title.clone(),
            action: format!("/{language}{form}"),
            wall: format!("/{language}{path}"),
            typed: typed.to_owned(),
            error: why.map(|why| t.say(&format!("field-{}", why.code())).to_string()),
        }
    }
}

/// The address of a form with the code that goes there, if there is one.
pub(super) fn with_code(form: &str, code: &str) -> String {
    with_query(form, &[("code", Some(code.trim().to_owned()))])
}
