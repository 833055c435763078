//! A page of an institution as programs read it.

use cimaise_core::{InstitutionId, LegalPage, LegalPageId, Localized};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Problem};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;

/// A page of an institution beside its calls, such as what it does with what it is told.
#[derive(Serialize, ToSchema)]
#[schema(as = LegalPage)]
pub(crate) struct LegalPageView {
    #[schema(value_type = uuid::Uuid)]
    id: LegalPageId,
    #[schema(value_type = uuid::Uuid)]
    institution: InstitutionId,
    slug: String,
    /// What it is called.
    #[schema(value_type = Texts)]
    title: Localized,
    /// What it says, in a small Markdown.
    #[schema(value_type = Texts)]
    words: Localized,
    /// Since when everybody sees it, UTC; none while only its institution does.
    #[schema(value_type = Option<String>, format = DateTime)]
    shown_at: Option<Timestamp>,
    /// When its words were changed last, UTC.
    #[schema(value_type = String, format = DateTime)]
    changed_at: Timestamp,
    /// The path of its page.
    href: String,
}

impl LegalPageView {
    /// With the path of its page.
    pub(super) fn of(db: &mut Db, page: LegalPage) -> Result<Self, Problem> {
        let house = institutions::by_id(db, page.institution)?;
        Ok(Self {
            href: format!("/{}/pages/{}.html", house.slug, page.slug),
            id: page.id,
            institution: page.institution,
            slug: page.slug.to_string(),
            title: page.title,
            words: page.words,
            shown_at: page.shown_at,
            changed_at: page.changed_at,
        })
    }

    /// The same, read apart.
    pub(super) async fn read(app: &App, page: LegalPage) -> Result<Self, Problem> {
        app.store.read(move |db| Self::of(db, page)).await
    }
}
