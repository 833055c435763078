//! The words of which an institution wants to be told.

use cimaise_core::{InstitutionId, Staff, UnfitList, WatchedWords};
use cimaise_store::watched_words;
use cimaise_web::{App, Problem};

use super::changes::allowed;

/// The field that holds them.
pub(super) const WORDS: &str = "words";

/// Its list. 404 for who may not choose it.
pub(crate) async fn words_watched(
    app: &App,
    staff: Staff,
    id: InstitutionId,
) -> Result<WatchedWords, Problem> {
    let read = app.store.read(move |db| {
        allowed(staff.may_choose_for(id))?;
        watched_words::of_institution(db, id)
    });
    Ok(read.await?)
}

/// Replaces its list by one that was typed, a word or phrase a line. 404 for who may not choose it; 422
/// with the first line that does not fit.
pub(crate) async fn watch_words(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    typed: &str,
) -> Result<WatchedWords, Problem> {
    let read = WatchedWords::parse(typed).map_err(unfit);
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            allowed(staff.may_choose_for(id))?;
            let list = read?;
            watched_words::set(tx, &*clock, id, staff.person.id, &list)?;
            Ok(list)
        })
        .await
}

fn unfit(why: UnfitList) -> Problem {
    let problem = Problem::invalid();
    match why {
        UnfitList::TooMany => {
            problem.field_with(WORDS, "too-many-lines", [("most", WatchedWords::MOST.into())])
        }
        UnfitList::TooLong { line } => {
            let told = [("line", line.into()), ("most", WatchedWords::LONGEST.into())];
            problem.field_with(WORDS, "line-too-long", told)
        }
        UnfitList::NoWord { line } => {
            problem.field_with(WORDS, "line-without-word", [("line", line.into())])
        }
    }
}
