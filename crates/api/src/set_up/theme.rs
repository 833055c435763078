//! A new theme.

use cimaise_core::{
    CallId, Clock, Exhibition, Hashtag, Kit, Licence, Localized, Slug, Theme, ThemeId, Window,
};
use cimaise_store::{StoreResult, Tx, calls, institutions, kits, themes};

use super::{in_every_language, own_language, slugs};

/// A theme as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTheme {
    /// A chapter of which call.
    pub call: CallId,
    /// Third segment of its addresses; made from the title when left out.
    pub slug: Option<Slug>,
    /// What it is called.
    pub title: Localized,
    /// The story prompt.
    pub prompt: Localized,
    /// The hashtag of the moment.
    pub hashtag: Option<Hashtag>,
    /// The exhibition it answers.
    pub exhibition: Option<Exhibition>,
    /// Its own dates.
    pub window: Window,
    /// Its blank template.
    pub kit: Option<NewKit>,
}

/// A theme's blank template as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKit {
    /// What it is called; empty for what the house usually calls it.
    pub title: Localized,
    /// Who drew it.
    pub credit: String,
    /// On what terms it may be printed and shared.
    pub licence: Licence,
}

impl NewKit {
    /// The same kit with these words; what it is called stays unless it is said anew.
    fn rewrite(self, kit: Kit) -> Kit {
        let title = if self.title.is_empty() { kit.title } else { self.title };
        Kit { title, credit: self.credit, licence: self.licence, ..kit }
    }
}

/// Writes a theme, last of its call, with its kit. `Taken("slug")` when the address wished for is
/// in use in this call.
pub fn add_theme(tx: &mut Tx<'_>, clock: &dyn Clock, new: &NewTheme) -> StoreResult<Theme> {
    let call = calls::by_id(tx, new.call)?;
    let institution = institutions::by_id(tx, call.institution)?;
    let slug =
        slugs::free(new.slug.as_ref(), &new.title, own_language(&institution), "theme", |slug| {
            slugs::found(themes::by_slug(tx, new.call, slug.as_str()))
        })?;
    let last = themes::of_call(tx, new.call)?.last().map_or(0, |(theme, _)| theme.position);
    let theme = Theme {
        id: clock.id().into(),
        call: new.call,
        slug,
        position: last + 1,
        title: new.title.clone(),
        prompt: new.prompt.clone(),
        hashtag: new.hashtag.clone(),
        exhibition: new.exhibition.clone(),
        window: new.window,
        version: 0,
        cover: None,
        film: None,
        created_at: clock.now(),
    };
    themes::create(tx, &theme)?;
    if let Some(kit) = &new.kit {
        add_kit(tx, clock, theme.id, kit.clone())?;
    }
    Ok(theme)
}

/// Writes the kit of a theme: its first, or in place of the one it has, at the same printed link.
pub(super) fn set_kit(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    theme: ThemeId,
    new: NewKit,
) -> StoreResult<()> {
    match kits::of_theme(tx, theme)? {
        Some(kit) => kits::update(tx, &new.rewrite(kit)),
        None => add_kit(tx, clock, theme, new),
    }
}

fn add_kit(tx: &mut Tx<'_>, clock: &dyn Clock, theme: ThemeId, new: NewKit) -> StoreResult<()> {
    let usual = || in_every_language("set-up-kit-usual-title");
    let kit = Kit {
        id: clock.id().into(),
        theme,
        title: if new.title.is_empty() { usual() } else { new.title },
        credit: new.credit,
        licence: new.licence,
        downloads: 0,
    };
    kits::create(tx, &kit, clock.now())
}
