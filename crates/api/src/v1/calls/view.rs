//! A call as programs read it.

use cimaise_core::CallId;
use cimaise_store::{Db, calls, institutions, themes};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use super::super::views::{CallSummary, CallView, ThemeSummary};

impl CallView {
    /// The call with its themes, as it is now.
    pub(in crate::v1) async fn now(app: &App, id: CallId) -> Result<Self, Problem> {
        let now = app.now();
        app.store.read(move |db| Self::load(db, id, now)).await
    }

    fn load(db: &mut Db, id: CallId, now: Timestamp) -> Result<Self, Problem> {
        let call = calls::by_id(db, id)?;
        let institution = institutions::by_id(db, call.institution)?;
        let themes = themes::of_call(db, id)?.into_iter();
        let themes = themes.map(|(theme, hung)| ThemeSummary::new(theme, hung, &call, now));
        Ok(Self {
            themes: themes.collect(),
            href: format!("/{}/{}", institution.slug, call.slug),
            call: CallSummary::new(call, now),
        })
    }
}
