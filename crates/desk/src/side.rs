//! The column of calls and themes with what waits in each, and what narrows the queue further.

use cimaise_core::{CallId, Flag, Held, Language, Order, QueuePart, Theme, Wait};
use cimaise_store::{Db, StoreError, StoreResult, calls, queue, themes};
use cimaise_words::Voice;

use crate::addresses;

/// What narrows the queue.
pub struct Side {
    /// Where the whole queue is.
    pub all: Filter,
    /// One section a call in which something waits.
    pub calls: Vec<Section>,
    /// The theme or the call that is chosen, for the form that narrows it further.
    pub place: Option<(&'static str, String)>,
    /// The fields of that form.
    pub choices: Vec<Choice>,
    /// Something of that form is chosen.
    pub is_narrowed: bool,
}

/// The themes of one call.
pub struct Section {
    /// The call.
    pub call: Filter,
    /// Its themes.
    pub themes: Vec<Filter>,
}

/// One link of the filter.
pub struct Filter {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// How many wait there.
    pub count: i64,
    /// It is the one that is on.
    pub current: bool,
}

/// One field of the form that narrows the queue.
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

impl Side {
    /// What waits in the calls that a person serves. A theme or a call that is none of theirs is not
    /// found.
    pub fn read(db: &mut Db, t: Voice, served: &[CallId], part: &QueuePart) -> StoreResult<Self> {
        let chosen = part.theme.map(|id| themes::by_id(db, id)).transpose()?;
        let its_call = chosen.as_ref().map(|theme| theme.call);
        if its_call.into_iter().chain(part.call).any(|call| !served.contains(&call)) {
            return Err(StoreError::NotFound);
        }
        let mut sections = Vec::new();
        for call in served {
            sections.extend(Section::read(db, t, *call, chosen.as_ref(), part)?);
        }
        let elsewhere = QueuePart { call: None, theme: None, held: None, ..*part };
        let all = Filter {
            label: t.say("desk-all-themes").to_string(),
            href: addresses::queue(&elsewhere),
            count: sections.iter().map(|section| section.call.count).sum(),
            current: part.call.is_none() && part.theme.is_none(),
        };
        let place = part.pairs().into_iter().find(|(name, _)| ["call", "theme"].contains(name));
        let is_narrowed = !part.is_counted() || part.order.is_some_and(|by| by != Order::Oldest);
        Ok(Self { all, calls: sections, place, choices: choices(t, part), is_narrowed })
    }
}

impl Section {
    /// A call with its themes where something waits; none when nothing does.
    fn read(
        db: &mut Db,
        t: Voice,
        id: CallId,
        chosen: Option<&Theme>,
        part: &QueuePart,
    ) -> StoreResult<Option<Self>> {
        let mut found = queue::by_theme(db, &[id])?;
        if let Some(theme) = chosen.filter(|theme| theme.call == id)
            && !found.iter().any(|(id, ..)| *id == theme.id)
        {
            found.push((theme.id, theme.title.clone(), 0));
        }
        if found.is_empty() && part.call != Some(id) {
            return Ok(None);
        }
        let narrowed = QueuePart { call: None, theme: None, held: None, ..*part };
        let call = Filter {
            label: calls::by_id(db, id)?.title.get(t.language()).to_owned(),
            href: addresses::queue(&QueuePart { call: Some(id), ..narrowed }),
            count: found.iter().map(|(.., count)| count).sum(),
            current: part.call == Some(id),
        };
        let themes = found.into_iter().map(|(id, title, count)| Filter {
            label: title.get(t.language()).to_owned(),
            href: addresses::queue(&QueuePart { theme: Some(id), ..narrowed }),
            count,
            current: part.theme == Some(id),
        });
        Ok(Some(Self { call, themes: themes.collect() }))
    }
}

fn choices(t: Voice, part: &QueuePart) -> Vec<Choice> {
    let languages = Language::ALL.iter().map(|one| (one.tag(), part.language == Some(*one)));
    let flags = Flag::ALL.iter().map(|one| (one.code(), part.flag == Some(*one)));
    let waits = Wait::ALL.iter().map(|one| (one.code(), part.waits == Some(*one)));
    let held = Held::ALL.iter().map(|one| (one.code(), part.held == Some(*one)));
    let orders = Order::ALL.iter().filter(|one| **one != Order::Oldest);
    let orders = orders.map(|one| (one.code(), part.order == Some(*one)));
    vec![
        choice(t, "order", "desk-order", orders),
        choice(t, "flag", "desk-flag", flags),
        choice(t, "language", "desk-language", languages),
        choice(t, "waits", "desk-waits", waits),
        choice(t, "held", "desk-held", held),
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
