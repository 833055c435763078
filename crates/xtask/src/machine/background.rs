//! Servers that run beside us for a while.

use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

/// How long a server may take to end by itself.
const PATIENCE: Duration = Duration::from_secs(30);

/// Stops a server that we started: asks it to end what it is doing, and ends it if it does not.
pub fn stop(server: &mut Child) {
    stop_with(server, Signal::SIGTERM);
}

/// The same, asking with another signal.
pub fn stop_with(server: &mut Child, signal: Signal) {
    // A server that has been waited for is gone: its number may be somebody else's by now.
    if !matches!(server.try_wait(), Ok(None)) {
        return;
    }
    if let Ok(process) = server.id().try_into() {
        let _ = kill(Pid::from_raw(process), signal);
    }
    let asked = Instant::now();
    while matches!(server.try_wait(), Ok(None)) {
        if asked.elapsed() > PATIENCE {
            let _ = server.kill();
            let _ = server.wait();
            return;
        }
        sleep(Duration::from_millis(20));
    }
}
