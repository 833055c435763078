//! A theme as programs read it.

use cimaise_core::ThemeId;
use cimaise_store::{Db, calls, kits, themes};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use super::super::views::{KitView, ThemeSummary, ThemeView};
use super::path::wall_path;

impl ThemeView {
    /// The theme with its kit, as it is now, announced or not: for its institution.
    pub(in crate::v1) async fn now(app: &App, id: ThemeId) -> Result<Self, Problem> {
        let now = app.now();
        app.store.read(move |db| Self::load(db, id, now)).await
    }

    /// The same, if everybody sees it.
    pub(super) async fn announced(app: &App, id: ThemeId) -> Result<Self, Problem> {
        let now = app.now();
        let read = move |db: &mut Db| {
            let call = themes::by_id(db, id)?.call;
            calls::announced(db, call)?;
            Self::load(db, id, now)
        };
        app.store.read(read).await
    }

    fn load(db: &mut Db, id: ThemeId, now: Timestamp) -> Result<Self, Problem> {
        let theme = themes::by_id(db, id)?;
        let call = calls::by_id(db, theme.call)?;
        let href = wall_path(db, &theme)?;
        let kit = kits::of_theme(db, id)?.map(|kit| KitView::new(kit, &href));
        let hung = themes::figures(db, id)?.hung;
        Ok(Self { theme: ThemeSummary::new(theme, hung, &call, now), href, kit })
    }
}
