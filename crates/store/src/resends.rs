//! The very same pictures sent to a theme again: what came earlier with just these files, in any
//! order, and was not taken back. Of several, the latest.

use cimaise_core::{ContributionId, EmailAddress, NewPicture, State, ThemeId};
use diesel::prelude::*;

use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{contributions, pictures};
use crate::sql_types::Key;

/// How many contributions are looked at together.
const AT_ONCE: usize = 500;

/// SHA-256 of each of the files that are sent at once, sorted: the same for the same files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files(Vec<Vec<u8>>);

impl Files {
    /// The files of some pictures.
    pub fn of<'a>(pictures: impl IntoIterator<Item = &'a NewPicture>) -> Self {
        pictures.into_iter().map(|picture| picture.original.digest.clone()).collect()
    }

    /// The first of them; none when nothing is sent.
    pub(crate) fn first(&self) -> Option<&[u8]> {
        self.0.first().map(Vec::as_slice)
    }
}

impl FromIterator<Vec<u8>> for Files {
    fn from_iter<I: IntoIterator<Item = Vec<u8>>>(digests: I) -> Self {
        let mut digests: Vec<_> = digests.into_iter().collect();
        digests.sort_unstable();
        Self(digests)
    }
}

/// By what whoever sends is known again.
#[derive(Clone, Copy)]
enum By<'a> {
    Key(&'a [u8]),
    Address(&'a EmailAddress),
}

/// What the same sender, known by their key, had sent.
pub fn by_sender(
    db: &mut Db,
    theme: ThemeId,
    files: &Files,
    sender: &[u8],
) -> StoreResult<Option<ContributionId>> {
    latest(db, theme, files, By::Key(sender))
}

/// What someone had sent who gave the same mail address.
pub fn by_address(
    db: &mut Db,
    theme: ThemeId,
    files: &Files,
    address: &EmailAddress,
) -> StoreResult<Option<ContributionId>> {
    latest(db, theme, files, By::Address(address))
}

fn latest(
    db: &mut Db,
    theme: ThemeId,
    files: &Files,
    by: By<'_>,
) -> StoreResult<Option<ContributionId>> {
    let Some(first) = files.first() else { return Ok(None) };
    // Asked at once, or with the theme, PostgreSQL would rather go through all of the theme.
    let with_the_first: Vec<Key<ContributionId>> = pictures::table
        .filter(pictures::digest.eq(first))
        .order(pictures::contribution_id.desc())
        .select(pictures::contribution_id)
        .load(db)?;
    for some in with_the_first.chunks(AT_ONCE) {
        let mut theirs = contributions::table
            .filter(contributions::id.eq_any(some))
            .filter(contributions::state.ne(State::Withdrawn.code()))
            .order(contributions::id.desc())
            .select((contributions::id, contributions::theme_id))
            .into_boxed();
        theirs = match by {
            By::Key(sender) => theirs.filter(contributions::sender.eq(sender)),
            By::Address(address) => theirs.filter(contributions::email.eq(address.as_str())),
        };
        let theirs: Vec<(Key<ContributionId>, Key<ThemeId>)> = theirs.load(db)?;
        for (Key(id), _) in theirs.into_iter().filter(|(_, to)| to.0 == theme) {
            if files_of(db, id)? == *files {
                return Ok(Some(id));
            }
        }
    }
    Ok(None)
}

fn files_of(db: &mut Db, contribution: ContributionId) -> StoreResult<Files> {
    let digests: Vec<Vec<u8>> = pictures::table
        .filter(pictures::contribution_id.eq(Key(contribution)))
        .select(pictures::digest)
        .load(db)?;
    Ok(digests.into_iter().collect())
}
