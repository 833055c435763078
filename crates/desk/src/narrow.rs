//! What narrows the queue further than a call or a theme, and sorts it.

use cimaise_core::{Flag, Language, Order, QueuePart, ViewName, Wait};
use cimaise_words::Voice;

use crate::addresses;

/// The form.
pub struct Narrow {
    /// The theme or the call that is chosen, to be kept.
    pub place: Option<(&'static str, String)>,
    /// Its fields.
    pub choices: Vec<Choice>,
    /// Something of it is chosen.
    pub is_on: bool,
    /// Where this part is kept under a name.
    pub save: String,
    /// The most characters of that name.
    pub name_max: usize,
}

/// One field.
pub struct Choice {
    /// Its name in addresses.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// What can be chosen.
    pub options: Vec<Chosen>,
}

/// One option of such a field.
pub struct Chosen {
    /// Its word in addresses; empty for none.
    pub value: &'static str,
    /// What it is called.
    pub label: String,
    /// It is the one that is on.
    pub selected: bool,
}

impl Narrow {
    /// The form for a part of the queue.
    pub fn of(t: Voice, part: &QueuePart) -> Self {
        let place = part.pairs().into_iter().find(|(name, _)| ["call", "theme"].contains(name));
        let is_narrowed = !QueuePart { held: None, ..*part }.is_counted();
        let is_on = is_narrowed || part.order.is_some_and(|by| by != Order::Oldest);
        let save = addresses::save_view(part);
        Self { place, choices: choices(t, part), is_on, save, name_max: ViewName::MAX }
    }
}

fn choices(t: Voice, part: &QueuePart) -> Vec<Choice> {
    let languages = Language::ALL.iter().map(|one| (one.tag(), part.language == Some(*one)));
    let flags = Flag::ALL.iter().map(|one| (one.code(), part.flag == Some(*one)));
    let waits = Wait::ALL.iter().map(|one| (one.code(), part.waits == Some(*one)));
    let orders = Order::ALL.iter().filter(|one| **one != Order::Oldest);
    let orders = orders.map(|one| (one.code(), part.order == Some(*one)));
    vec![
        choice(t, "order", "desk-order", orders),
        choice(t, "flag", "desk-flag", flags),
        choice(t, "language", "desk-language", languages),
        choice(t, "waits", "desk-waits", waits),
    ]
}

fn choice(
    t: Voice,
    name: &'static str,
    key: &'static str,
    options: impl Iterator<Item = (&'static str, bool)>,
) -> Choice {
    let said = |value: &str| {
        t.say("desk-narrow-option").with("field", name).with("value", value).to_string()
    };
    let option = |(value, selected)| Chosen { value, label: said(value), selected };
    let options: Vec<_> = options.map(option).collect();
    let none = Chosen { value: "", label: said(""), selected: false };
    Choice {
        name,
        label: t.say(key).to_string(),
        options: std::iter::once(none).chain(options).collect(),
    }
}
