//! The built executable, started and killed.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A `cimaise serve` of its own process.
pub struct Process {
    child: Child,
    /// Where it serves, without a final slash.
    pub url: String,
}

impl Process {
    /// Starts it with these `CIMAISE_` variables, and waits until it answers.
    pub async fn start(listen: &str, variables: &[(&str, String)]) -> Self {
        let mut command = Command::new(Self::program());
        command.args(["serve", "--listen", listen]).stdin(Stdio::null()).stdout(Stdio::null());
        for (name, value) in variables {
            command.env(name, value);
        }
        let child = command.env("CIMAISE_LOG", "warn").spawn().expect("the built executable");
        let process = Self { child, url: format!("http://{listen}") };
        process.answers().await;
        process
    }

    async fn answers(&self) {
        let http = reqwest::Client::new();
        for _ in 0..600 {
            let asked = http.get(format!("{}/healthz", self.url)).send().await;
            if asked.is_ok_and(|answer| answer.status().is_success()) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the house does not open its doors within 30 seconds");
    }

    /// What a command such as `check` or `admin owner …`, in words without blanks, says with these `CIMAISE_` variables; it must succeed.
    pub fn says(command: &str, variables: &[(&str, String)]) -> String {
        let variables = variables.iter().map(|(name, value)| (name, value));
        let output = Command::new(Self::program())
            .args(command.split(' '))
            .envs(variables)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// `target/debug/cimaise`, beside the folder that this test was built in.
    pub fn program() -> PathBuf {
        if let Some(named) = std::env::var_os("CIMAISE_TEST_PROGRAM") {
            return named.into();
        }
        let test = std::env::current_exe().unwrap();
        let program = test.parent().and_then(|deps| deps.parent()).unwrap().join("cimaise");
        assert!(program.is_file(), "{} is not built: run `cargo build`", program.display());
        program
    }

    /// Tells it to stop with SIGTERM: it does so in its own time.
    pub fn stop(&self) {
        let kill = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(kill.unwrap().success());
    }

    /// Kills it with SIGKILL: nothing is put away.
    pub fn kill(self) {
        drop(self);
    }
}

impl Drop for Process {
    /// A test that fails leaves no process behind either.
    fn drop(&mut self) {
        let killed = self.child.kill().and_then(|()| self.child.wait());
        if let Err(error) = killed {
            panic!("the house could not be killed: {error}");
        }
    }
}
