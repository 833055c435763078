//! The batch that a person holds, and how one is taken.

use cimaise_core::{Held, QueuePart, Staff};
use cimaise_store::{Db, StoreResult, queue};
use jiff::Timestamp;

use crate::addresses;

/// What the queue shows of it.
pub struct Batch {
    /// The reader may take one.
    pub may_be_taken: bool,
    /// Where it is taken.
    pub take: String,
    /// How many entries it will have.
    pub size: i64,
    /// How many entries the reader holds.
    pub held: i64,
    /// Where these are listed.
    pub list: String,
    /// Where they are given back.
    pub release: String,
    /// They are what is listed.
    pub is_listed: bool,
}

impl Batch {
    /// Reads it for the reader of a part of the queue.
    pub fn read(db: &mut Db, staff: &Staff, part: &QueuePart, now: Timestamp) -> StoreResult<Self> {
        let mine = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
        let scope = queue::scope(db, staff, &mine, now)?;
        let free = QueuePart { held: None, ..*part };
        Ok(Self {
            may_be_taken: !staff.where_they_decide().memberships.is_empty(),
            take: addresses::batch(&free),
            size: queue::USUAL_BATCH,
            held: queue::count(db, &scope)?.count,
            list: addresses::queue(&mine),
            release: addresses::release(&free),
            is_listed: part.held.is_some(),
        })
    }
}
