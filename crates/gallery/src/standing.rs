//! Answers that the shelf may give again, for as long as what they show stands.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{CachePolicy, Holds, Representation, again};
use jiff::Timestamp;

use crate::kept::Kept;

struct Standing<T> {
    kept: Arc<Kept<T>>,
    until: Timestamp,
}

impl<T: Send + Sync> Holds for Standing<T> {
    fn holds(&self, now: Timestamp) -> bool {
        now < self.until && self.kept.holds()
    }
}

/// Answers with a page that shows what is kept, and may be given again at `address` while that is so, until
/// an instant at which the clock alone changes it.
pub fn answer<T: Send + Sync + 'static>(
    request: &HttpRequest,
    address: String,
    (page, policy): (Representation, CachePolicy),
    kept: Arc<Kept<T>>,
    until: Timestamp,
) -> HttpResponse {
    let answer = page.answer(request, policy);
    again(answer, address, page, Arc::new(Standing { kept, until }))
}
