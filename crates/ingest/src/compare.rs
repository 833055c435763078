//! What looks like the pictures of a contribution, among all that its institution was sent.

use cimaise_core::ContributionId;
use cimaise_media::{Fingerprint, Likeness};
use cimaise_store::look_alikes::{self, Compared, LookAlike};
use cimaise_store::{Db, StoreError, contributions};

use crate::{IngestError, Workshop};

/// The very same file.
const SAME_FILE: &str = "same-file";

impl Workshop {
    /// The job after ingest: facts for the desk, which decides what they mean. Two contributions
    /// that came at once find each other, whichever is compared last.
    pub async fn compare(&self, id: ContributionId) -> Result<(), IngestError> {
        let read = move |db: &mut Db| {
            let contribution = contributions::by_id(db, id)?;
            if !contribution.state.keeps_files() {
                return Ok(Vec::new());
            }
            look_alikes::comparable(db, contribution.institution).map(|all| pairs(id, &all))
        };
        let found = self.store.read::<_, StoreError, _>(read).await?;
        if found.is_empty() {
            return Ok(());
        }
        let clock = self.clock.clone();
        let write = move |tx: &mut cimaise_store::Tx<'_>| {
            found.iter().try_for_each(|one| look_alikes::note(tx, clock.as_ref(), one))
        };
        Ok(self.store.write::<_, StoreError, _>(write).await?)
    }
}

/// Every picture of one contribution beside every picture of the others.
fn pairs(id: ContributionId, all: &[Compared]) -> Vec<LookAlike> {
    let read = |one: &Compared| Fingerprint::from_bytes(&one.fingerprint);
    let (own, others): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.contribution == id);
    let own: Vec<_> = own.into_iter().map(|one| (one, read(one))).collect();
    let mut found = Vec::new();
    for other in others {
        let theirs = read(other);
        for (one, mine) in &own {
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
            found.push(LookAlike { picture, other, distance, how: how.to_owned() });
        }
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
