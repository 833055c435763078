//! Answers that the shelf may give again, for as long as what they show stands.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{CachePolicy, Holds, Representation, again};
use jiff::Timestamp;

use crate::kept::Kept;

/// What a page shows, as it was read.
pub trait Stands: Send + Sync {
    /// Whether it is still so, without asking the database.
    fn stands(&self) -> bool;
}

impl<T: Send + Sync> Stands for Kept<T> {
    fn stands(&self) -> bool {
        self.holds()
    }
}

struct Standing<S> {
    shown: Arc<S>,
    until: Timestamp,
}

impl<S: Stands> Holds for Standing<S> {
    fn holds(&self, now: Timestamp) -> bool {
        now < self.until && self.shown.stands()
    }
}

/// Answers with a page that shows what is kept, and may be given again at `address` while that is so, until
/// an instant at which the clock alone changes it.
pub fn answer<S: Stands + 'static>(
    request: &HttpRequest,
    address: String,
    (page, policy): (Representation, CachePolicy),
    shown: Arc<S>,
    until: Timestamp,
) -> HttpResponse {
    let answer = page.answer(request, policy);
    again(answer, address, page, Arc::new(Standing { shown, until }))
}
