//! The column of calls and themes with what waits in each.

use cimaise_core::{CallId, QueuePart, SavedView, Theme};
use cimaise_store::queue::{self, Served};
use cimaise_store::{Db, StoreError, StoreResult, calls, saved_views, themes};
use cimaise_words::Voice;

use crate::addresses;
use crate::frame::Frame;

/// The filter by call and theme.
pub struct Side {
    /// Where the whole queue is.
    pub all: Filter,
    /// One section a call in which something waits.
    pub calls: Vec<Section>,
    /// The parts of the queue that the reader keeps.
    pub views: Vec<View>,
}

/// A part of the queue that the reader keeps.
pub struct View {
    /// What they call it.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// Where it is forgotten.
    pub forget: String,
    /// It is the one that is on.
    pub current: bool,
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

impl Side {
    /// What waits in the calls that a person serves. A theme or a call that is none of theirs is not
    /// found.
    pub fn read(db: &mut Db, frame: &Frame, part: &QueuePart) -> StoreResult<Self> {
        let (t, served) = (frame.voice(), &frame.served);
        let chosen = part.theme.map(|id| themes::by_id(db, id)).transpose()?;
        if !is_served(served, chosen.as_ref(), part) {
            return Err(StoreError::NotFound);
        }
        let mut sections = Vec::new();
        for call in served.calls() {
            let its = served.within(call);
            sections.extend(Section::read(db, t, (call, &its), chosen.as_ref(), part)?);
        }
        let elsewhere = QueuePart { call: None, theme: None, held: None, ..*part };
        let all = Filter {
            label: t.say("desk-all-themes").to_string(),
            href: addresses::queue(&elsewhere),
            count: sections.iter().map(|section| section.call.count).sum(),
            current: part.call.is_none() && part.theme.is_none(),
        };
        let mut views = Vec::new();
        for view in saved_views::of_person(db, frame.staff.person.id)? {
            // What was theirs when they kept it may be theirs no longer.
            let theme = view.part.theme.map(|id| themes::by_id(db, id)).transpose()?;
            if is_served(served, theme.as_ref(), &view.part) {
                views.push(View::of(view, part));
            }
        }
        Ok(Self { all, calls: sections, views })
    }
}

/// A part of the queue, with its theme, is one that they serve.
fn is_served(served: &Served, theme: Option<&Theme>, part: &QueuePart) -> bool {
    theme.is_none_or(|theme| served.covers(theme.call, theme.id))
        && part.call.is_none_or(|call| served.calls().contains(&call))
}

impl Side {
    /// The part of the queue that is on is one that the reader keeps.
    pub fn is_kept(&self) -> bool {
        self.views.iter().any(|view| view.current)
    }
}

impl View {
    fn of(view: SavedView, part: &QueuePart) -> Self {
        Self {
            name: view.name.to_string(),
            href: addresses::queue(&view.part),
            forget: addresses::forget_view(view.id, part),
            current: view.part == QueuePart { held: None, ..*part },
        }
    }
}

impl Section {
    /// A call with those of its themes that are served and where something waits; none when nothing does.
    fn read(
        db: &mut Db,
        t: Voice,
        (id, its): (CallId, &Served),
        chosen: Option<&Theme>,
        part: &QueuePart,
    ) -> StoreResult<Option<Self>> {
        let mut found = queue::by_theme(db, its)?;
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
