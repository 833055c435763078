//! What makes a change to the log show: each line bears a digest of itself and of the line before.
//!
//! The lines of an institution have the places 1, 2, 3, … without a gap. The digest of a line is the
//! SHA-256 (FIPS 180-4, section 6.2) of these bytes, one after the other:
//!
//! | bytes | what |
//! |---|---|
//! | 12 | `cimaise-log1` |
//! | 32 | the digest of the line before; zeros at place 1 |
//! | 8 | the place, big-endian |
//! | 16 | the id of the line |
//! | 16 | the id of the institution |
//! | 17 | 1 and the id of the contribution, or zeros when there is none |
//! | 17 | the call, likewise |
//! | 17 | the person of the staff who did it, likewise |
//! | 8 | when: microseconds since 1970-01-01T00:00:00Z, big-endian, two's complement |
//! | 2 | how many bytes the word of the act has, big-endian |
//! | .. | the word of the act |
//! | 32 | the digest of its detail: the SHA-256 of the id of the line and the detail in UTF-8 |
//!
//! A line of what a program did with a token begins with `cimaise-log2` instead, and 16 bytes follow:
//! the id of the token. So lines of before stay as they were, and no token can be put to a line, nor
//! taken from it.
//!
//! Names, addresses and titles are no part of it, but ids are: people and contributions can be renamed
//! or erased, and the chain holds. The detail, which may hold words, is a part of it by its digest,
//! which the row keeps: the words can be erased later, and the chain holds; that they were is seen. A
//! digest does not hide a short word from somebody who guesses: who must erase for good erases the
//! person behind an id.
//!
//! What this proves: whoever wrote down the [`Head`] on some day can tell later whether anything up to
//! it was changed, removed, moved or put between. Who holds the database can add lines, as the
//! house does, and can compute all digests anew: against that there is only the head written down.

use std::fmt;
use std::str::FromStr;

use cimaise_core::{ActId, ApiTokenId, CallId, ContributionId, InstitutionId, PersonId};
use diesel::prelude::*;
use sha2::Digest as _;
use sha2::Sha256;
use uuid::Uuid;

use super::{Record, Subject};
use crate::connection::Db;
use crate::schema::{acts, chains, contributions};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

/// The first bytes of what is digested: no other use of SHA-256 in this house begins so.
const PURPOSE: &[u8; 12] = b"cimaise-log1";

/// The same for a line of what was done with a token.
const PURPOSE_BY_TOKEN: &[u8; 12] = b"cimaise-log2";

/// A SHA-256; it is shown in 64 hexadecimal digits.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// What stands for the detail of a line in the chain.
    pub fn of_detail(line: ActId, detail: &str) -> Self {
        Self(Sha256::new().chain_update(line.0).chain_update(detail).finalize().into())
    }

    pub(super) fn read(bytes: &[u8]) -> StoreResult<Self> {
        let corrupt = |_| StoreError::Corrupt { what: "digest", value: format!("{bytes:?}") };
        bytes.try_into().map(Self).map_err(corrupt)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// A text is no digest in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a digest has 64 hexadecimal digits")]
pub struct NoDigest;

impl FromStr for Digest {
    type Err = NoDigest;

    fn from_str(text: &str) -> Result<Self, NoDigest> {
        let mut digest = [0; 32];
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoDigest);
        }
        for (at, byte) in digest.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| NoDigest)?;
        }
        Ok(Self(digest))
    }
}

/// Where a chain ends: what proves all that stands in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The place of the last line; 0 when there is none.
    pub place: i64,
    /// Its digest; zeros when there is none.
    pub digest: Digest,
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.place, self.digest)
    }
}

/// Where the log of an institution ends.
pub fn head(db: &mut Db, institution: InstitutionId) -> StoreResult<Head> {
    let found: (i64, Vec<u8>) =
        chains::table.find(Key(institution)).select((chains::place, chains::digest)).first(db)?;
    Ok(Head { place: found.0, digest: Digest::read(&found.1)? })
}

/// How many lines the logs of these institutions have.
pub fn counts(db: &mut Db, of: &[InstitutionId]) -> StoreResult<Vec<(InstitutionId, i64)>> {
    let rows: Vec<(Key<InstitutionId>, i64)> = chains::table
        .filter(chains::institution_id.eq_any(of.iter().copied().map(Key)))
        .select((chains::institution_id, chains::place))
        .load(db)?;
    Ok(rows.into_iter().map(|(Key(id), place)| (id, place)).collect())
}

/// Begins the log of a new institution.
pub(crate) fn begin(tx: &mut Tx<'_>, institution: InstitutionId) -> StoreResult<()> {
    let Head { place, digest } = Head::default();
    diesel::insert_into(chains::table)
        .values((
            chains::institution_id.eq(Key(institution)),
            chains::place.eq(place),
            chains::digest.eq(&digest.0[..]),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// A row of the log.
#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = acts)]
pub(super) struct Row {
    pub(super) id: Key<ActId>,
    pub(super) institution_id: Key<InstitutionId>,
    pub(super) place: i64,
    pub(super) digest: Vec<u8>,
    pub(super) contribution_id: Option<Key<ContributionId>>,
    pub(super) call_id: Option<Key<CallId>>,
    pub(super) person_id: Option<Key<PersonId>>,
    pub(super) act: String,
    pub(super) detail: String,
    pub(super) detail_digest: Vec<u8>,
    pub(super) happened_at: At,
    pub(super) token_id: Option<Key<ApiTokenId>>,
}

impl Row {
    /// What its digest must be, after a line with that digest.
    pub(super) fn digest_after(&self, previous: Digest) -> Digest {
        let mut sum = Sha256::new();
        sum.update(if self.token_id.is_some() { PURPOSE_BY_TOKEN } else { PURPOSE });
        sum.update(previous.0);
        sum.update(self.place.to_be_bytes());
        sum.update(self.id.0.0);
        sum.update(self.institution_id.0.0);
        update_optional(&mut sum, self.contribution_id.map(|key| key.0.0));
        update_optional(&mut sum, self.call_id.map(|key| key.0.0));
        update_optional(&mut sum, self.person_id.map(|key| key.0.0));
        sum.update(self.happened_at.0.as_microsecond().to_be_bytes());
        sum.update(u16::try_from(self.act.len()).unwrap_or(u16::MAX).to_be_bytes());
        sum.update(&self.act);
        sum.update(&self.detail_digest);
        if let Some(token) = self.token_id {
            sum.update(token.0.0);
        }
        Digest(sum.finalize().into())
    }

    /// Adds it after `head`, which moves on.
    pub(super) fn append(mut self, db: &mut Db, head: &mut Head) -> StoreResult<()> {
        self.place = head.place + 1;
        self.detail_digest = Digest::of_detail(self.id.0, &self.detail).0.to_vec();
        let digest = self.digest_after(head.digest);
        self.digest = digest.0.to_vec();
        *head = Head { place: self.place, digest };
        diesel::insert_into(acts::table).values(self).execute(db)?;
        Ok(())
    }
}

fn update_optional(sum: &mut Sha256, id: Option<Uuid>) {
    sum.update([u8::from(id.is_some())]);
    sum.update(id.unwrap_or_default());
}

/// Writes what a transaction took down. Institutions one after the other in the order of their ids,
/// so that of two transactions that write in several, one waits for the other.
pub(crate) fn write_down(tx: &mut Tx<'_>) -> StoreResult<()> {
    let mut taken = std::mem::take(&mut tx.acts);
    taken.sort_by_key(|record| record.institution);
    for of_one in taken.chunk_by_mut(|one, other| one.institution == other.institution) {
        let institution = of_one.first().map(|record| record.institution);
        let Some(institution) = institution else { continue };
        let mut head = lock(tx, institution)?;
        for record in of_one {
            row(tx, record)?.append(tx, &mut head)?;
        }
        move_head(tx, institution, head)?;
    }
    Ok(())
}

/// The head of a chain, to which nobody else adds until this transaction ends.
fn lock(tx: &mut Tx<'_>, institution: InstitutionId) -> StoreResult<Head> {
    dialect::lock_chain(tx, institution)?;
    head(tx, institution).map_err(|error| match error {
        StoreError::NotFound => {
            StoreError::Corrupt { what: "head of the log of", value: institution.to_string() }
        }
        other => other,
    })
}

pub(super) fn move_head(db: &mut Db, institution: InstitutionId, head: Head) -> StoreResult<()> {
    diesel::update(chains::table.find(Key(institution)))
        .set((chains::place.eq(head.place), chains::digest.eq(&head.digest.0[..])))
        .execute(db)?;
    Ok(())
}

fn row(db: &mut Db, record: &mut Record) -> StoreResult<Row> {
    let (contribution_id, call_id) = match record.subject {
        Subject::Contribution(id) => {
            let call = contributions::table.find(Key(id)).select(contributions::call_id);
            (Some(Key(id)), Some(call.first::<Key<CallId>>(db)?))
        }
        Subject::Call(id) => (None, Some(Key(id))),
        Subject::Institution => (None, None),
    };
    Ok(Row {
        id: Key(record.id),
        institution_id: Key(record.institution),
        place: 0,
        digest: Vec::new(),
        contribution_id,
        call_id,
        person_id: record.person.map(Key),
        act: record.act.to_string(),
        detail: std::mem::take(&mut record.detail),
        detail_digest: Vec::new(),
        happened_at: At(record.at),
        token_id: record.token.map(Key),
    })
}
