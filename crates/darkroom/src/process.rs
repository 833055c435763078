//! One child, seen from its parent.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use cimaise_media::{Developed, Unfit};

use crate::timed::Timed;
use crate::wire::{Answer, Ready, Request};
use crate::{Program, Settings, check, frame};

/// The longest that a child may take to start: it is ours, and a busy machine may be slow.
const START: Duration = Duration::from_secs(30);

/// How a child failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It closed its socket.
    Died,
    /// It took too long.
    Late,
    /// It said what it must not say.
    Garbage,
}

impl Fault {
    /// For the log.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Died => "died",
            Self::Late => "took too long",
            Self::Garbage => "answered nonsense",
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::TimedOut => Self::Late,
            ErrorKind::InvalidData => Self::Garbage,
            _ => Self::Died,
        }
    }
}

/// A running child; killed and reaped when dropped.
pub struct Process {
    child: Child,
    stream: UnixStream,
    timeout: Duration,
    /// Pictures that it was given.
    pub pictures: u32,
    living: Living,
}

/// The numbers of the children that run.
pub type Living = Arc<Mutex<BTreeSet<u32>>>;

impl Process {
    /// Starts a child and waits until it has limited itself.
    ///
    /// It dies with the thread that calls this (on Linux), and when the socket closes.
    pub fn start(program: &Program, settings: &Settings, living: &Living) -> io::Result<Self> {
        let (stream, theirs) = UnixStream::pair()?;
        let theirs = OwnedFd::from(theirs);
        let child = Command::new(&program.path)
            .arg0("cimaise-darkroom")
            .args(&program.arguments)
            .args(settings.restraint().arguments().map(OsString::from))
            .env_clear()
            .current_dir("/")
            // Whoever types ^C speaks to the parent alone.
            .process_group(0)
            .stdin(Stdio::from(theirs.try_clone()?))
            .stdout(Stdio::from(theirs))
            .stderr(Stdio::null())
            .spawn()?;
        known(living).insert(child.id());
        let living = Arc::clone(living);
        let process = Self { child, stream, timeout: settings.timeout, pictures: 0, living };
        let mut timed = Timed::new(&process.stream, START);
        match frame::read_header::<Ready>(&mut timed)? {
            Some(ready) if ready == Ready::here() => Ok(process),
            Some(_) => Err(ErrorKind::InvalidData.into()),
            None => Err(ErrorKind::UnexpectedEof.into()),
        }
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The child, if it is still there: the system may have killed it since its last picture.
    pub fn if_alive(mut self) -> Option<Self> {
        matches!(self.child.try_wait(), Ok(None)).then_some(self)
    }

    /// Has one picture developed. After a fault the child must not be used again.
    pub fn develop(
        &mut self,
        request: &Request,
        original: &Bytes,
    ) -> Result<Result<Developed, Unfit>, Fault> {
        self.pictures = self.pictures.saturating_add(1);
        let mut timed = Timed::new(&self.stream, self.timeout * request.order.patience());
        frame::write_header(&mut timed, request)?;
        timed.write_all(original)?;
        let (mut developed, bytes) = match frame::read_header(&mut timed)?.ok_or(Fault::Died)? {
            Answer::Unfit(unfit) => return Ok(Err(unfit)),
            Answer::Developed { developed, bytes } => (developed, bytes),
        };
        if !check::is_plausible(&developed, &bytes, &request.limits, &request.order) {
            return Err(Fault::Garbage);
        }
        for (rendition, bytes) in developed.renditions.iter_mut().zip(bytes) {
            rendition.bytes = frame::read_bytes(&mut timed, bytes)?;
            if !check::is_of(rendition.format, &rendition.bytes) {
                return Err(Fault::Garbage);
            }
        }
        Ok(Ok(developed))
    }

    /// Makes sure that it is gone, and tells how it went: of its own, or killed here.
    pub fn end(mut self) -> Option<ExitStatus> {
        self.kill()
    }

    fn kill(&mut self) -> Option<ExitStatus> {
        // Fails when it was reaped already.
        let _ = self.child.kill();
        self.child.wait().ok()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
        known(&self.living).remove(&self.id());
    }
}

/// A set of numbers is whole even if somebody panicked beside it.
pub fn known(living: &Living) -> MutexGuard<'_, BTreeSet<u32>> {
    living.lock().unwrap_or_else(PoisonError::into_inner)
}
