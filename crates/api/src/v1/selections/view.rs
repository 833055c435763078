//! A selection as programs read it.

use cimaise_core::{CallId, InstitutionId, Localized, Selection, SelectionId};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Problem};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;

/// What somebody likes best of what hangs.
#[derive(Serialize, ToSchema)]
#[schema(as = Selection)]
pub(crate) struct SelectionView {
    #[schema(value_type = uuid::Uuid)]
    id: SelectionId,
    #[schema(value_type = uuid::Uuid)]
    institution: InstitutionId,
    /// The call to whose walls it keeps, if it does.
    #[schema(value_type = Option<uuid::Uuid>)]
    call: Option<CallId>,
    slug: String,
    /// What it is called.
    #[schema(value_type = Texts)]
    title: Localized,
    /// Why these.
    #[schema(value_type = Texts)]
    words: Localized,
    /// The name of a guest who picked; none when the institution did.
    curator: Option<String>,
    /// Since when everybody sees it, UTC; none while only its institution does.
    #[schema(value_type = Option<String>, format = DateTime)]
    announced_at: Option<Timestamp>,
    /// The path of its page.
    href: String,
}

impl SelectionView {
    /// With the path of its page.
    pub(super) fn of(db: &mut Db, selection: Selection) -> Result<Self, Problem> {
        let house = institutions::by_id(db, selection.institution)?;
        Ok(Self {
            href: format!("/{}/selections/{}.html", house.slug, selection.slug),
            id: selection.id,
            institution: selection.institution,
            call: selection.call,
            slug: selection.slug.to_string(),
            title: selection.title,
            words: selection.words,
            curator: selection.curator,
            announced_at: selection.announced_at,
        })
    }

    /// The same, read apart.
    pub(super) async fn read(app: &App, selection: Selection) -> Result<Self, Problem> {
        app.store.read(move |db| Self::of(db, selection)).await
    }
}
