//! The theme that a contribution is sent to, with all that its form must know.

use std::collections::BTreeSet;

use actix_web::HttpRequest;
use cimaise_core::{
    Call, ConsentStatement, Institution, Language, Season, Theme, ThemeId, Uninvited, Window,
};
use cimaise_media::Limits;
use cimaise_store::{
    Db, StoreError, StoreResult, calls, consents, institutions, invitation_codes, themes,
};
use cimaise_web::{App, Problem, language_of_path};
use jiff::Timestamp;
use serde::Deserialize;

use super::draft::Draft;

/// The segments of the address of a theme.
#[derive(Debug, Deserialize)]
pub(super) struct Address {
    institution: String,
    call: String,
    theme: String,
}

/// A theme and what surrounds it.
#[derive(Clone, Debug)]
pub(super) struct Door {
    pub institution: Institution,
    pub call: Call,
    pub theme: Theme,
    pub statements: Vec<ConsentStatement>,
    /// The codes of the statements that were ticked, in whatever version.
    pub ticked: BTreeSet<String>,
    /// Why what was sent cannot be, where the call is by invitation.
    pub uninvited: Option<Uninvited>,
}

impl Door {
    /// The theme at that address.
    pub async fn at(app: &App, address: Address) -> Result<Self, Problem> {
        let Address { institution, call, theme } = address;
        let read = move |db: &mut Db| {
            let institution = institutions::by_slug(db, &institution)?;
            let call = calls::by_slug(db, institution.id, &call)?;
            let theme = themes::by_slug(db, call.id, &theme)?;
            Self::around(db, institution, call, theme)
        };
        Ok(app.store.read(read).await?)
    }

    /// The theme with that id, where everybody sees its call.
    pub async fn of_theme(app: &App, id: ThemeId) -> Result<Self, Problem> {
        let read = move |db: &mut Db| {
            let theme = themes::by_id(db, id)?;
            let call = calls::announced(db, theme.call)?;
            let institution = institutions::by_id(db, call.institution)?;
            Self::around(db, institution, call, theme)
        };
        Ok(app.store.read::<_, StoreError, _>(read).await?)
    }

    fn around(
        db: &mut Db,
        institution: Institution,
        call: Call,
        theme: Theme,
    ) -> StoreResult<Self> {
        let statements = consents::asked(db, call.id)?;
        Ok(Self { institution, call, theme, statements, ticked: BTreeSet::new(), uninvited: None })
    }

    /// The same with its call and the statements as they are now: a form takes its time to arrive, and some were
    /// open for a day.
    pub async fn ask_now(&mut self, app: &App, draft: &Draft) -> Result<(), Problem> {
        let (call, ticked) = (self.call.id, draft.ticked());
        let (code, at) = (draft.invitation.clone(), app.now());
        let read = move |db: &mut Db| {
            let now = calls::announced(db, call)?;
            let uninvited = invitation_codes::unfit(db, &now, &code, at)?;
            let asked = (consents::asked(db, call)?, consents::codes(db, call, &ticked)?);
            Ok((now, asked, uninvited))
        };
        (self.call, (self.statements, self.ticked), self.uninvited) =
            app.store.read::<_, StoreError, _>(read).await?;
        Ok(())
    }

    /// Where the clock finds it.
    pub fn season(&self, now: Timestamp) -> Season {
        self.theme.season(&self.call, now)
    }

    /// When contributions are taken: while both the theme and its call are open.
    pub fn window(&self) -> Window {
        let (theme, call) = (self.theme.window, self.call.window);
        Window {
            opens_at: theme.opens_at.max(call.opens_at),
            closes_at: theme.closes_at.min(call.closes_at),
        }
    }

    /// How many pictures one contribution may hold.
    pub fn pictures_max(&self) -> usize {
        self.call.pictures_max.into()
    }

    /// What its pictures may be: as the house takes them, and no heavier than the call does.
    pub fn limits(&self, house: &Limits) -> Limits {
        Limits { max_bytes: self.call.terms.bytes_max(house.max_bytes), ..*house }
    }

    /// The path of the theme's wall, without a language.
    pub fn path(&self) -> String {
        public_path(&self.institution, &self.call, &self.theme)
    }
}

/// The path of a theme's wall, without a language.
pub(crate) fn public_path(institution: &Institution, call: &Call, theme: &Theme) -> String {
    format!("/{}/{}/{}", institution.slug, call.slug, theme.slug)
}

/// The language that stands first in the address: any other word there is no page of ours.
pub(crate) fn spoken(request: &HttpRequest) -> Result<Language, Problem> {
    language_of_path(request.path()).ok_or_else(Problem::not_found)
}
