//! A call as programs read it.

use cimaise_core::{Call, CallId};
use cimaise_store::{Db, calls, institutions, themes};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use super::super::views::{CallSummary, CallView, ThemeSummary};

impl CallView {
    /// The call with its themes, as it is now, announced or not: for its institution.
    pub(in crate::v1) async fn now(app: &App, id: CallId) -> Result<Self, Problem> {
        let now = app.now();
        let read = move |db: &mut Db| {
            let call = calls::by_id(db, id)?;
            Self::load(db, call, now)
        };
        app.store.read(read).await
    }

    /// The same, if everybody sees it.
    pub(super) async fn announced(app: &App, id: CallId) -> Result<Self, Problem> {
        let now = app.now();
        let read = move |db: &mut Db| {
            let call = calls::announced(db, id)?;
            Self::load(db, call, now)
        };
        app.store.read(read).await
    }

    /// A call with its themes.
    pub(in crate::v1) fn load(db: &mut Db, call: Call, now: Timestamp) -> Result<Self, Problem> {
        let institution = institutions::by_id(db, call.institution)?;
        let themes = themes::of_call(db, call.id)?.into_iter();
        let themes = themes.map(|(theme, hung)| ThemeSummary::new(theme, hung, &call, now));
        Ok(Self {
            themes: themes.collect(),
            href: format!("/{}/{}", institution.slug, call.slug),
            call: CallSummary::new(call, now),
        })
    }
}
