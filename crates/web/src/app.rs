//! What handlers share: the rows, the bytes, the clock, the settings that they follow.

use std::sync::Arc;

use cimaise_blobs::Blobs;
use cimaise_core::Clock;
use cimaise_oidc::Providers;
use cimaise_store::Store;
use jiff::{SignedDuration, Timestamp};

use crate::{Edge, FollowUpKey, Hosts, Limiter, Live, StaffKey, Uploads};

/// The house as its handlers see it, kept in the application's data as `web::Data<App>`.
pub struct App {
    /// The rows.
    pub store: Store,
    /// The bytes.
    pub blobs: Blobs,
    /// The time and new ids.
    pub clock: Arc<dyn Clock>,
    /// The outside.
    pub edge: Edge,
    /// The hosts that institutions have to themselves.
    pub hosts: Hosts,
    /// Makes and reads follow-up links.
    pub follow_up: FollowUpKey,
    /// Makes and reads the links of invitations.
    pub staff_key: StaffKey,
    /// What files on their way are granted.
    pub uploads: Uploads,
    /// Counts requests by client.
    pub limiter: Limiter,
    /// Room for answers that stay open.
    pub live: Live,
    /// What a picture may be.
    pub pictures: cimaise_media::Limits,
    /// How long a decision can be undone before its letter leaves.
    pub undo_delay: SignedDuration,
    /// How long a staff session lasts.
    pub session_length: SignedDuration,
    /// How long a moderator's claim on an entry lasts.
    pub claim_length: SignedDuration,
    /// Where people of the staff may have accounts by which they sign in.
    pub providers: Providers,
    /// Whether programs of institutions may be told something over plain HTTP.
    pub webhooks_over_http: bool,
}

impl App {
    /// The present instant, UTC.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
