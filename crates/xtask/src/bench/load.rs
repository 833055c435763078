//! Many requests at once, from this machine to itself, by wrk.

use anyhow::{Context, Result, bail};

use crate::machine::programs;
use crate::step::Step;

/// Asks for a URL for three seconds over 16 connections; returns requests a second.
///
/// # Errors
/// When any answer is an error or is lost: a fast error is no good answer.
pub fn requests_a_second(url: &str, headers: &[String]) -> Result<f64> {
    let headers = headers.iter().flat_map(|header| ["--header", header.as_str()]);
    let printed = Step::new(programs::need("wrk", &["wrk"])?)
        .args(["--threads", "1", "--connections", "16", "--duration", "3s"])
        .args(headers)
        .args([url])
        .capture()?;
    if !printed.success {
        bail!("wrk failed:\n{}", printed.text);
    }
    read(&printed.text)
}

fn read(text: &str) -> Result<f64> {
    let line = |start: &str| text.lines().find_map(|line| line.trim().strip_prefix(start));
    if let Some(errors) = line("Non-2xx or 3xx responses:").or_else(|| line("Socket errors:")) {
        bail!("some answers were errors: {}", errors.trim());
    }
    let value = line("Requests/sec:").with_context(|| format!("wrk printed:\n{text}"))?;
    Ok(value.trim().parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = "Running 3s test @ http://127.0.0.1:1/\n  1 threads and 32 connections\n\
                           Requests/sec:  48731.49\nTransfer/sec:      6.00MB\n";

    #[test]
    fn requests_a_second_are_read() {
        assert_eq!(format!("{:.2}", read(PRINTED).unwrap()), "48731.49");
    }

    #[test]
    fn errors_are_no_answers() {
        let printed = format!("  Non-2xx or 3xx responses: 7\n{PRINTED}");
        assert_eq!(read(&printed).unwrap_err().to_string(), "some answers were errors: 7");
    }
}
