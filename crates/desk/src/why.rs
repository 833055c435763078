//! The fields by which one says why: a reason of the catalogue, a word to the contributor, a note for the team.

use cimaise_core::{DecisionKind, Language, PrivateNote, Reason, ReasonKind, Words};
use cimaise_words::Voice;

/// The fields, with what was chosen and typed so far.
pub struct Why {
    /// What is decided.
    pub verdict: DecisionKind,
    /// The reasons that are offered.
    pub choices: Vec<Choice>,
    /// The word to the contributor.
    pub words: String,
    /// What the word is, and in which language it is read.
    pub words_hint: String,
    /// The language of all who read it, if they have one.
    pub words_language: Option<Language>,
    /// The note for the team.
    pub private_note: String,
}

/// One reason.
pub struct Choice {
    /// Its id.
    pub value: String,
    /// In the moderator's language.
    pub label: String,
    /// What its contributor reads.
    pub text: String,
    /// In which language.
    pub language: Language,
    /// It was chosen.
    pub chosen: bool,
}

impl Why {
    /// The most characters of the word to the contributor.
    pub const WORDS_MAX: usize = Words::MAX;

    /// The most characters of the note for the team.
    pub const NOTE_MAX: usize = PrivateNote::MAX;
}

impl Choice {
    /// The reasons of a catalogue that are offered for a verdict, in their order; `chosen` is the id or the
    /// code of one.
    pub fn all(
        catalogue: &[Reason],
        verdict: DecisionKind,
        t: Voice,
        contributor: Language,
        chosen: &str,
    ) -> Vec<Self> {
        let choice = |reason: &Reason| Self {
            value: reason.id.to_string(),
            label: reason.label.get(t.language()).to_owned(),
            text: reason.text.get(contributor).to_owned(),
            language: contributor,
            chosen: is_chosen(reason, chosen),
        };
        offered(catalogue, verdict).map(choice).collect()
    }
}

/// The reason that was chosen, if it is offered for that verdict.
pub fn chosen<'a>(catalogue: &'a [Reason], verdict: DecisionKind, by: &str) -> Option<&'a Reason> {
    offered(catalogue, verdict).find(|reason| is_chosen(reason, by))
}

fn offered(catalogue: &[Reason], verdict: DecisionKind) -> impl Iterator<Item = &Reason> {
    let wanted = match verdict {
        DecisionKind::AskForChange => ReasonKind::Change,
        _ => ReasonKind::Refusal,
    };
    catalogue.iter().filter(move |one| one.offered && one.ground.kind() == wanted)
}

/// A reason is named by its id or its code.
fn is_chosen(reason: &Reason, chosen: &str) -> bool {
    reason.code == chosen || reason.id.to_string() == chosen
}
