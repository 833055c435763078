//! What looks like the pictures of a contribution, among all that its institution was sent.

use cimaise_core::ContributionId;
use cimaise_media::{Fingerprint, Likeness};
use cimaise_store::look_alikes::{self, Compared, LookAlike};
use cimaise_store::{Db, StoreError, contributions};

use crate::{IngestError, Workshop};

/// How many are noted of one picture: a file that somebody sends a thousand times must not make a
/// million rows.
const MOST: usize = 20;

/// The very same file.
const SAME_FILE: &str = "same-file";

impl Workshop {
    /// The job after ingest: facts for the desk, which decides what they mean. Two contributions
    /// that came at once find each other, whichever is compared last.
    pub async fn compare(&self, id: ContributionId) -> Result<(), IngestError> {
        let read = move |db: &mut Db| {
            let contribution = contributions::by_id(db, id)?;
            let institution = contribution.institution;
            if !contribution.state.keeps_files() {
                return Ok((institution, Vec::new()));
            }
            let all = look_alikes::comparable(db, institution)?;
            Ok((institution, pairs(id, &all)))
        };
        let (institution, found) = self.store.read::<_, StoreError, _>(read).await?;
        if found.is_empty() {
            return Ok(());
        }
        let clock = self.clock.clone();
        let write = move |tx: &mut cimaise_store::Tx<'_>| {
            look_alikes::note(tx, clock.as_ref(), institution, &found)
        };
        Ok(self.store.write::<_, StoreError, _>(write).await?)
    }
}

/// Every picture of one contribution beside every picture of the others: of each, the nearest.
fn pairs(id: ContributionId, all: &[Compared]) -> Vec<LookAlike> {
    let read = |one: &Compared| Fingerprint::from_bytes(&one.fingerprint);
    let (own, others): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.contribution == id);
    let own: Vec<_> = own.into_iter().map(|one| (one, read(one))).collect();
    let mut found = Vec::new();
    let others: Vec<_> = others.into_iter().map(|other| (other, read(other))).collect();
    for (one, mine) in &own {
        let mut near = Vec::new();
        for (other, theirs) in &others {
            let likeness = mine.as_ref().zip(theirs.as_ref());
            let likeness = likeness.and_then(|(mine, theirs)| mine.likeness(theirs));
            let (distance, how) = if one.digest == other.digest {
                (0, SAME_FILE)
            } else if let Some(likeness) = likeness {
                (i32::try_from(likeness.apart).unwrap_or(i32::MAX), way(likeness))
            } else {
                continue;
            };
            let (picture, other) = (one.picture, other.picture);
            near.push(LookAlike { picture, other, distance, how: how.to_owned() });
        }
        // The oldest of those that are equally near stay first.
        near.sort_by_key(|one| one.distance);
        near.truncate(MOST);
        found.extend(near);
    }
    found
}

/// The stable word of a likeness.
const fn way(likeness: Likeness) -> &'static str {
    match (likeness.mirrored, likeness.turned) {
        (false, false) => "alike",
        (true, false) => "mirrored",
        (false, true) => "turned",
        (true, true) => "mirrored-and-turned",
    }
}
