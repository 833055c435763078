//! The picture of which notice is given, found by its address while it hangs.

use cimaise_core::{Contribution, Institution, Language, Publication};
use cimaise_store::{Db, StoreResult, calls, contributions, institutions, themes, wall};
use cimaise_web::{App, Problem};
use serde::Deserialize;

/// The segments of its address.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Address {
    institution: String,
    call: String,
    theme: String,
    slug: String,
}

/// What hangs there.
pub(super) struct Place {
    pub(super) institution: Institution,
    pub(super) publication: Publication,
    pub(super) contribution: Contribution,
    /// The path of its page, without a language.
    pub(super) path: String,
}

impl Place {
    pub(super) async fn at(app: &App, address: Address) -> Result<Self, Problem> {
        Ok(app.store.read(move |db| Self::read(db, &address)).await?)
    }

    fn read(db: &mut Db, address: &Address) -> StoreResult<Self> {
        let institution = institutions::by_slug(db, &address.institution)?;
        let call = calls::by_slug(db, institution.id, &address.call)?;
        let theme = themes::by_slug(db, call.id, &address.theme)?;
        let publication = wall::by_slug(db, theme.id, &address.slug)?;
        let contribution = contributions::by_id(db, publication.contribution)?;
        let path =
            format!("/{}/{}/{}/{}", institution.slug, call.slug, theme.slug, publication.slug);
        Ok(Self { institution, publication, contribution, path })
    }

    /// The page on which notice of it is given.
    pub(super) fn form(&self, language: Language) -> String {
        format!("/{language}{}/notice", self.path)
    }
}
