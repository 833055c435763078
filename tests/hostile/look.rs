//! What becomes of a file: at the door, and in a child of the darkroom, with the time and the memory
//! that it takes there.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use cimaise_darkroom::{Darkroom, Program, Settings};
use cimaise_media::{InspectError, Limits, Order, RenditionFormat, cost, inspect};
use cimaise_tests::Process;

/// What a child may have of memory, in MiB: the setting that the product has by itself.
pub const CEILING: u64 = 512;

/// What became of a file.
pub struct Outcome {
    /// A size or a code.
    pub at_the_door: String,
    /// A size or a code.
    pub drawn: String,
    /// From the bytes to the renditions, by the clock.
    pub time: Duration,
    /// The processor's time that the child took; nothing when the file cost it its life.
    pub work: Option<Duration>,
    /// The most memory that the child held, in KiB; nothing when the file cost its child its life.
    pub peak: Option<u64>,
}

/// A darkroom with one child, which is watched.
pub struct Watched {
    darkroom: Darkroom,
    limits: Limits,
    order: Order,
}

impl Watched {
    /// The product's own executable as the child, with as much time as `timeout`.
    pub async fn start(timeout: Duration) -> Self {
        let settings = Settings {
            children: 1,
            address_space: CEILING,
            timeout,
            recycle_after: u32::MAX,
            ..Settings::default()
        };
        let program = Program { path: Process::program(), arguments: vec!["darkroom".into()] };
        let formats = vec![RenditionFormat::Jpeg, RenditionFormat::Webp];
        let watched = Self {
            darkroom: Darkroom::of_processes(program, settings),
            // Small files are enough for most faults.
            limits: Limits { min_edge: 16, ..Limits::default() },
            order: Order { edges: vec![2048, 1280, 640, 320], formats, facts: true },
        };
        watched.revive().await;
        watched
    }

    /// Sends a sound picture, so that there is a child.
    async fn revive(&self) {
        const DOT: &[u8] =
            b"GIF89a\x01\0\x01\0\x80\0\0\x7f\x7f\x7f\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
        let limits = Limits { min_edge: 1, ..self.limits };
        self.darkroom.develop(DOT.into(), 0, &limits, &self.order).await.unwrap();
    }

    /// Shows it a file.
    pub async fn look(&self, bytes: Vec<u8>) -> Outcome {
        let at_the_door = self.at_the_door(&bytes);
        let children = self.darkroom.children();
        for child in &children {
            forget_peak(*child);
        }
        let worked = children.first().and_then(|child| work(*child));
        let memory = cost(&bytes, &self.limits, &self.order).unwrap_or(0);
        let start = Instant::now();
        let drawn = self.darkroom.develop(bytes.into(), memory, &self.limits, &self.order).await;
        let time = start.elapsed();
        let drawn = match drawn {
            Ok(developed) => format!("{}x{}", developed.width, developed.height),
            Err(error) => error.refusal().expect("the darkroom is open").to_owned(),
        };
        let alive = self.darkroom.children() == children;
        let child = children.first().filter(|_| alive);
        let peak = child.and_then(|child| peak(*child));
        let work = child.and_then(|child| work(*child)?.checked_sub(worked?));
        if !alive {
            self.revive().await;
        }
        Outcome { at_the_door, drawn, time, work, peak }
    }

    fn at_the_door(&self, bytes: &[u8]) -> String {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        match inspect(file.path(), &self.limits) {
            Ok(facts) => format!("{}x{}", facts.width, facts.height),
            Err(InspectError::Unfit(unfit)) => unfit.code().to_owned(),
            Err(InspectError::Io(error)) => panic!("{error}"),
        }
    }
}

/// From now on, the most that a process holds is counted anew.
fn forget_peak(process: u32) {
    std::fs::write(PathBuf::from(format!("/proc/{process}/clear_refs")), "5").unwrap();
}

/// What the system tells of a process; nothing when it is no more.
fn told(process: u32, file: &str) -> Option<String> {
    match std::fs::read_to_string(format!("/proc/{process}/{file}")) {
        Ok(told) => Some(told),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => panic!("{error}"),
    }
}

/// The time that a process had of the processor, in hundredths of a second.
fn work(process: u32) -> Option<Duration> {
    let stat = told(process, "stat")?;
    // Its name, in brackets, may hold anything; its own time and the system's come 11 words later.
    let (_, rest) = stat.rsplit_once(')')?;
    let ticks = rest.split_whitespace().skip(11).take(2).map(|word| word.parse::<u64>().ok());
    let ticks = ticks.sum::<Option<u64>>()?;
    Some(Duration::from_millis(ticks * 10))
}

/// The most that a process held, in KiB.
fn peak(process: u32) -> Option<u64> {
    let status = told(process, "status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
