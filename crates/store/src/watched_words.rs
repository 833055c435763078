//! The words of which an institution wants to be told, and where they are found.

use cimaise_core::{Act, Clock, Contribution, InstitutionId, PersonId, Picture, WatchedWords};
use diesel::prelude::*;

use crate::acts::{self, Subject};
use crate::columns::read;
use crate::connection::Db;
use crate::schema::watched_words;
use crate::sql_types::Key;
use crate::{StoreResult, Tx};

/// Its list; empty when it watches for none.
pub fn of_institution(db: &mut Db, id: InstitutionId) -> StoreResult<WatchedWords> {
    let words: Option<String> =
        watched_words::table.find(Key(id)).select(watched_words::words).first(db).optional()?;
    read("words", words.unwrap_or_default(), WatchedWords::parse)
}

/// Replaces its list, and writes in the log how many lines it has now; nothing happens where it was the
/// same. What waits already is not looked at again.
pub fn set(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: InstitutionId,
    by: PersonId,
    list: &WatchedWords,
) -> StoreResult<()> {
    if of_institution(tx, id)? == *list {
        return Ok(());
    }
    let lines: Vec<&str> = list.lines().collect();
    let words = watched_words::words.eq(lines.join("\n"));
    let row = watched_words::table.find(Key(id));
    if diesel::update(row).set(words.clone()).execute(&mut **tx)? == 0 {
        diesel::insert_into(watched_words::table)
            .values((watched_words::institution_id.eq(Key(id)), words))
            .execute(&mut **tx)?;
    }
    let told = lines.len().to_string();
    acts::record(tx, clock, (id, Subject::Institution), Some(by), Act::WatchWords, told);
    Ok(())
}

/// The lines of a list that the words of a contribution contain: its title, story and credit, and the
/// descriptions of its pictures.
pub fn found<'a>(
    list: &'a WatchedWords,
    contribution: &Contribution,
    pictures: &[Picture],
) -> Vec<&'a str> {
    if list.is_empty() {
        return Vec::new();
    }
    let own =
        [contribution.title.as_str(), contribution.story.as_str(), contribution.credit.as_str()];
    let described = pictures.iter().map(|picture| picture.alt.as_str());
    let texts: Vec<&str> = own.into_iter().chain(described).collect();
    let mut all: Vec<&str> = texts.iter().flat_map(|text| list.found_in(text)).collect();
    let order = |line: &&str| list.lines().position(|one| one == *line);
    all.sort_by_key(order);
    all.dedup();
    all
}
