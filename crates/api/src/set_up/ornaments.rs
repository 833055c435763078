//! Logos and covers: what an institution puts on its own pages.

mod draw;
mod place;

use actix_multipart::Multipart;
use cimaise_core::{Adorned, Institution, Localized, Ornament, Staff};
use cimaise_darkroom::Darkroom;
use cimaise_store::{Db, StoreResult, institutions};
use cimaise_web::{App, Problem};

use super::changes::{editable_call, editable_theme};
use super::institution_changes::editable_institution;
use super::reading::Reading;
use super::typed::Typed;
use crate::contribute::read_one;

pub(crate) use place::remove;

/// The field that holds the file.
pub(crate) const PICTURE: &str = "picture";

/// The most characters of a description.
pub(crate) const ALT: usize = 500;

/// Where an ornament is, or will be.
pub(crate) struct Standing {
    pub institution: Institution,
    /// What it adorns, as its institution calls it.
    pub title: Localized,
    /// It shows to everybody.
    pub shown: bool,
    pub ornament: Option<Ornament>,
}

/// What stands there, for who may set it up.
pub(crate) fn standing(db: &mut Db, staff: &Staff, at: Adorned) -> StoreResult<Standing> {
    let (institution, title, shown, ornament) = match at {
        Adorned::Institution(id) => {
            let institution = editable_institution(db, staff, id)?;
            let name = institution.languages.iter().map(|language| (*language, &institution.name));
            let title = Localized::new(name.map(|(language, name)| (language, name.as_str())));
            let logo = institution.logo.clone();
            return Ok(Standing { institution, title, shown: true, ornament: logo });
        }
        Adorned::Call(id) => {
            let call = editable_call(db, staff, id)?;
            let shown = call.is_announced();
            (call.institution, call.title, shown, call.cover)
        }
        Adorned::Theme(id) => {
            let (theme, call) = editable_theme(db, staff, id)?;
            (call.institution, theme.title, call.is_announced(), theme.cover)
        }
    };
    Ok(Standing { institution: institutions::by_id(db, institution)?, title, shown, ornament })
}

/// Hangs the picture that a form brings in the place of the one before, or gives that one other words
/// when the form brings none. 404 for who may not set it up, before anything is read; 422 with every
/// fault.
pub(crate) async fn adorn(
    app: &App,
    darkroom: &Darkroom,
    staff: Staff,
    at: Adorned,
    form: Multipart,
) -> Result<(), (Typed, Problem)> {
    let nothing = |problem| (Typed::default(), problem);
    let asking = staff.clone();
    let read = app.store.read(move |db| standing(db, &asking, at)).await;
    let standing = read.map_err(|error| nothing(error.into()))?;
    let limits = draw::limits(&app.pictures, at);
    let (texts, file) = read_one(form, PICTURE, &limits).await.map_err(nothing)?;
    let typed = Typed::from(texts);
    let again = |problem| (typed.clone(), problem);
    let alt = alt(&typed, at, &standing.institution).map_err(again)?;
    let Some(file) = file else {
        let done = match standing.ornament {
            Some(_) => place::describe(app, staff, at, alt).await,
            None => Err(Problem::invalid().field(PICTURE, "file-none")),
        };
        return done.map_err(again);
    };
    let ornament = draw::draw(app, darkroom, at, file, alt).await.map_err(again)?;
    place::hang(app, staff, at, ornament).await.map_err(again)
}

/// What is said to those who do not see it: of a cover, in the institution's own language at least.
fn alt(typed: &Typed, at: Adorned, of: &Institution) -> Result<Localized, Problem> {
    let zone = cimaise_words::time_zone(&of.time_zone);
    let mut reading = Reading::new(typed, super::own_language(of), zone);
    let alt = match at {
        Adorned::Institution(_) => Localized::default(),
        Adorned::Call(_) | Adorned::Theme(_) => reading.required_texts("alt", ALT),
    };
    reading.finish(Some(alt))
}
