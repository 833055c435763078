//! The fingerprints of one institution as this process knows them, to be searched at once.

use cimaise_core::{ContributionId, InstitutionId, PictureId};
use cimaise_media::{Crowd, Fingerprint, Likeness};
use cimaise_store::fingerprints::{self, Fingerprinted, Standing};
use cimaise_store::{Db, StoreResult};

/// How many are read in one go.
const PAGE: i64 = 8192;
/// How many of those found are looked up in one go.
const AT_ONCE: usize = 40;

/// What was read so far. What is gone or was drawn anew meanwhile is told apart where it is found,
/// and then forgotten.
#[derive(Default)]
pub(crate) struct Known {
    crowd: Crowd,
    /// By their places in the crowd: which pictures, and the number of the fingerprint.
    pictures: Vec<(PictureId, i64)>,
    last: i64,
}

/// One that stands, and how it looks like the one that was looked for.
pub(crate) struct Near {
    pub standing: Standing,
    pub likeness: Likeness,
}

impl Known {
    /// What one fingerprint takes in memory, in bytes.
    pub const BYTES_EACH: usize = Crowd::BYTES_EACH + size_of::<(PictureId, i64)>();

    /// Nothing yet, and nothing of what comes before a number.
    pub fn after(last: i64) -> Self {
        Self { last, ..Self::default() }
    }

    /// Up to which number it was read.
    pub const fn last(&self) -> i64 {
        self.last
    }

    /// What it takes in memory, in bytes.
    pub const fn bytes(&self) -> usize {
        self.crowd.bytes() + self.pictures.capacity() * size_of::<(PictureId, i64)>()
    }

    /// Reads what came since it was read, a page of it; true when there may be more.
    pub fn read_on(&mut self, db: &mut Db, institution: InstitutionId) -> StoreResult<bool> {
        let page = fingerprints::after(db, institution, self.last, PAGE)?;
        let is_full = i64::try_from(page.len()) == Ok(PAGE);
        for one in page {
            self.take(one);
        }
        Ok(is_full)
    }

    fn take(&mut self, new: Fingerprinted) {
        self.last = new.number;
        let read = Fingerprint::from_bytes(&new.fingerprint);
        // One with nothing to see, or of another kind, is like none.
        if read.and_then(|read| self.crowd.take(&read)).is_some() {
            self.pictures.push((new.picture, new.number));
        }
    }

    /// Those that look like a fingerprint and are not of its contribution, the nearest first, of
    /// these the oldest; `most` of them.
    pub fn near(
        &mut self,
        db: &mut Db,
        fingerprint: &Fingerprint,
        own: ContributionId,
        most: usize,
    ) -> StoreResult<Vec<Near>> {
        let mut found = self.crowd.alike(fingerprint);
        found.sort_unstable_by_key(|(place, likeness)| (likeness.apart, self.pictures[*place]));
        let mut near = Vec::new();
        for some in found.chunks(AT_ONCE) {
            let ids: Vec<_> = some.iter().map(|(place, _)| self.pictures[*place].0).collect();
            let standing = fingerprints::standing(db, &ids)?;
            for (place, likeness) in some {
                let (picture, number) = self.pictures[*place];
                let is_it = |one: &&Standing| one.picture == picture && one.number == number;
                match standing.iter().find(is_it) {
                    None => self.crowd.forget(*place),
                    Some(one) if one.contribution == own => {}
                    Some(one) => near.push(Near { standing: one.clone(), likeness: *likeness }),
                }
            }
            if near.len() >= most {
                near.truncate(most);
                break;
            }
        }
        Ok(near)
    }
}
