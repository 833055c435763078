//! One pair of hands: a thread that owns one child, so that the child dies with it, and is neither
//! lost nor idle because somebody stopped waiting for a picture.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Weak};

use bytes::Bytes;
use cimaise_media::Developed;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use crate::DarkroomError;
use crate::pool::Pool;
use crate::process::{Fault, Process};
use crate::wire::Request;

/// How many children a picture may cost.
const TRIES: u32 = 2;

/// Where to put work for one thread; when it is dropped, the thread and its child end.
pub struct Hand(Sender<Task>);

/// A picture to develop.
pub struct Job {
    /// What to do.
    pub request: Request,
    /// The file.
    pub original: Bytes,
    /// Who waits.
    pub tell: oneshot::Sender<Result<Developed, DarkroomError>>,
    /// Its memory and its place among the children, given back when the child is done.
    pub held: [OwnedSemaphorePermit; 2],
}

/// A picture, and the hand that it was given to, which goes back to the pool.
struct Task {
    job: Job,
    hand: Hand,
}

impl Hand {
    /// Starts a thread; its child starts with its first picture.
    pub fn start(pool: &Arc<Pool>) -> io::Result<Self> {
        let (sender, tasks) = channel();
        let pool = Arc::downgrade(pool);
        std::thread::Builder::new()
            .name("darkroom".to_owned())
            .spawn(move || labour(&pool, &tasks))?;
        Ok(Self(sender))
    }

    /// Has a picture developed; whoever waits is told.
    pub fn give(self, job: Job) {
        let sender = self.0.clone();
        // Were the thread gone, whoever waits would see that nobody can tell any more.
        let _ = sender.send(Task { job, hand: self });
    }
}

fn labour(pool: &Weak<Pool>, tasks: &Receiver<Task>) {
    let mut process = None;
    while let Ok(Task { job, hand }) = tasks.recv() {
        let Some(pool) = pool.upgrade() else { return };
        let Job { request, original, tell, held } = job;
        let outcome =
            (!tell.is_closed()).then(|| develop(&mut process, &pool, &request, &original));
        drop(original);
        pool.take_back(hand);
        drop(held);
        if let Some(outcome) = outcome {
            // Nobody waits any more.
            let _ = tell.send(outcome);
        }
    }
}

/// Develops in the child at hand; if it fails, once more in a fresh one.
fn develop(
    place: &mut Option<Process>,
    pool: &Pool,
    request: &Request,
    original: &Bytes,
) -> Result<Developed, DarkroomError> {
    let mut last = None;
    for attempt in 1..=TRIES {
        let mut process = match place.take().and_then(Process::if_alive) {
            Some(process) => process,
            None => Process::start(&pool.program, &pool.settings, &pool.living)
                .map_err(DarkroomError::closed("no child could be started"))?,
        };
        match process.develop(request, original) {
            Ok(outcome) => {
                if process.pictures < pool.settings.recycle_after {
                    *place = Some(process);
                }
                return Ok(outcome?);
            }
            Err(fault) => {
                last = Some(fault);
                let (fault, child, bytes) = (fault.word(), process.id(), original.len());
                let ended = process.end().map(|status| status.to_string());
                tracing::warn!(child, fault, ended, attempt, bytes, "a picture cost a child");
            }
        }
    }
    Err(if last == Some(Fault::Late) { DarkroomError::TooSlow } else { DarkroomError::TooHard })
}
