//! What a child takes away from itself before it reads a byte.

use std::io;

use nix::sys::resource::{Resource, UsageWho, getrlimit, getrusage, rlim_t, setrlimit};

/// How much a child leaves itself. The parent gives both numbers on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restraint {
    /// Its address space, in MiB.
    pub address_space: u64,
    /// Processor time for one picture, in seconds; the parent's clock is the one that counts, this
    /// is for a parent that was stopped.
    pub seconds: u64,
}

impl Restraint {
    /// As they stand on the command line, after the subcommand.
    pub fn arguments(&self) -> [String; 2] {
        [self.address_space.to_string(), self.seconds.to_string()]
    }

    /// Applies every limit but the system calls. None of them can be raised again, save processor
    /// time, for each picture.
    pub(super) fn put_on(self) -> io::Result<Hourglass> {
        bind_to_parent()?;
        let (_, most_time) = getrlimit(Resource::RLIMIT_CPU)?;
        for (resource, most) in [
            (Resource::RLIMIT_AS, self.address_space.saturating_mul(1024 * 1024)),
            (Resource::RLIMIT_CORE, 0),
            (Resource::RLIMIT_FSIZE, 0),
            // It has its five: nothing else can be opened.
            (Resource::RLIMIT_NOFILE, 5),
            (Resource::RLIMIT_NPROC, 0),
        ] {
            let (_, had) = getrlimit(resource)?;
            let most = most.min(had);
            setrlimit(resource, most, most)?;
        }
        Ok(Hourglass { seconds: self.seconds, most: most_time })
    }
}

/// Processor time, given anew to each picture.
pub struct Hourglass {
    seconds: rlim_t,
    most: rlim_t,
}

impl Hourglass {
    /// From now on, so many times its seconds, rounded up; then SIGXCPU kills.
    pub fn turn(&self, times: u32) -> io::Result<()> {
        let usage = getrusage(UsageWho::RUSAGE_SELF)?;
        let used = usage.user_time().tv_sec() + usage.system_time().tv_sec();
        let used = rlim_t::try_from(used).unwrap_or(0);
        // Both were rounded down.
        let until = used.saturating_add(self.seconds * rlim_t::from(times)).saturating_add(2);
        Ok(setrlimit(Resource::RLIMIT_CPU, until.min(self.most), self.most)?)
    }
}

/// Closes every file that the parent left open by mistake, all but the three standard ones.
pub fn close_what_was_inherited() {
    let open: Vec<i32> = std::fs::read_dir("/dev/fd").map_or_else(
        |_| (3..1024).collect(),
        |files| {
            files.flatten().filter_map(|file| file.file_name().to_str()?.parse().ok()).collect()
        },
    );
    for file in open.into_iter().filter(|file| *file > 2) {
        // One of them was the list itself, which is closed by now.
        let _ = nix::unistd::close(file);
    }
}

/// Neither more rights nor a longer life than the parent; and when memory runs short, the child
/// goes first.
#[cfg(target_os = "linux")]
fn bind_to_parent() -> io::Result<()> {
    use nix::sys::prctl;
    use nix::sys::signal::Signal;

    prctl::set_pdeathsig(Signal::SIGKILL)?;
    prctl::set_no_new_privs()?;
    prctl::set_name(c"darkroom")?;
    // Where it cannot be said, it was not needed.
    let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    Ok(())
}

/// The socket that closes is enough.
#[cfg(not(target_os = "linux"))]
fn bind_to_parent() -> io::Result<()> {
    Ok(())
}
