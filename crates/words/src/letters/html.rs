//! A letter as an HTML document: one column, no image, nothing from elsewhere.

use askama::Template;

use cimaise_core::Colour;

use super::message::Message;
use super::parts::Part;
use crate::Voice;

#[derive(Template)]
#[template(path = "letters/letter.html")]
struct Page<'a> {
    t: Voice,
    accent: Colour,
    message: &'a Message,
}

/// # Panics
/// Never: a template fails only when one of the values it shows does, and these are texts.
pub(super) fn render(t: Voice, accent: Colour, message: &Message) -> String {
    Page { t, accent, message }
        .render()
        .unwrap_or_else(|error| unreachable!("texts are always rendered: {error}"))
}
