//! What is found, the latest first.

use cimaise_core::{
    CallId, InstitutionId, Language, Localized, PublicationId, SearchWords, ThemeId, folded_words,
};
use diesel::prelude::*;

use super::rows::first_number;
use super::words::{cut, of_credit, scope};
use crate::columns::localized;
use crate::connection::Db;
use crate::schema::{calls, searchable, themes};
use crate::sql_types::Key;
use crate::wall::{Piece, pieces};
use crate::{StoreResult, dialect};

/// Where somebody looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// On all walls of the institution.
    Institution,
    /// On those of a call.
    Call(CallId),
    /// On one.
    Theme(ThemeId),
}

/// What somebody looks for.
#[derive(Clone, Debug)]
pub struct Sought {
    /// All of these words, in the piece or in the title of its theme; none finds whatever hangs.
    pub words: SearchWords,
    /// Only what stands under this name.
    pub credit: Option<String>,
    /// Where.
    pub within: Within,
}

/// Words or marks of which one suffices, each with whether it may go on.
pub(crate) type AnyOf = Vec<(String, bool)>;

/// What a row has to have: one of each.
#[derive(Debug)]
pub(crate) struct Wanted(pub(crate) Vec<AnyOf>);

/// What hangs in an institution and has what is sought, the latest first, before the publication `before`.
pub fn search(
    db: &mut Db,
    institution: InstitutionId,
    sought: &Sought,
    before: Option<PublicationId>,
    limit: i64,
) -> StoreResult<Vec<Piece>> {
    let Some(wanted) = wanted(db, institution, sought)? else { return Ok(Vec::new()) };
    let before = match before {
        Some(id) => place(db, id)?,
        None => i64::MAX,
    };
    let found = dialect::having(db, &wanted, before, limit)?;
    pieces(db, &found)
}

/// Where a publication stands in the index; where it stood, if it hangs no more.
fn place(db: &mut Db, id: PublicationId) -> StoreResult<i64> {
    let found = searchable::table
        .filter(searchable::publication_id.eq(Key(id)))
        .select(searchable::number)
        .first(db)
        .optional()?;
    Ok(found.unwrap_or_else(|| first_number(id)))
}

/// None where nothing can be found.
fn wanted(db: &mut Db, institution: InstitutionId, sought: &Sought) -> StoreResult<Option<Wanted>> {
    let themes = themes_of(db, institution)?;
    let mark = |id: ThemeId| (scope(id.0), false);
    let mut all: Vec<AnyOf> = vec![vec![(scope(institution.0), false)]];
    match sought.within {
        Within::Institution => {}
        Within::Call(call) => {
            let of_it = themes.iter().filter(|theme| theme.call == call);
            all.push(of_it.map(|theme| mark(theme.id)).collect());
        }
        Within::Theme(theme) => all.push(vec![mark(theme)]),
    }
    if let Some(credit) = &sought.credit {
        all.push(of_credit(credit).into_iter().map(|name| (name, false)).collect());
    }
    for (word, begins) in sought.words.words() {
        let titled = themes.iter().filter(|theme| SearchWords::is_in(&theme.words, word, begins));
        let mut any = vec![(cut(word), begins)];
        any.extend(titled.map(|theme| mark(theme.id)));
        all.push(any);
    }
    Ok(all.iter().all(|any| !any.is_empty()).then_some(Wanted(all)))
}

/// A theme with the words of its title, in whatever language.
struct Titled {
    id: ThemeId,
    call: CallId,
    words: Vec<String>,
}

/// Titles are read as they are now: one that is reworded asks for no row to be written anew.
fn themes_of(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Titled>> {
    let rows: Vec<(Key<ThemeId>, Key<CallId>, String)> = themes::table
        .inner_join(calls::table)
        .filter(calls::institution_id.eq(Key(institution)))
        .order((calls::id, themes::position, themes::id))
        .select((themes::id, themes::call_id, themes::title))
        .load(db)?;
    let titled = |(id, call, title): (Key<ThemeId>, Key<CallId>, String)| {
        let title: Localized = localized("title", title)?;
        let words = Language::ALL.iter().flat_map(|language| folded_words(title.get(*language)));
        Ok(Titled { id: id.0, call: call.0, words: words.collect() })
    };
    rows.into_iter().map(titled).collect()
}
