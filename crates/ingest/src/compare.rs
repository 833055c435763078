//! What looks like the pictures of a contribution, among all that its institution was sent.

use cimaise_core::{ContributionId, InstitutionId};
use cimaise_media::{Fingerprint, Likeness};
use cimaise_store::fingerprints::{self, Standing};
use cimaise_store::look_alikes::{self, LookAlike};
use cimaise_store::{Db, StoreError, StoreResult, contributions};

use crate::known::Known;
use crate::{IngestError, Workshop};

/// How many are noted of one picture: a file that somebody sends a thousand times must not make a
/// million rows.
const MOST: usize = 20;

/// The very same file.
const SAME_FILE: &str = "same-file";

/// The pictures of a contribution, and what was found so far of each.
struct Search {
    contribution: ContributionId,
    institution: InstitutionId,
    /// How many fingerprints the institution may have at most.
    given: i64,
    pictures: Vec<Sought>,
}

struct Sought {
    one: Standing,
    fingerprint: Option<Fingerprint>,
    /// The nearest first, of these the oldest.
    found: Vec<LookAlike>,
}

impl Workshop {
    /// The job after ingest: facts for the desk, which decides what they mean. Two contributions
    /// that came at once find each other, whichever is compared last.
    pub async fn compare(&self, id: ContributionId) -> Result<(), IngestError> {
        let (institution, found) = self.look_alikes(id).await?;
        if found.is_empty() {
            return Ok(());
        }
        let clock = self.clock.clone();
        let write = move |tx: &mut cimaise_store::Tx<'_>| {
            look_alikes::note(tx, clock.as_ref(), institution, &found)
        };
        Ok(self.store.write::<_, StoreError, _>(write).await?)
    }

    /// What the pictures of a contribution look like, and in which institution: of each, the nearest
    /// of the others that stand, the oldest first where several are as near; 20 at most.
    pub async fn look_alikes(
        &self,
        id: ContributionId,
    ) -> Result<(InstitutionId, Vec<LookAlike>), IngestError> {
        let search = self.store.read(move |db| Search::begin(db, id)).await?;
        let institution = search.institution;
        let search = match search.pictures.is_empty() {
            true => search,
            false if self.likenesses.may_keep(search.given) => self.among_known(search).await?,
            false => self.page_by_page(search).await?,
        };
        let found = search.pictures.into_iter().flat_map(|sought| sought.found);
        Ok((institution, found.collect()))
    }

    /// Reads what came since the last comparison, then searches what is known.
    async fn among_known(&self, mut search: Search) -> Result<Search, IngestError> {
        let institution = search.institution;
        let mut known = self.likenesses.of(institution).lock_owned().await;
        loop {
            let more;
            let step = move |db: &mut Db| {
                let more = known.read_on(db, institution)?;
                if !more {
                    search.go_through(db, &mut known)?;
                }
                Ok::<_, StoreError>((more, known, search))
            };
            (more, known, search) = self.store.read(step).await?;
            if !more {
                self.likenesses.makes_room(institution, known.bytes());
                return Ok(search);
            }
        }
    }

    /// Of an institution whose fingerprints would take more memory than there is for all: each page
    /// is read, searched, and let go.
    async fn page_by_page(&self, mut search: Search) -> Result<Search, IngestError> {
        let (mut more, mut last) = (true, 0);
        while more {
            let step = move |db: &mut Db| {
                let mut page = Known::after(last);
                let more = page.read_on(db, search.institution)?;
                search.go_through(db, &mut page)?;
                Ok::<_, StoreError>((more, page.last(), search))
            };
            (more, last, search) = self.store.read(step).await?;
        }
        Ok(search)
    }
}

impl Search {
    /// Of pictures that were drawn, with those that are the very same file.
    fn begin(db: &mut Db, id: ContributionId) -> StoreResult<Self> {
        let institution = contributions::by_id(db, id)?.institution;
        let given = fingerprints::last(db, institution)?;
        let mut pictures = Vec::new();
        for (one, fingerprint) in fingerprints::of_contribution(db, id)? {
            let most = i64::try_from(MOST).unwrap_or(i64::MAX);
            let same = fingerprints::of_file(db, institution, &one.digest, id, most)?;
            let found = same.iter().map(|other| pair(&one, other, None)).collect();
            let fingerprint = Fingerprint::from_bytes(&fingerprint);
            pictures.push(Sought { one, fingerprint, found });
        }
        Ok(Self { contribution: id, institution, given, pictures })
    }

    fn go_through(&mut self, db: &mut Db, known: &mut Known) -> StoreResult<()> {
        for sought in &mut self.pictures {
            let Some(fingerprint) = &sought.fingerprint else { continue };
            let near = known.near(db, fingerprint, self.contribution, MOST)?;
            let one = &sought.one;
            sought.found.extend(
                near.into_iter().map(|other| pair(one, &other.standing, Some(other.likeness))),
            );
            sought.found.sort_by_key(|found| (found.distance, found.other));
            sought.found.dedup_by_key(|found| found.other);
            sought.found.truncate(MOST);
        }
        Ok(())
    }
}

fn pair(one: &Standing, other: &Standing, likeness: Option<Likeness>) -> LookAlike {
    let (distance, how) = match likeness {
        Some(likeness) if one.digest != other.digest => {
            (i32::try_from(likeness.apart).unwrap_or(i32::MAX), way(likeness))
        }
        _ => (0, SAME_FILE),
    };
    LookAlike { picture: one.picture, other: other.picture, distance, how: how.to_owned() }
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
