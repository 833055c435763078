//! The messages of every language, compiled into the program.

use std::borrow::Cow;
use std::collections::HashMap;

use cimaise_core::Language;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use crate::{numbers, typography};

static_loader! {
    static MESSAGES = {
        locales: "../../web/locales",
        fallback_language: "en",
        customise: |bundle| {
            // The marks that isolate an argument from right-to-left text show as boxes in mail
            // clients and break copied text; both languages here are written left to right.
            bundle.set_use_isolating(false);
            let french = bundle.locales.first().is_some_and(|tag| tag.language.as_str() == "fr");
            bundle.set_transform(Some(if french { typography::french } else { typography::english }));
            bundle.set_formatter(Some(if french {
                |value, _| grouped(Language::Fr, value)
            } else {
                |value, _| grouped(Language::En, value)
            }));
        },
    };
}

/// Whole numbers inside messages get the separators of the language; the rest is Fluent's affair.
fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(numbers::group(language, &format!("{:.0}", number.value)))
        }
        _ => None,
    }
}

pub(crate) type Arguments = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// The message, or `None` when the key or one of its variables is missing.
pub(crate) fn message(language: Language, key: &str, arguments: &Arguments) -> Option<String> {
    MESSAGES.try_lookup_with_args(&identifier(language), key, arguments)
}

fn identifier(language: Language) -> LanguageIdentifier {
    language.tag().parse().unwrap_or_default()
}
