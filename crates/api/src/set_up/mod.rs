//! Institutions, calls, themes and people: the acts, as functions inside a transaction.
//!
//! The forms and the JSON interface end here, and so do the demonstration house and the tests.

mod call;
mod call_words;
mod catalogue;
mod changes;
mod codes;
mod consent_words;
mod consents;
mod copy;
mod differences;
pub(crate) mod films;
mod host;
mod institution;
mod institution_changes;
mod institution_words;
mod legal_pages;
pub(crate) mod ornaments;
pub(crate) mod pages;
mod person;
mod public_log;
mod reading;
mod reason_words;
mod renditions;
mod retention;
mod selections;
mod slugs;
mod term_words;
mod theme;
mod theme_words;
mod typed;
mod watched_words;

pub use call::{NewCall, open_call};
pub use institution::{NewInstitution, complete_catalogues, found_institution};
pub use person::{NewPerson, forget_device, forget_passkeys, register_person, replace_password};
pub use retention::let_go;
pub use theme::{NewKit, NewTheme, add_theme};

pub(crate) use call_words::CallWords;
pub(crate) use catalogue::{add_reason, catalogue, move_reason, offer_reason, reword_reason};
pub(crate) use changes::{
    add, announce, bring_back, drafts, editable_call, open, put_away, save_call, save_theme,
    take_announcement_back,
};
pub(crate) use codes::{
    EditableList, editable_list, lists_of, make_codes, revoke_code, revoke_codes,
};
pub(crate) use consents::{
    add_consent, ask_for_consent, consents_of, move_consent, reword_consent,
};
pub(crate) use copy::copy_call;
pub(crate) use host::choose_host;
pub(crate) use institution_changes::save_institution;
pub(crate) use institution_words::InstitutionWords;
pub(crate) use legal_pages::{
    begin_page, editable_page, hide_page, move_page, pages_for, remove_page, save_page, show_page,
    start_of,
};
pub(crate) use public_log::{choose_public_log, has_public_log};
pub(crate) use renditions::{choose_avif, wants_avif};
pub(crate) use retention::{Kept, choose_retention, kept};
pub(crate) use selections::{
    announce_selection, begin_selection, editable_selection, move_pick, pick, remove_selection,
    save_selection, selections_for, take_selection_back, unpick,
};
pub(crate) use theme_words::ThemeWords;
pub(crate) use typed::Typed;
pub(crate) use watched_words::{watch_words, words_watched};

use cimaise_core::{Institution, Language, Localized};
use cimaise_words::Voice;

/// A message of the house in every language, to be kept with an institution that may change it.
fn in_every_language(key: &str) -> Localized {
    let text = |language| (language, Voice::new(language).say(key).to_string());
    Localized::new(Language::ALL.map(text))
}

/// The language that an institution writes in first.
fn own_language(institution: &Institution) -> Language {
    institution.languages.first().copied().unwrap_or(Language::ALL[0])
}
