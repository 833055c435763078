//! Debian packages.

use std::sync::OnceLock;

use anyhow::{Result, bail};

use super::programs;
use crate::report::say;
use crate::step::Step;

static LISTS_ARE_FRESH: OnceLock<bool> = OnceLock::new();

/// Installs Debian packages, as root or through a sudo that asks nothing.
///
/// # Errors
/// When neither is possible, or apt fails: the error is the command for a person to run.
pub fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("please run: apt-get install {}", packages.join(" "));
    if programs::find("apt-get").is_none() {
        bail!("this machine has no apt; it needs what Debian calls {}", packages.join(", "));
    }
    let Some(prefix) = privilege()? else { bail!("{by_hand}") };
    let apt = |arguments: &[&str]| {
        let mut words = prefix.to_vec();
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
        words.extend(arguments);
        Step::new(words[0]).args(&words[1..]).capture()
    };
    say(format_args!("installing {}", packages.join(", ")));
    if LISTS_ARE_FRESH.get().is_none() {
        // Old lists may still do: what counts is whether the packages install.
        let _ = LISTS_ARE_FRESH.set(apt(&["update"])?.success);
    }
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    let printed = apt(&arguments)?;
    if !printed.success {
        bail!("apt-get failed ({by_hand}):\n{}", printed.text);
    }
    Ok(())
}

/// The words to put before a command that only root may run; nothing when we may not.
fn privilege() -> Result<Option<&'static [&'static str]>> {
    if nix::unistd::geteuid().is_root() {
        return Ok(Some(&[]));
    }
    let sudo = programs::find("sudo").is_some()
        && Step::new("sudo").args(["-n", "true"]).capture()?.success;
    Ok(sudo.then_some(&["sudo", "-n"]))
}
