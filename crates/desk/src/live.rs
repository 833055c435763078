//! What others do, told as it happens: server-sent events (HTML, section 9.2). They only say that
//! something moved; whoever hears it reads the page again, and sees there what they may see.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::web::Data;
use bytes::Bytes;
use cimaise_core::{PersonId, Staff};
use cimaise_store::StoreResult;
use cimaise_store::live::{Look, look};
use cimaise_web::{App, Place, Problem, SignedIn};
use futures_util::stream::unfold;
use tokio::time::{Interval, MissedTickBehavior, interval};

/// How often it is looked whether this process wrote anything.
const EVERY: Duration = Duration::from_millis(500);
/// Each so many times it is looked at the rows in any case: other processes write too, and claims end.
const ROWS: u32 = 4;
/// So many times without a word, and one is said: what stands between would give up.
const SILENT: u32 = 30;
/// So many times, and the answer ends: whoever comes back is asked anew who they are.
const TIMES: u32 = 600;
/// Where there is no room: when to come back, in seconds.
const LATER: u64 = 30;

/// How soon to come back, in milliseconds.
const BEGIN: &[u8] = b"retry: 3000\n\n";
const CHANGED: &[u8] = b"event: changed\ndata:\n\n";
const STILL_HERE: &[u8] = b":\n\n";

/// `GET /desk/live`
pub async fn follow(app: Data<App>, SignedIn(staff): SignedIn) -> Result<HttpResponse, Problem> {
    let Some(place) = app.live.enter(staff.person.id) else {
        return Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "busy").retry_after(LATER));
    };
    let watch = Watch::begin(app, &staff, place).await?;
    let told = unfold(watch, |watch| async {
        let (said, watch) = watch.next().await?;
        Some((Ok::<_, Infallible>(said), watch))
    });
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/event-stream"))
        .insert_header((CACHE_CONTROL, "no-store"))
        // A proxy that gathers what it passes on would keep it for itself (nginx).
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(told))
}

/// Somebody who is told.
struct Watch {
    app: Data<App>,
    place: Place,
    person: PersonId,
    seen: Look,
    edition: u64,
    clock: Interval,
    times: u32,
    silent: u32,
}

impl Watch {
    async fn begin(app: Data<App>, staff: &Staff, place: Place) -> StoreResult<Self> {
        let person = staff.person.id;
        let edition = app.store.touches().edition();
        let seen = look_at(&app, person).await?;
        let mut clock = interval(EVERY);
        clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Ok(Self { app, place, person, seen, edition, clock, times: 0, silent: 0 })
    }

    /// What is said next; nothing once it ends.
    async fn next(mut self) -> Option<(Bytes, Self)> {
        if self.times == 0 {
            self.times = 1;
            return Some((Bytes::from_static(BEGIN), self));
        }
        while self.times < TIMES {
            tokio::select! {
                () = self.place.closed() => return None,
                _ = self.clock.tick() => {}
            }
            self.times += 1;
            self.silent += 1;
            let said = match (self.something_moved().await.ok()?, self.silent) {
                (true, _) => CHANGED,
                (false, SILENT) => STILL_HERE,
                (false, _) => continue,
            };
            self.silent = 0;
            return Some((Bytes::from_static(said), self));
        }
        None
    }

    /// Looks, where there may be anything to see.
    ///
    /// # Errors
    /// The rows cannot be read now.
    async fn something_moved(&mut self) -> StoreResult<bool> {
        let edition = self.app.store.touches().edition();
        if edition == self.edition && !self.times.is_multiple_of(ROWS) {
            return Ok(false);
        }
        let found = look_at(&self.app, self.person).await?;
        let moved = found.shows_others_than(self.person, &self.seen);
        (self.seen, self.edition) = (found, edition);
        Ok(moved)
    }
}

/// Looks as far as they may at this moment: who works here no longer is told nothing more.
async fn look_at(app: &App, person: PersonId) -> StoreResult<Look> {
    let now = app.now();
    app.store.read(move |db| look(db, person, now)).await
}
