//! What commands say to whoever typed them.

use std::io::{IsTerminal, Write};

use anyhow::Context;
use secrecy::SecretString;

/// Prints a line. A reader that has gone away (`| head`) is no failure.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Asks for a new password, twice on a terminal; reads one line where input comes from a file.
pub fn new_password() -> anyhow::Result<SecretString> {
    if !std::io::stdin().is_terminal() {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).context("no password on the standard input")?;
        return Ok(SecretString::from(line.trim_end_matches(['\r', '\n'])));
    }
    let first = rpassword::prompt_password("New password: ")?;
    let second = rpassword::prompt_password("Once more: ")?;
    anyhow::ensure!(first == second, "the two do not match; nothing was changed");
    Ok(SecretString::from(first))
}

/// Prints a line where complaints go.
pub fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
