//! A new call.

use cimaise_core::{
    Call, Clock, ConsentStatement, Hanging, InstitutionId, Licence, Localized, OnReport,
    STANDARD_STATEMENTS, SecondOpinion, Slug, Telling, Terms, Window,
};
use cimaise_store::{StoreResult, Tx, calls, consents, institutions};

use super::{in_every_language, own_language, slugs};

/// A call as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCall {
    /// Whose call.
    pub institution: InstitutionId,
    /// Second segment of its addresses; made from the title when left out.
    pub slug: Option<Slug>,
    /// What it is called.
    pub title: Localized,
    /// One or two sentences under the title.
    pub summary: Localized,
    /// What a contributor agrees to follow.
    pub rules: Localized,
    /// When it shows and takes contributions.
    pub window: Window,
    /// The licences offered; never empty.
    pub licences: Vec<Licence>,
    /// The most pictures in one contribution, 1 to 10.
    pub pictures_max: u8,
    /// On what two have to agree.
    pub second_opinion: SecondOpinion,
    /// What becomes of a picture at once on which somebody says that they are.
    pub on_report: OnReport,
    /// When what is decided is told.
    pub telling: Telling,
    /// How much of what somebody sends it takes.
    pub terms: Terms,
    /// When what is approved is hung.
    pub hanging: Hanging,
    /// Everybody sees it at once; else nobody but its institution until it is announced.
    pub announced: bool,
}

/// Writes a call and the statements that it asks contributors to agree to. `Taken("slug")` when
/// the address wished for is in use.
pub fn open_call(tx: &mut Tx<'_>, clock: &dyn Clock, new: &NewCall) -> StoreResult<Call> {
    let institution = institutions::by_id(tx, new.institution)?;
    let slug =
        slugs::free(new.slug.as_ref(), &new.title, own_language(&institution), "call", |slug| {
            slugs::found(calls::by_any_slug(tx, new.institution, slug.as_str()))
        })?;
    let call = Call {
        id: clock.id().into(),
        institution: new.institution,
        slug,
        title: new.title.clone(),
        summary: new.summary.clone(),
        rules: new.rules.clone(),
        window: new.window,
        licences: new.licences.clone(),
        pictures_max: new.pictures_max,
        second_opinion: new.second_opinion,
        on_report: new.on_report,
        telling: new.telling,
        terms: new.terms,
        hanging: new.hanging,
        cover: None,
        film: None,
        announced_at: new.announced.then(|| clock.now()),
        archived_at: None,
        created_at: clock.now(),
    };
    calls::create(tx, &call)?;
    for (position, (code, required)) in (1..).zip(STANDARD_STATEMENTS) {
        let statement = ConsentStatement {
            id: clock.id().into(),
            call: call.id,
            code: code.to_owned(),
            version: 1,
            text: in_every_language(&format!("consent-{code}")),
            required,
            position,
        };
        consents::ask(tx, &statement, clock.now())?;
    }
    Ok(call)
}
