//! What a server and its children hold while others use them, as the kernel counts it.

use std::collections::BTreeMap;
use std::fs::{read_dir, read_to_string};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(100);

/// The most that was held, in KiB. Pages that several processes share count in each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Most {
    /// By the server.
    pub server: u64,
    /// By each of its children, also those that are gone.
    pub children: BTreeMap<u32, u64>,
    /// By all at one instant.
    pub together: u64,
}

/// Looks at a server and its children until it is asked.
pub struct Watch {
    asked: Arc<AtomicBool>,
    looking: JoinHandle<Most>,
}

impl Watch {
    /// Begins.
    pub fn over(server: u32) -> Self {
        let asked = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&asked);
        let looking = spawn(move || {
            let mut most = Most::default();
            while !stop.load(Ordering::Relaxed) {
                look(server, &mut most);
                sleep(PAUSE);
            }
            look(server, &mut most);
            most
        });
        Self { asked, looking }
    }

    /// What was seen, to this instant.
    ///
    /// # Errors
    /// When the server was never there.
    pub fn most(self) -> Result<Most> {
        self.asked.store(true, Ordering::Relaxed);
        let most = self.looking.join().map_err(|_| anyhow!("the memory was not watched"))?;
        if most.server == 0 { Err(anyhow!("there was no server to watch")) } else { Ok(most) }
    }
}

/// What cannot be read is a process that ended meanwhile.
fn look(server: u32, most: &mut Most) {
    let Ok((now, peak)) = held(server) else { return };
    most.server = most.server.max(peak);
    let mut together = now;
    for child in children(server) {
        let Ok((now, peak)) = held(child) else { continue };
        together += now;
        let seen = most.children.entry(child).or_default();
        *seen = peak.max(*seen);
    }
    most.together = most.together.max(together);
}

/// What a process holds, in KiB.
pub fn held_now(process: u32) -> Result<u64> {
    held(process).map(|(now, _)| now)
}

/// What a process holds, and the most that it held, in KiB.
fn held(process: u32) -> Result<(u64, u64)> {
    let status = read_to_string(format!("/proc/{process}/status"))?;
    Ok((field(&status, "VmRSS:")?, field(&status, "VmHWM:")?))
}

fn field(status: &str, name: &str) -> Result<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|line| line.split_whitespace().next());
    Ok(number.with_context(|| format!("no {name}"))?.parse()?)
}

fn children(parent: u32) -> Vec<u32> {
    let entries = read_dir("/proc").into_iter().flatten().flatten();
    let processes = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let of_parent = |process: &u32| {
        let stat = read_to_string(format!("/proc/{process}/stat"));
        stat.is_ok_and(|stat| parent_in(&stat) == Some(parent))
    };
    processes.filter(of_parent).collect()
}

/// The name, which comes before, stands in parentheses and may hold any.
fn parent_in(stat: &str) -> Option<u32> {
    let (_, rest) = stat.rsplit_once(") ")?;
    rest.split(' ').nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parent_is_read_behind_any_name() {
        assert_eq!(parent_in("12 (a) b (c) S 7 12 12 0"), Some(7));
        assert_eq!(parent_in("12 nonsense"), None);
    }

    #[test]
    fn a_child_is_seen_beside_its_parent() {
        let mut child = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        let mut most = Most::default();
        look(std::process::id(), &mut most);
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(most.children.contains_key(&child.id()));
        assert!(most.together > most.children[&child.id()]);
    }
}
