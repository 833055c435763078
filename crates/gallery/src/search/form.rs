//! The field in which one says what one looks for.

use cimaise_core::{Call, Institution};
use cimaise_words::Voice;

use super::found::{Asked, Narrowed};
use crate::addresses::{in_language, of_search};
use crate::place::Place;
use crate::said::Said;

/// A form that asks for what hangs, without a script.
pub struct SearchForm {
    /// Where it leads.
    pub action: String,
    /// What was typed.
    pub words: String,
    /// The name under which one looks.
    pub by: Option<String>,
    /// The slug of the call, and of the theme, on whose walls one looks.
    pub call: Option<String>,
    /// See `call`.
    pub theme: Option<String>,
    /// What that is called.
    pub within: Option<Said>,
}

impl SearchForm {
    /// On all walls.
    pub fn of_institution(voice: Voice, institution: &Institution) -> Self {
        Self {
            action: in_language(voice.language(), &of_search(institution)),
            words: String::new(),
            by: None,
            call: None,
            theme: None,
            within: None,
        }
    }

    /// On those of a call.
    pub fn of_call(voice: Voice, institution: &Institution, call: &Call) -> Self {
        Self {
            call: Some(call.slug.to_string()),
            within: Some(Said::new(&call.title, voice.language())),
            ..Self::of_institution(voice, institution)
        }
    }

    /// On one.
    pub fn of_theme(voice: Voice, place: &Place) -> Self {
        Self {
            theme: Some(place.theme.slug.to_string()),
            within: Some(Said::new(&place.theme.title, voice.language())),
            ..Self::of_call(voice, &place.institution, &place.call)
        }
    }

    /// As it was sent.
    pub(super) fn filled(
        voice: Voice,
        institution: &Institution,
        place: Narrowed,
        asked: &Asked,
    ) -> Self {
        let form = match place {
            None => Self::of_institution(voice, institution),
            Some((call, None)) => Self::of_call(voice, institution, &call),
            Some((call, Some(theme))) => Self {
                theme: Some(theme.slug.to_string()),
                within: Some(Said::new(&theme.title, voice.language())),
                ..Self::of_call(voice, institution, &call)
            },
        };
        Self { words: asked.q.typed().to_owned(), by: asked.by().map(ToOwned::to_owned), ..form }
    }
}
