//! Running other programs: from the repository's root, shown or captured, and never outliving us.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, pipe};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};

use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::report::say;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);
static CURRENT_CHILD: AtomicI32 = AtomicI32::new(0);

/// Turns ctrl-c and SIGTERM into an ordinary end: the running program is interrupted, what follows
/// does not start, and what was started in the background is cleaned up as the values drop. Asked
/// twice, the running program is killed.
pub fn watch_for_interruption() -> Result<()> {
    ctrlc::set_handler(|| {
        let again = INTERRUPTED.swap(true, Ordering::SeqCst);
        let child = CURRENT_CHILD.load(Ordering::SeqCst);
        if child > 0 {
            let signal = if again { Signal::SIGKILL } else { Signal::SIGINT };
            // It may have ended by itself in between: then there is nobody to tell.
            let _ = killpg(Pid::from_raw(child), signal);
        }
    })
    .context("watching for ctrl-c")
}

/// Whether somebody asked us to stop.
pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// What a program printed, and whether it was content.
pub struct Printed {
    /// Whether it exited with 0.
    pub success: bool,
    /// Standard output and standard error, in the order in which they came.
    pub text: String,
}

/// One program to run, with its arguments.
pub struct Step {
    command: Command,
    shown_as: String,
}

impl Step {
    /// A program, by name or path.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        // In a group of its own, a program and all that it starts get an interruption from us,
        // once, and not from the terminal as well.
        command.stdin(Stdio::null()).process_group(0);
        // `cargo run` describes our package in variables that some build scripts watch: passed
        // on, they would make every second build start over.
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&*name);
            }
        }
        Self { command, shown_as: program.to_string_lossy().into_owned() }
    }

    /// The same cargo that runs us.
    pub fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// Adds arguments.
    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        for arg in args {
            self.shown_as.push(' ');
            self.shown_as.push_str(&arg.as_ref().to_string_lossy());
            self.command.arg(arg);
        }
        self
    }

    /// Sets a variable of its environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets the folder that it runs in.
    pub fn in_folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it with its output shown; false when it exits with another code than 0.
    pub fn run(mut self) -> Result<bool> {
        say(format_args!("$ {}", self.shown_as));
        let child = self.spawn()?;
        self.finish(child)
    }

    /// Runs it with its output shown, each line passed to `read` too.
    pub fn run_reading(mut self, mut read: impl FnMut(&str)) -> Result<bool> {
        say(format_args!("$ {}", self.shown_as));
        self.follow(|line| {
            say(line);
            read(line);
        })
    }

    /// Runs it in silence and returns what it printed.
    pub fn capture(mut self) -> Result<Printed> {
        let mut text = String::new();
        let success = self.follow(|line| {
            text.push_str(line);
            text.push('\n');
        })?;
        Ok(Printed { success, text })
    }

    /// Runs it in silence and returns its standard output alone.
    ///
    /// # Errors
    /// When it cannot start or exits with another code than 0: its words are in the error.
    pub fn output(mut self) -> Result<Vec<u8>> {
        let output =
            self.command.output().with_context(|| format!("starting {}", self.shown_as))?;
        if !output.status.success() {
            bail!("`{}` failed: {}", self.shown_as, String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(output.stdout)
    }

    /// Starts it in the background: the caller stops it.
    pub fn start(mut self) -> Result<Child> {
        self.command.spawn().with_context(|| format!("starting {}", self.shown_as))
    }

    /// Sends what it prints to a file.
    pub fn printing_to(mut self, file: PathBuf) -> Result<Self> {
        let out =
            std::fs::File::create(&file).with_context(|| format!("creating {}", file.display()))?;
        self.command.stderr(out.try_clone()?).stdout(out);
        Ok(self)
    }

    fn follow(&mut self, mut each: impl FnMut(&str)) -> Result<bool> {
        let (reader, writer) = pipe()?;
        self.command.stdout(writer.try_clone()?).stderr(writer);
        let child = self.spawn()?;
        // The command holds our ends of the pipe: the reading ends only once they are closed.
        self.command.stdout(Stdio::null()).stderr(Stdio::null());
        for line in BufReader::new(reader).split(b'\n') {
            each(&String::from_utf8_lossy(&line?));
        }
        self.finish(child)
    }

    fn spawn(&mut self) -> Result<Child> {
        let child = self.command.spawn().with_context(|| format!("starting {}", self.shown_as))?;
        CURRENT_CHILD.store(child.id().try_into().unwrap_or(0), Ordering::SeqCst);
        Ok(child)
    }

    fn finish(&self, mut child: Child) -> Result<bool> {
        let status = child.wait();
        CURRENT_CHILD.store(0, Ordering::SeqCst);
        let status = status.with_context(|| format!("waiting for {}", self.shown_as))?;
        if interrupted() {
            bail!("interrupted");
        }
        Ok(status.success())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_prints_on_both_streams_is_captured() {
        let printed =
            Step::new("sh").args(["-c", "echo one; echo two >&2; exit 3"]).capture().unwrap();
        assert_eq!((printed.success, printed.text.as_str()), (false, "one\ntwo\n"));
    }

    #[test]
    fn a_failing_program_s_words_are_in_the_error() {
        let error = Step::new("sh").args(["-c", "echo no luck >&2; exit 1"]).output().unwrap_err();
        assert_eq!(error.to_string(), "`sh -c echo no luck >&2; exit 1` failed: no luck");
    }

    #[test]
    fn a_program_that_does_not_exist_is_named() {
        let error = Step::new("no-such-program-here").capture().err().unwrap();
        assert_eq!(error.to_string(), "starting no-such-program-here");
    }
}
