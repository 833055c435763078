//! How many children, and how much of everything.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use crate::Restraint;

/// What a darkroom may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Children at most, each of which develops one picture at a time. They start when needed.
    pub children: usize,
    /// What the pictures that are being developed may take together, in MiB, as foreseen from
    /// their headers. One that needs more than all of it is developed alone.
    pub memory: u32,
    /// The address space of one child, in MiB: a picture that needs more is refused.
    pub address_space: u64,
    /// The longest that a child may take for one picture; longer where [`cimaise_media::Order::patience`]
    /// says so.
    pub timeout: Duration,
    /// How many pictures a child develops before a fresh one takes its place.
    pub recycle_after: u32,
}

impl Default for Settings {
    /// A child a core; memory for a phone's picture in each of them at once.
    fn default() -> Self {
        let children = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self {
            children,
            memory: u32::try_from(children).map_or(u32::MAX, |n| n.saturating_mul(256)).max(512),
            address_space: 512,
            timeout: Duration::from_secs(10),
            recycle_after: 1000,
        }
    }
}

impl Settings {
    /// What each child imposes on itself.
    pub(crate) fn restraint(&self) -> Restraint {
        let whole = self.timeout.as_secs();
        let seconds = if self.timeout.subsec_nanos() > 0 { whole + 1 } else { whole };
        Restraint { address_space: self.address_space, seconds: seconds.max(1) }
    }
}

/// What is started as a child: it calls [`crate::work`] with the two numbers that come after its
/// arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The executable.
    pub path: PathBuf,
    /// What comes before the two numbers, such as a subcommand.
    pub arguments: Vec<OsString>,
}

impl Program {
    /// This executable, with these arguments: the file that runs, even if another was installed in
    /// its place since.
    ///
    /// # Errors
    /// When the system cannot tell which it is.
    pub fn this(arguments: &[&str]) -> std::io::Result<Self> {
        // The link is followed by the child, of itself, before it becomes something else.
        let path = if cfg!(target_os = "linux") {
            PathBuf::from("/proc/self/exe")
        } else {
            std::env::current_exe()?
        };
        Ok(Self { path, arguments: arguments.iter().map(OsString::from).collect() })
    }
}
