//! What a benchmark ran on: without it, its figures mean nothing.

use std::fs::read_to_string;
use std::thread::available_parallelism;

/// Processor, cores, memory and kernel, on one line.
pub fn describe() -> String {
    let cores = available_parallelism().map_or(0, usize::from);
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown".into());
    let kibibytes = field("/proc/meminfo", "MemTotal")
        .and_then(|total| total.split(' ').next()?.parse::<u64>().ok())
        .unwrap_or(0);
    let kernel = read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let gibibytes = kibibytes / (1024 * 1024);
    format!("machine: {processor}, {cores} cores, {gibibytes} GiB, Linux {}", kernel.trim())
}

/// The first value of a `name : value` line of the kernel's files.
fn field(file: &str, name: &str) -> Option<String> {
    let text = read_to_string(file).ok()?;
    let mut pairs = text.lines().filter_map(|line| line.split_once(':'));
    pairs.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().to_owned())
}
