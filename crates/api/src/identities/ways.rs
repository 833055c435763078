//! The providers as pages show them.

use cimaise_core::Language;
use cimaise_web::App;

/// A button that leads to a provider.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    /// The name in its address.
    pub(crate) provider: String,
    /// What stands on it.
    pub(crate) label: String,
    /// The provider's address.
    pub(crate) issuer: String,
}

/// All of them, by name.
pub(crate) fn ways(app: &App, language: Language) -> Vec<Way> {
    let each = app.providers.each.iter().map(|(name, provider)| Way {
        provider: name.clone(),
        label: label(&provider.settings.labels, language),
        issuer: provider.settings.issuer.clone(),
    });
    each.collect()
}

/// What stands on the button in a language.
pub(crate) fn label(labels: &[String; 2], language: Language) -> String {
    let [french, english] = labels;
    match language {
        Language::Fr => french.clone(),
        Language::En => english.clone(),
    }
}
